// Carrying a talk with mouse, pen or finger. A finger holds a talk for a moment first, so that it can still scroll.
(() => {
  'use strict';
  const board = window.trackweave?.schedule;
  if (!board) return;
  const { root, tray } = board;
  const DISTANCE = 5, HOLD_MS = 350, TAB_MS = 450, EDGE = 48;
  let press = null;
  let ghost = null;
  let scroller = 0;
  let tabTimer = 0;
  let clicksOff = false;

  const place = () => { ghost.style.transform = `translate(${press.x + 10}px, ${press.y + 10}px)`; };
  const lift = () => {
    if (!board.pick(press.card)) { press = null; return; }
    clicksOff = true;
    ghost = press.card.cloneNode(true);
    ghost.removeAttribute('id');
    ghost.className = `talk ghost ${[...press.card.classList].filter(name => /^(k\d|track-)/.test(name)).join(' ')}`;
    ghost.setAttribute('aria-hidden', 'true');
    ghost.querySelectorAll('a').forEach(link => link.removeAttribute('href'));
    document.body.append(ghost);
    place();
    scroller = requestAnimationFrame(scroll);
  };
  const under = () => {
    const hit = document.elementFromPoint(press.x, press.y);
    const tab = hit?.closest('[data-day]');
    hover(tab);
    if (!hit || !root.contains(hit)) return null;
    return hit.closest('.lanes > .c') || (hit.closest('[data-tray]') ? tray : null);
  };
  // A moment over a day's tab opens that day.
  const hover = tab => {
    const now = board.tabs.find(each => each.classList.contains('over'));
    if (now === (tab || undefined)) return;
    now?.classList.remove('over');
    clearTimeout(tabTimer);
    if (tab) {
      tab.classList.add('over');
      tabTimer = setTimeout(() => board.show(document.getElementById(`day-${tab.dataset.day}`), true), TAB_MS);
    }
  };
  // Near an edge of the grid it scrolls.
  const scroll = () => {
    if (!ghost) return;
    const grid = root.querySelector('.day:not(.off) .board');
    const box = grid?.getBoundingClientRect();
    if (box && board.hand()?.target !== tray && press.y > box.top && press.y < box.bottom + EDGE) {
      const speed = (at, low, high) => at < low + EDGE ? at - low - EDGE : at > high - EDGE ? at - high + EDGE : 0;
      grid.scrollBy(speed(press.x, box.left, Math.min(box.right, innerWidth)) / 4, speed(press.y, box.top, Math.min(box.bottom, innerHeight)) / 4);
    }
    scroller = requestAnimationFrame(scroll);
  };
  const end = () => {
    clearTimeout(press?.timer);
    cancelAnimationFrame(scroller);
    hover(null);
    ghost?.remove();
    ghost = null;
    press = null;
  };

  root.addEventListener('pointerdown', event => {
    const card = event.target.closest('.talk');
    if (!card || event.button !== 0 || !event.isPrimary) return;
    clicksOff = false;
    press = { card, x: event.clientX, y: event.clientY, fromX: event.clientX, fromY: event.clientY, touch: event.pointerType === 'touch' };
    if (press.touch) press.timer = setTimeout(() => press && lift(), HOLD_MS);
  });
  addEventListener('pointermove', event => {
    if (!press) return;
    press.x = event.clientX;
    press.y = event.clientY;
    const far = Math.hypot(press.x - press.fromX, press.y - press.fromY) > DISTANCE;
    if (!ghost && far) {
      if (press.touch) { end(); return; }
      lift();
    }
    if (!ghost) return;
    place();
    board.aim(under());
  });
  addEventListener('pointerup', () => {
    if (!ghost) { end(); return; }
    const target = under();
    end();
    if (!board.hand()) return;
    board.aim(target);
    board.put();
  });
  addEventListener('pointercancel', () => { if (ghost) board.cancel(); end(); });
  // While a finger carries a talk, the page must not scroll under it.
  root.addEventListener('touchmove', event => { if (ghost) event.preventDefault(); }, { passive: false });
  root.addEventListener('contextmenu', event => { if (ghost) event.preventDefault(); });
  root.addEventListener('dragstart', event => { if (event.target.closest('.talk')) event.preventDefault(); });
  addEventListener('keydown', event => { if (event.key === 'Escape' && ghost) { board.cancel(); end(); } });
  root.addEventListener('click', event => {
    // What the keyboard, or a change that came too late, has put into the hand is dropped by a click.
    if (board.hand() && !ghost) {
      const target = event.target.closest('.lanes > .c') || (event.target.closest('[data-tray]') && tray);
      if (target) { event.preventDefault(); board.aim(target); board.put(); return; }
    }
    const link = event.target.closest('.talk a');
    if (!link) return;
    if (clicksOff) { event.preventDefault(); clicksOff = false; return; }
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    event.preventDefault();
    board.open(link.closest('.talk'));
  });
})();
