// Keys for reading and judging; the mouse and the Tab key do all of it too.
(() => {
  'use strict';
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const off = () => localStorage.getItem('tw-keys') === 'off';
  const typing = element => element.matches('input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]');
  const step = (list, current, by) => list[Math.min(list.length - 1, Math.max(0, current < 0 ? 0 : current + by))];

  // Lists: j and k go from line to line.
  const lines = all('[data-line]');
  const target = line => line.querySelector('[data-line-focus]') || line.querySelector('a');

  // The review form: digits answer, and the next question follows.
  const form = document.querySelector('form[data-review]');
  const questions = form ? all('.score', form) : [];
  const answered = question => question.querySelector('input:checked');
  const go = question => {
    const input = answered(question) || question.querySelector('input');
    input?.focus();
    question.scrollIntoView({ block: 'nearest' });
  };
  const here = () => questions.findIndex(question => question.contains(document.activeElement));

  document.addEventListener('keydown', event => {
    if (form && event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      const save = form.querySelector('[data-save]');
      if (save) { event.preventDefault(); form.requestSubmit(save); }
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || document.querySelector('dialog[open]')) return;
    const inQuestion = here();
    if (form && /^\d$/.test(event.key)) {
      if (inQuestion < 0 && off()) return;
      const index = inQuestion >= 0 ? inQuestion : questions.findIndex(question => !answered(question));
      const choice = questions[index]?.querySelector(`input[value="${event.key}"]`);
      if (!choice || choice.disabled) return;
      event.preventDefault();
      choice.click();
      const next = questions.slice(index + 1).find(question => !answered(question));
      next ? go(next) : (choice.focus(), form.querySelector('[data-save]')?.scrollIntoView({ block: 'nearest' }));
      return;
    }
    if (off() || (event.key !== 'j' && event.key !== 'k')) return;
    const by = event.key === 'j' ? 1 : -1;
    if (questions.length) {
      event.preventDefault();
      go(step(questions, inQuestion, by));
    } else if (lines.length) {
      event.preventDefault();
      const line = step(lines, lines.findIndex(one => one.contains(document.activeElement)), by);
      target(line).focus();
      line.scrollIntoView({ block: 'nearest' });
    }
  });
})();
