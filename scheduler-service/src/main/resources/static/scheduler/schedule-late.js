// When somebody else was faster, at the latest ten seconds later: says so, shows the board as it is now, and keeps what was to be done.
(() => {
  'use strict';
  const board = window.trackweave?.schedule;
  if (!board) return;
  const { root, tray, cells } = board;
  const KEY = 'tw-schedule-late';
  const box = root.querySelector('[data-late]'), words = root.querySelector('[data-late-words]');
  const first = root.querySelector('[data-late-do]'), second = root.querySelector('[data-late-leave]');
  const card = wanted => wanted.talk && document.getElementById(`t-${wanted.talk}`);
  const carried = wanted => !['pin', 'unpin'].includes(wanted.what);
  const grid = () => root.querySelector('.day:not(.off) .board');

  const ask = (text, yes, onYes, no, onNo) => {
    words.textContent = text;
    first.textContent = yes;
    first.onclick = () => { box.hidden = true; onYes(); };
    second.hidden = !no;
    second.textContent = no || '';
    second.onclick = () => { box.hidden = true; onNo?.(); };
    box.hidden = false;
  };
  const reload = wanted => {
    const shown = grid();
    const at = { day: root.querySelector('.day:not(.off)')?.id, x: scrollX, y: scrollY, left: shown?.scrollLeft, top: shown?.scrollTop };
    sessionStorage.setItem(KEY, JSON.stringify({ wanted, at }));
    location.reload();
  };
  root.addEventListener('schedule:late', event => {
    const { words: said, wanted } = event.detail;
    const talk = card(wanted);
    if (!talk) { ask(said, 'Show the board as it is now', () => reload(null)); return; }
    const keep = carried(wanted) ? `Show the board as it is now, with “${board.title(talk)}” in hand` : 'Show the board as it is now';
    ask(said, keep, () => reload(wanted), carried(wanted) ? 'Show it and let go' : '', () => reload(null));
  });

  // Looks now and then whether somebody did, so that nobody works on for long on a board that is old.
  const LOOK_MS = 10000;
  const look = async () => {
    const seen = board.latest();
    if (document.hidden || seen === false || !box.hidden) return;
    const answer = await fetch(root.dataset.schedule, { headers: { Accept: 'application/json', 'If-None-Match': `"${seen}"` }, cache: 'no-store' }).catch(() => null);
    if (answer?.ok && box.hidden && seen === board.latest()) {
      const talk = board.hand()?.card;
      board.late('Somebody changed the schedule since this board was drawn.', talk ? { talk: talk.id.slice(2) } : {});
    }
  };
  setInterval(look, LOOK_MS);
  document.addEventListener('visibilitychange', look);

  // After the reload.
  const resume = wanted => {
    const talk = card(wanted);
    if (!talk) { trackweave.toast('The talk is not on the board any more.', 'warning'); return; }
    const title = board.title(talk);
    if (!carried(wanted)) {
      ask(`Not done yet: ${wanted.what} “${title}”.`, `Do it now`, () => board.send(talk, wanted.what), 'Leave it');
      return;
    }
    if (!board.pick(talk)) return;
    const target = wanted.what === 'unplace' ? tray : cells.get(wanted.cell);
    if (!target) {
      ask(`“${title}” is in hand again. Click where it is to go, or carry it with the arrows and press Enter.`, 'All right', () => {}, 'Put it back', board.cancel);
      return;
    }
    board.aim(target);
    ask(`“${title}” is in hand again${target === tray ? '' : `, over ${board.where(target)}`}. What it would cost now is said below.`, 'Drop it there', () => {
      if (board.hand()) { board.aim(target); board.put(); }
    }, 'Put it back', board.cancel);
  };
  const kept = sessionStorage.getItem(KEY);
  if (!kept) return;
  sessionStorage.removeItem(KEY);
  const { wanted, at } = JSON.parse(kept);
  const day = at.day && document.getElementById(at.day);
  if (day && board.tabs.length) board.show(day, true);
  scrollTo(at.x, at.y);
  grid()?.scrollTo(at.left || 0, at.top || 0);
  if (wanted) resume(wanted);
  // The box has done its duty once nothing is in hand any more.
  new MutationObserver(() => { if (wanted && carried(wanted) && !board.hand()) box.hidden = true; })
    .observe(root, { attributes: true, attributeFilter: ['class'] });
})();
