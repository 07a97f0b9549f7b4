// The board by keyboard: arrows go from talk to talk; Enter picks one up; then arrows carry it and Enter drops it.
(() => {
  'use strict';
  const board = window.trackweave?.schedule;
  if (!board) return;
  const { root, tray, minute, token, dayOf, all } = board;
  const STEPS = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };

  // The nearest thing in a direction: in the same room for up and down, at about the same time for left and right.
  const nearest = (things, from, [across, down]) => {
    const room = token(from, 'r'), at = minute(from);
    const score = thing => {
      const rooms = token(thing, 'r') - room, minutes = minute(thing) - at;
      if (across) return Math.sign(rooms) === across ? Math.abs(rooms) * 10000 + Math.abs(minutes) : Infinity;
      return Math.sign(minutes) === down ? Math.abs(rooms) * 10000 + Math.abs(minutes) : Infinity;
    };
    let best = null, least = Infinity;
    things.forEach(thing => {
      const points = score(thing);
      if (points < least && !(down && token(thing, 'r') !== room && things.some(other => token(other, 'r') === room && Math.sign(minute(other) - at) === down))) {
        best = thing;
        least = points;
      }
    });
    return best;
  };
  const focus = card => {
    if (!card) return;
    card.querySelector('a').focus({ preventScroll: true });
    card.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  const aim = target => {
    if (!target) return;
    board.aim(target);
    target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  const firstCell = day => all('.lanes > .c', day)[0];

  const carry = (event, hand) => {
    const from = hand.target === tray || !hand.target ? document.querySelector('.day:not(.off) .lanes > .c[data-c]') : hand.target;
    if (STEPS[event.key]) {
      if (hand.target === tray) { if (event.key === 'ArrowUp') aim(hand.last || from); return true; }
      if (!hand.target) { aim(board.cells.get(hand.home) && nearest(all('.lanes > .c', dayOf(board.cells.get(hand.home))), board.cells.get(hand.home), STEPS[event.key]) || from); return true; }
      const next = nearest(all('.lanes > .c', dayOf(from)), from, STEPS[event.key]);
      hand.last = from;
      next ? aim(next) : event.key === 'ArrowDown' && aim(tray);
      return true;
    }
    if (event.key === 'PageDown' || event.key === 'PageUp') {
      const day = board.neighbourDay(event.key === 'PageDown' ? 1 : -1);
      if (day) { board.show(day, true); aim(firstCell(day)); }
      return true;
    }
    if (event.key === 'Enter' || event.key === ' ') { board.put(); return true; }
    if (event.key === 'Escape') { board.cancel(); return true; }
    if (event.key === 'Delete' || event.key === 'Backspace') { board.aim(tray); board.put(); return true; }
    return event.key === 'Tab';
  };
  const walk = (event, card) => {
    if (STEPS[event.key]) {
      if (tray.contains(card)) {
        const cards = all('.talk', tray), at = cards.indexOf(card);
        focus(cards[at + (event.key === 'ArrowLeft' || event.key === 'ArrowUp' ? -1 : 1)] || (at === 0 ? all('.day:not(.off) .talk').pop() : null));
        return true;
      }
      focus(nearest(all('.talk', dayOf(card)).filter(other => other !== card), card, STEPS[event.key]) || (event.key === 'ArrowDown' && tray.querySelector('.talk')));
      return true;
    }
    if (event.key === 'PageDown' || event.key === 'PageUp') {
      const day = board.neighbourDay(event.key === 'PageDown' ? 1 : -1);
      if (day) { board.show(day); focus(day.querySelector('.talk')); }
      return true;
    }
    switch (event.key) {
      case 'Enter':
      case ' ': board.pick(card); return true;
      case 'p': board.pin(card); return true;
      case 'i':
      case 'o': board.open(card); return true;
      case 'Delete': if (card.dataset.c) board.send(card, 'unplace'); return true;
      default: return false;
    }
  };
  // At the window, because the talk in hand, and the focus with it, may be on a day that is not shown.
  addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return;
    const hand = board.hand();
    const card = root.contains(event.target) && event.target.closest('.talk');
    if (hand ? carry(event, hand) : card && walk(event, card)) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  }, true);
})();
