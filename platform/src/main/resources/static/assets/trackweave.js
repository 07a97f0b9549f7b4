// What pages do beyond HTML. Everything here is an addition: each page works without it.
(() => {
  'use strict';
  const $ = (selector, root = document) => root.querySelector(selector);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const make = (tag, attributes = {}, ...children) => {
    const element = document.createElement(tag);
    Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
    element.append(...children);
    return element;
  };

  // Colours: the server reads the cookie, so the next page comes in the right colours at once.
  const themes = $('[data-theme-switch]');
  if (themes) {
    themes.hidden = false;
    const current = document.documentElement.dataset.theme || 'auto';
    all('input', themes).forEach(input => { input.checked = input.value === current; });
    themes.addEventListener('change', event => {
      document.documentElement.dataset.theme = event.target.value;
      document.cookie = `tw-theme=${event.target.value}; path=/; max-age=31536000; samesite=lax`;
    });
  }

  // Messages that appear without a new page.
  const toasts = make('div', { class: 'toasts', role: 'status', 'aria-live': 'polite' });
  document.body.append(toasts);
  const toast = (text, level = 'notice') => {
    const alert = make('div', { class: `alert ${level}` }, make('p', {}, text));
    toasts.append(alert);
    setTimeout(() => alert.remove(), level === 'error' ? 12000 : 6000);
  };

  // Text counters.
  const count = area => {
    const output = area.id && $(`[data-counter-for="${CSS.escape(area.id)}"]`);
    if (!output) return;
    const max = Number(area.dataset.max || area.maxLength);
    output.textContent = max > 0 ? `${area.value.length} of ${max}` : `${area.value.length}`;
    output.classList.toggle('over', max > 0 && area.value.length > max);
  };

  // Unsaved changes: a form with data-guard warns before its text is lost.
  const dirty = new Set();
  const snapshot = form => new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === 'string')).toString();
  const guarded = new WeakMap();
  addEventListener('beforeunload', event => { if (dirty.size) event.preventDefault(); });

  const start = root => {
    all('textarea', root).forEach(count);
    all('form[data-guard]', root).forEach(form => guarded.has(form) || guarded.set(form, snapshot(form)));
    all('[data-scroll-end]', root).forEach(area => { area.scrollTop = area.scrollHeight; });
  };
  document.addEventListener('input', event => {
    if (event.target.matches('textarea')) count(event.target);
    const form = event.target.form;
    if (form && guarded.has(form)) snapshot(form) === guarded.get(form) ? dirty.delete(form) : dirty.add(form);
  });
  // A filter form with data-autosubmit applies itself when a choice changes.
  document.addEventListener('change', event => {
    const form = event.target.form;
    if (form && form.matches('[data-autosubmit]') && event.target.matches('select, [type=radio], [type=checkbox]')) form.requestSubmit();
  });

  // Questions before something that cannot be taken back: data-confirm on a form or a submit button, or hx-confirm.
  let dialog;
  const ask = (question, verb = 'Continue') => new Promise(resolve => {
    dialog ??= document.body.appendChild(make('dialog', { class: 'confirm', 'aria-labelledby': 'confirm-text' }));
    const yes = make('button', { class: 'button primary', value: 'yes' }, verb);
    const no = make('button', { class: 'button', value: '', autofocus: '' }, 'Cancel');
    dialog.replaceChildren(make('form', { method: 'dialog' }, make('p', { id: 'confirm-text' }, question), make('div', { class: 'actions' }, no, yes)));
    dialog.returnValue = '';
    dialog.onclose = () => resolve(dialog.returnValue === 'yes');
    dialog.showModal();
  });
  const agreed = new WeakSet();
  document.addEventListener('submit', async event => {
    const form = event.target, button = event.submitter;
    const question = button?.dataset.confirm || form.dataset.confirm;
    if (question && !agreed.has(form)) {
      event.preventDefault();
      event.stopImmediatePropagation();
      if (await ask(question, button?.dataset.confirmVerb || button?.textContent.trim() || undefined)) {
        agreed.add(form);
        form.requestSubmit(button);
      }
      return;
    }
    agreed.delete(form);
    dirty.delete(form);
    // Whoever signs out leaves nothing of what keep.js kept to the next at this browser.
    if (form.getAttribute('action') === '/sign-out') {
      Object.keys(localStorage).filter(name => name.startsWith('tw-kept ')).forEach(name => localStorage.removeItem(name));
    }
    // Pressing twice sends once.
    if (!form.matches('[hx-post], [hx-get], [hx-put], [hx-patch], [hx-delete], [method=dialog]') && (form.method === 'post')) {
      if (form.dataset.sent) { event.preventDefault(); return; }
      form.dataset.sent = 'yes';
      button?.setAttribute('aria-busy', 'true');
    }
  }, true);
  addEventListener('pageshow', () => all('form[data-sent]').forEach(form => delete form.dataset.sent));
  document.addEventListener('htmx:confirm', async event => {
    if (!event.detail.question) return;
    event.preventDefault();
    if (await ask(event.detail.question)) event.detail.issueRequest(true);
  });

  // htmx: the CSRF header, and failures said in words.
  document.addEventListener('htmx:configRequest', event => {
    const csrf = $('meta[name=csrf]');
    if (csrf && event.detail.verb !== 'get') event.detail.headers[csrf.dataset.header] = csrf.content;
  });
  document.addEventListener('htmx:responseError', event => {
    const { status, responseText } = event.detail.xhr;
    if (status === 401) {
      location.assign(`/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`);
      return;
    }
    let said;
    try { said = JSON.parse(responseText).detail; } catch { /* not a problem document */ }
    toast(said || `That did not work (${status}).`, 'error');
  });
  document.addEventListener('htmx:sendError', () => toast('The server cannot be reached. Check your connection and try again.', 'error'));
  document.addEventListener('htmx:load', event => start(event.target));

  // Whether a live stream is connected: <span class="live" data-live> inside an element with sse-connect.
  const live = (event, on) => all('[data-live]', event.target).forEach(light => {
    light.classList.toggle('on', on);
    light.classList.toggle('off', !on);
    light.textContent = on ? 'Live' : 'Reconnecting…';
  });
  document.addEventListener('htmx:sseOpen', event => live(event, true));
  document.addEventListener('htmx:sseError', event => live(event, false));

  // Dialogs: commandfor/command where the browser lacks it, and a click on the backdrop.
  const commands = 'command' in HTMLButtonElement.prototype;
  document.addEventListener('click', event => {
    const button = event.target.closest('button[commandfor]');
    if (button && !commands) {
      const target = document.getElementById(button.getAttribute('commandfor'));
      if (button.getAttribute('command') === 'show-modal') target?.showModal();
      if (button.getAttribute('command') === 'close') target?.close();
    }
    if (event.target.matches('dialog[open]') && event.target.matches('[closedby=any]')) event.target.close();
    const copy = event.target.closest('[data-copy]');
    if (copy) navigator.clipboard?.writeText($(copy.dataset.copy)?.textContent.trim() ?? '').then(() => toast('Copied.', 'success'));
  });

  // Keys. A link, button or field offers itself with data-key="j" and data-key-label="Next proposal"; ? lists them.
  const typing = element => element.matches('input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]');
  const keysOff = () => localStorage.getItem('tw-keys') === 'off';
  const help = () => {
    const list = make('dl', { class: 'shortcuts' });
    all('[data-key]').forEach(target => list.append(make('dt', {}, make('kbd', {}, target.dataset.key)), make('dd', {}, target.dataset.keyLabel || target.textContent.trim())));
    if ($('.segments')) list.append(make('dt', {}, make('kbd', {}, '0'), '–', make('kbd', {}, '9')), make('dd', {}, 'Choose a score in the row that has the focus'));
    list.append(make('dt', {}, make('kbd', {}, '?')), make('dd', {}, 'This help'));
    const box = make('input', { type: 'checkbox', id: 'keys-on' });
    box.checked = !keysOff();
    box.addEventListener('change', () => localStorage.setItem('tw-keys', box.checked ? 'on' : 'off'));
    const panel = make('dialog', { 'aria-labelledby': 'keys-title' }, make('h2', { id: 'keys-title' }, 'Keyboard'), list,
      make('label', { class: 'check' }, box, 'Single keys work on pages'),
      make('form', { method: 'dialog', class: 'actions' }, make('button', { class: 'button primary' }, 'Close')));
    panel.addEventListener('close', () => panel.remove());
    document.body.append(panel);
    panel.showModal();
  };
  const opener = $('[data-keys-help]');
  if (opener) {
    opener.hidden = false;
    opener.addEventListener('click', help);
  }
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || $('dialog[open]')) return;
    const segments = event.target.closest('.segments');
    if (segments && /^\d$/.test(event.key)) {
      const choice = $(`input[value="${event.key}"]`, segments);
      if (choice) { choice.click(); choice.focus(); event.preventDefault(); }
      return;
    }
    if (keysOff()) return;
    if (event.key === '?') { help(); event.preventDefault(); return; }
    const target = all('[data-key]').find(candidate => candidate.dataset.key === event.key && candidate.getClientRects().length);
    if (target) {
      event.preventDefault();
      target.matches('input, textarea, select') ? target.focus() : target.click();
    }
  });

  window.trackweave = { toast, ask, make };
  start(document);
})();
