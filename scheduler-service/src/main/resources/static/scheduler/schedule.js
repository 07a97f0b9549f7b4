// The board of the working schedule: what is in hand, what each timeslot would cost it, and sending the change.
// How talks are picked up is in schedule-drag.js and schedule-keys.js. Without any of it the forms of each talk's page do the same.
(() => {
  'use strict';
  const root = document.querySelector('[data-schedule]');
  const lanes = root && root.querySelector('.lanes');
  if (!lanes) return;
  const $ = (selector, from = root) => from.querySelector(selector);
  const all = (selector, from = root) => [...from.querySelectorAll(selector)];
  const api = root.dataset.schedule;
  const csrf = document.querySelector('meta[name=csrf]');
  const sayBox = $('[data-say]'), tray = $('[data-tray]'), trayList = $('[data-tray-list]');
  const cells = new Map(all('.lanes > .c').map(cell => [cell.dataset.c, cell]));
  let version = Number(root.dataset.version);
  let hand = null;
  let busy = false;

  const say = text => { sayBox.textContent = text; };
  const token = (element, letter) => {
    const found = [...element.classList].find(name => name[0] === letter && /^\d+$/.test(name.slice(1)));
    return found ? Number(found.slice(1)) : NaN;
  };
  const minute = element => token(element, 'h') * 60 + token(element, 'm');
  const clock = minutes => `${Math.floor(minutes / 60) % 24}:${String(minutes % 60).padStart(2, '0')}`;
  const dayOf = element => element.closest('.day');
  const rooms = all('.heads > div b', dayOf(lanes)).map(head => head.textContent);
  const where = cell => `${rooms[token(cell, 'r') - 1]}, ${dayOf(cell).dataset.label} ${clock(minute(cell))}`;
  const title = card => $('h3', card).textContent;
  const idOf = card => card.id.slice(2);
  const startsIn = cell => $(`.talk[data-c="${cell.dataset.c}"]`, cell.parentElement);

  // Days as tabs.
  const days = all('.day'), tabs = all('[data-day]');
  const show = (day, keep) => {
    days.forEach(each => each.classList.toggle('off', each !== day));
    tabs.forEach(tab => tab.dataset.day === day.id.slice(4) ? tab.setAttribute('aria-current', 'true') : tab.removeAttribute('aria-current'));
    if (!keep) history.replaceState(null, '', `#${day.id}`);
  };
  if (tabs.length) {
    root.classList.add('tabbed');
    const asked = days.find(day => `#${day.id}` === location.hash) || days.find(day => day.contains(document.getElementById(location.hash.slice(1))));
    show(asked || days[0], true);
    tabs.forEach(tab => tab.addEventListener('click', event => { event.preventDefault(); show(document.getElementById(`day-${tab.dataset.day}`)); }));
  }
  const neighbourDay = step => days[days.findIndex(day => !day.classList.contains('off')) + step];

  // The size is remembered; the server draws the next page with it.
  all('input[name=zoom]').forEach(input => input.addEventListener('change', () => {
    document.cookie = `tw-schedule-zoom=${input.value}; path=/; max-age=31536000; samesite=lax`;
  }));

  // What each timeslot would cost the talk in hand.
  const judge = choice => {
    const swap = choice.swap ? '⇄ ' : '';
    if (choice.held) return ['shut', 'pinned'];
    if (choice.clashes.length) return ['bad', `${swap}✕ clash`];
    if (choice.points < 0) return ['worse', `${swap}−${-choice.points}`];
    return ['good', swap + (choice.points > 0 ? `+${choice.points}` : '✓')];
  };
  const paint = () => {
    for (const [id, cell] of cells) {
      const choice = hand.choices.get(id);
      cell.classList.remove('good', 'worse', 'bad', 'shut');
      if (choice) {
        const [kind, cost] = judge(choice);
        cell.classList.add(kind);
        cell.dataset.cost = cost;
      } else {
        cell.dataset.cost = cell.dataset.c === hand.home ? 'now' : '';
      }
    }
  };
  const describe = target => {
    if (!target) return '';
    if (target === tray) return 'Without a place: drop it here to take it out of the grid.';
    const choice = hand.choices?.get(target.dataset.c);
    if (!choice) return `${where(target)}. ${target.dataset.c === hand.home ? 'It is here now.' : 'Looking what this would cost…'}`;
    if (choice.held) return `${where(target)}. A pinned talk is here: “${choice.swap.title}”.`;
    const taken = choice.swap ? `Changes places with “${choice.swap.title}”. ` : 'Free. ';
    const cost = choice.clashes.length ? `Clash: ${choice.clashes.join(' ')} ` : choice.points < 0 ? `No clash, ${-choice.points} worse. ` : choice.points > 0 ? `No clash, ${choice.points} better. ` : 'No clash, as good as now. ';
    return `${where(target)}. ${taken}${cost}${hand.reasons.get(choice.cell) || ''}`;
  };
  // What the points are made of is asked for when the hand rests on a timeslot.
  const RESTS_MS = 350;
  const ask = target => {
    clearTimeout(hand.resting);
    const mine = hand, choice = hand.choices?.get(target?.dataset?.c);
    if (!choice || choice.held || hand.reasons.has(choice.cell)) return;
    hand.resting = setTimeout(async () => {
      const answer = await fetch(`${api}/talks/${idOf(mine.card)}/alternatives/${choice.cell}`, { headers: { Accept: 'application/json' } }).catch(() => null);
      if (!answer?.ok) return;
      const { wishes, mends } = await answer.json();
      mine.reasons.set(choice.cell, [...wishes.slice(0, 3), mends.length ? `Mends: ${mends[0]}` : ''].join(' '));
      if (hand === mine && hand.target === target) say(describe(target));
    }, RESTS_MS);
  };
  const aim = target => {
    if (!hand || hand.target === target) return;
    hand.target?.classList.remove('target', 'over');
    hand.target = target;
    if (target) target.classList.add(target === tray ? 'over' : 'target');
    say(target ? describe(target) : `“${title(hand.card)}” in hand.`);
    ask(target);
  };

  const pick = card => {
    if (busy) return false;
    if (card.classList.contains('pinned')) {
      trackweave.toast(`“${title(card)}” is pinned. Unpin it to move it.`, 'notice');
      return false;
    }
    drop();
    hand = { card, home: card.dataset.c, target: null, choices: null, reasons: new Map() };
    const mine = hand;
    card.classList.add('held');
    root.classList.add('carrying');
    say(`“${title(card)}” in hand. Arrows carry it, Enter drops it, Escape puts it back.`);
    fetch(`${api}/talks/${idOf(card)}/alternatives`, { headers: { Accept: 'application/json' } }).then(async answer => {
      if (!answer.ok) throw new Error();
      const choices = await answer.json();
      if (hand !== mine) return;
      if (choices.version !== version) late('Somebody changed the schedule since this board was drawn.', { talk: idOf(card) });
      hand.choices = new Map(choices.choices.map(choice => [choice.cell, choice]));
      paint();
      if (hand.target) { say(describe(hand.target)); ask(hand.target); }
    }).catch(() => { if (hand === mine) trackweave.toast('What the timeslots would cost cannot be seen now.', 'error'); });
    return true;
  };
  // Out of the hand, wherever it is.
  const drop = () => {
    if (!hand) return;
    hand.card.classList.remove('held');
    hand.target?.classList.remove('target', 'over');
    clearTimeout(hand.resting);
    root.classList.remove('carrying');
    for (const cell of cells.values()) {
      cell.classList.remove('good', 'worse', 'bad', 'shut');
      delete cell.dataset.cost;
    }
    hand = null;
  };
  const cancel = () => {
    if (!hand) return;
    const card = hand.card;
    drop();
    say(`“${title(card)}” is back where it was.`);
    if (dayOf(card)) show(dayOf(card), true);
    $('a', card).focus({ preventScroll: true });
  };
  const put = async () => {
    const { card, target, home } = hand;
    if (!target || target.dataset.c && target.dataset.c === home) { cancel(); return; }
    const choice = hand.choices?.get(target.dataset.c);
    if (choice?.held) { say(describe(target)); return; }
    const there = target === tray ? null : startsIn(target);
    drop();
    if (target === tray) {
      if (home) await send(card, 'unplace');
    } else if (there && there !== card) {
      await send(card, 'swap', { with: idOf(there) }, target.dataset.c);
    } else {
      await send(card, 'place', { timeslot: target.dataset.c }, target.dataset.c);
    }
    show(dayOf(card) || days.find(day => !day.classList.contains('off')), true);
    $('a', card).focus({ preventScroll: !card.dataset.c });
  };

  // Changes.
  const change = async (path, body, wanted) => {
    if (busy) return null;
    busy = true;
    try {
      const answer = await fetch(`${api}${path}`, {
        method: 'POST', body: JSON.stringify(body || {}),
        headers: { 'Content-Type': 'application/json', Accept: 'application/json', 'If-Match': `"${version}"`, ...(csrf && { [csrf.dataset.header]: csrf.content }) }
      });
      const said = await answer.json().catch(() => ({}));
      if (answer.ok) { apply(said); return said; }
      if (answer.status === 401) location.assign(`/sign-in?next=${encodeURIComponent(location.pathname)}`);
      if (answer.status === 412) { late(said.detail, { path, body, ...wanted }); return null; }
      trackweave.toast(said.detail || `That did not work (${answer.status}).`, 'error');
    } catch {
      trackweave.toast('The server cannot be reached. Nothing was changed.', 'error');
    } finally {
      busy = false;
    }
    return null;
  };
  const send = (card, what, body, cell) => change(`/talks/${idOf(card)}/${what}`, body, { talk: idOf(card), what, cell });
  // Somebody else was faster: schedule-late.js says so and keeps what was to be done.
  const late = (words, wanted) => root.dispatchEvent(new CustomEvent('schedule:late', { detail: { words, wanted } }));
  const after = (one, other) => minute(one) - minute(other) || token(one, 'r') - token(other, 'r');
  const apply = report => {
    version = report.version;
    const focused = document.activeElement;
    report.cards.forEach(moved => {
      const card = document.getElementById(`t-${moved.talk}`);
      if (!card) return;
      card.className = moved.css;
      moved.cell ? card.dataset.c = moved.cell : delete card.dataset.c;
      $('.at', card).textContent = moved.day ? `${moved.time} · ${moved.room}` : $('.at', card).textContent.replace(/ · .*/, '');
      const state = [moved.pinned && 'pinned', moved.clash && 'clash'].filter(Boolean).join(', ');
      let badge = $('.state', card);
      if (state && !badge) { badge = document.createElement('p'); badge.className = 'state'; card.append(badge); }
      if (badge) state ? badge.textContent = state : badge.remove();
      if (!moved.day) { trayList.prepend(card); return; }
      const board = $('.lanes', document.getElementById(`day-${moved.day}`));
      const next = all('.talk', board).find(other => other !== card && after(other, card) > 0);
      next ? next.before(card) : board.append(card);
    });
    // What moves in the document loses the focus.
    if (focused !== document.activeElement && focused?.isConnected) focused.focus({ preventScroll: true });
    const { summary, effects } = report;
    const counts = { placed: summary.placed, unplaced: summary.unplaced, clashes: summary.clashes.length };
    all('[data-count]').forEach(each => { each.textContent = counts[each.dataset.count]; });
    $('.clashes').classList.toggle('none', !summary.clashes.length);
    $('[data-clashes]').replaceChildren(...summary.clashes.map(words => { const line = document.createElement('li'); line.textContent = words; return line; }));
    const undo = $('[data-undo] button');
    undo.disabled = !summary.undo;
    undo.title = summary.undo || '';
    $('[data-undo] [name=version]').value = version;
    const effect = [effects.clashes.length && `New clash: ${effects.clashes.slice(0, 2).join(' ')}`, effects.clashesGone.length && `${effects.clashesGone.length} ${effects.clashesGone.length === 1 ? 'clash is' : 'clashes are'} gone.`,
      effects.points && (effects.points > 0 ? `${effects.points} better by your wishes.` : `${-effects.points} worse by your wishes: ${effects.wishes.slice(0, 2).join(' ')}`)].filter(Boolean).join(' ');
    trackweave.toast(`${report.done}. ${effect}`, effects.clashes.length ? 'warning' : 'success');
  };
  $('[data-undo]').addEventListener('submit', event => {
    event.preventDefault();
    event.stopPropagation();
    delete event.target.dataset.sent;
    if (!busy) change('/undo');
  });
  const pin = card => card.dataset.c || card.classList.contains('pinned')
    ? send(card, card.classList.contains('pinned') ? 'unpin' : 'pin')
    : trackweave.toast('A talk without a place cannot be pinned.', 'notice');

  // A talk's place beside the grid.
  const panel = $('[data-panel]'), panelBody = $('[data-panel-body]');
  const open = async card => {
    const answer = await fetch(`${root.dataset.pages}/talks/${idOf(card)}/panel`, { headers: { Accept: 'text/html' } }).catch(() => null);
    if (!answer?.ok) { location.assign($('a', card).href); return; }
    panelBody.innerHTML = await answer.text();
    if (!panel.open) panel.showModal();
    $('.panel-title', panel)?.focus();
  };
  panel.addEventListener('submit', async event => {
    const form = event.target;
    // The whole board may look different once a talk needs something: the answer is the page, not a card.
    if ('needs' in form.dataset) form.elements.back.value = 'schedule';
    if (!form.dataset.edit) return;
    event.preventDefault();
    const card = document.getElementById(`t-${$('[data-talk]', panel).dataset.talk}`);
    const { version: _, _csrf, ...body } = Object.fromEntries(new FormData(form));
    if (await send(card, form.dataset.edit, body)) await open(card);
  });
  panel.addEventListener('click', event => {
    const other = event.target.closest('.in-the-way a');
    const card = other && document.getElementById(`t-${other.pathname.split('/').pop()}`);
    if (card) { event.preventDefault(); open(card); }
  });

  trackweave.schedule = { root, tray, cells, hand: () => hand, latest: () => !busy && version, late, pick, aim, put, cancel, pin, open, send, show, neighbourDay, days, tabs, minute, token, dayOf, all, title, change, where };
})();
