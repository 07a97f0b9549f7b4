// Keeps in this browser what was typed into a form with data-keep and did not arrive: a session may end, a tab may close.
// data-keep says whose text it is. Loaded on the form's page and on the page that follows when it has arrived.
(() => {
  'use strict';
  const DAYS = 14, PAUSE_MS = 400, SENT = 'tw-kept-sent';
  const form = document.querySelector('form[data-keep]');
  const key = form && `tw-kept ${form.dataset.keep} ${form.getAttribute('action')}`;

  const sent = sessionStorage.getItem(SENT);
  sessionStorage.removeItem(SENT);
  if (sent && sent !== key && document.querySelector('#flash .alert.success')) localStorage.removeItem(sent);
  if (!form) return;

  const typed = () => Object.fromEntries([...new FormData(form)]
    .filter(([name, value]) => typeof value === 'string' && form.elements[name]?.type !== 'hidden'));
  const read = () => {
    try {
      const kept = JSON.parse(localStorage.getItem(key));
      return kept && Date.now() - kept.at < DAYS * 86_400_000 ? kept : null;
    } catch { return null; }
  };
  const write = () => {
    clearTimeout(pause);
    pause = undefined;
    // What has no field here, such as a third speaker, stays kept.
    const fields = { ...read()?.fields, ...typed() };
    try { localStorage.setItem(key, JSON.stringify({ at: Date.now(), fields })); } catch { /* full or forbidden: then not */ }
  };
  let pause, offered = false;
  form.addEventListener('input', () => { if (!offered) { clearTimeout(pause); pause = setTimeout(write, PAUSE_MS); } });
  addEventListener('pagehide', () => { if (pause) write(); });
  form.addEventListener('submit', () => { if (!offered) { write(); sessionStorage.setItem(SENT, key); } });

  const kept = read();
  const shown = typed();
  const differing = kept ? Object.entries(kept.fields).filter(([name, value]) => name in shown && shown[name] !== value) : [];
  if (!differing.length) return;
  offered = true;
  const { make } = window.trackweave;
  const button = (text, style, action) => {
    const element = make('button', { type: 'button', class: `button small ${style}` }, text);
    element.addEventListener('click', () => { note.remove(); offered = false; action(); });
    return element;
  };
  const when = new Date(kept.at).toLocaleString('en-GB', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });
  const note = make('div', { class: 'alert', role: 'status' }, make('div', { class: 'stack-tight' },
    make('p', {}, `What you typed here until ${when} was not sent. This browser has kept it.`),
    make('div', { class: 'row' },
      button('Put it back', '', () => {
        differing.forEach(([name, value]) => {
          const field = form.elements[name];
          field.value = value;
          if (field instanceof Element) field.dispatchEvent(new Event('input', { bubbles: true }));
        });
        form.querySelector('input:not([type=hidden]), textarea')?.focus();
      }),
      button('Throw it away', 'quiet', () => localStorage.removeItem(key)))));
  form.before(note);
})();
