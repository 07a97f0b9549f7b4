// Moves talks between tracks by drag and by keyboard. Without it the page's forms do the same.
(() => {
  'use strict';
  const main = () => document.querySelector('main');
  const say = text => { const status = document.querySelector('[data-board-status]'); if (status) status.textContent = text; };
  const tracks = () => [...document.querySelectorAll('.board [data-track]')].filter(track => track.dataset.locked !== 'true' && track.dataset.track !== '');
  let picked = null;
  let target = null;

  function aim(track) {
    target?.classList.remove('target');
    target = track;
    target?.classList.add('target');
    target?.scrollIntoView({ block: 'nearest' });
  }

  function release() {
    picked?.classList.remove('picked', 'carried');
    picked = null;
    aim(null);
  }

  async function move(talk, track) {
    const form = document.querySelector('[data-board-move]');
    form.elements.talk.value = talk;
    form.elements.track.value = track;
    try {
      const answer = await fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)) });
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const fresh = page.querySelector('main');
      if (!answer.ok || !fresh || !page.querySelector('.board')) throw new Error(answer.status);
      const flash = page.querySelector('.alert, [data-flash]')?.textContent.trim();
      main().replaceWith(fresh);
      const words = document.querySelector('[data-part=last] h2')?.textContent ?? 'Moved';
      const overlaps = document.querySelector('[data-part=last] .alert') ? ' Talks of the track now overlap in the timetable.' : '';
      say(words + '.' + overlaps);
      window.trackweave?.toast?.(flash || words, overlaps ? 'warning' : 'success');
      document.querySelector(`[data-talk="${talk}"] a`)?.focus();
    } catch {
      form.submit();
    }
  }

  document.addEventListener('dragstart', event => {
    const talk = event.target.closest?.('[data-talk][draggable=true]');
    if (!talk) return;
    picked = talk;
    talk.classList.add('carried');
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', talk.dataset.talk);
  });
  document.addEventListener('dragover', event => {
    const track = event.target.closest?.('.board [data-track]');
    if (!picked || !track || track.dataset.locked === 'true') return;
    event.preventDefault();
    if (track !== target) aim(track);
  });
  document.addEventListener('drop', event => {
    const track = event.target.closest?.('.board [data-track]');
    if (!picked || !track) return;
    event.preventDefault();
    const talk = picked.dataset.talk;
    const stays = track.contains(picked);
    release();
    if (!stays) move(talk, track.dataset.track);
  });
  document.addEventListener('dragend', release);

  document.addEventListener('keydown', event => {
    const talk = event.target.closest?.('[data-talk][draggable=true]');
    if (!picked) {
      if (event.key === ' ' && talk) {
        event.preventDefault();
        picked = talk;
        talk.classList.add('picked');
        aim(talk.closest('[data-track]'));
        say(`Picked up ${talk.querySelector('a').textContent}. Choose a track with the arrow keys.`);
      }
      return;
    }
    const all = tracks();
    const at = all.indexOf(target);
    if (event.key === 'Escape') {
      say('Put back.');
      release();
    } else if (event.key === 'Enter' || event.key === ' ') {
      const id = picked.dataset.talk;
      const to = target;
      const stays = !to || to.contains(picked);
      release();
      if (!stays) move(id, to.dataset.track);
    } else if (event.key === 'ArrowRight' || event.key === 'ArrowDown') {
      aim(all[(at + 1) % all.length]);
      say(target.dataset.name);
    } else if (event.key === 'ArrowLeft' || event.key === 'ArrowUp') {
      aim(all[(at - 1 + all.length) % all.length]);
      say(target.dataset.name);
    } else {
      if (event.key === 'Tab') release();
      return;
    }
    event.preventDefault();
  });

  if (location.hash === '#open') document.getElementById('open')?.focus();
})();
