// Selecting rows of the ranked list.
(() => {
  'use strict';
  const form = document.querySelector('form[data-pick]');
  if (!form) return;
  const boxes = [...form.querySelectorAll('input[name=pick]:not(:disabled)')];
  const everything = form.querySelector('[data-pick-all]');
  const count = form.querySelector('[data-pick-count]');
  const bar = count.closest('.bulk');
  let last = -1;

  const show = () => {
    const picked = boxes.filter(box => box.checked).length;
    count.textContent = picked === 1 ? '1 selected' : `${picked} selected`;
    bar.hidden = picked === 0;
    everything.checked = picked > 0 && picked === boxes.length;
    everything.indeterminate = picked > 0 && picked < boxes.length;
  };

  everything.hidden = false;
  everything.addEventListener('change', () => { boxes.forEach(box => { box.checked = everything.checked; }); show(); });
  // Shift and a click select everything in between, as in mail programs.
  form.addEventListener('click', event => {
    const index = boxes.indexOf(event.target);
    if (index < 0) return;
    if (event.shiftKey && last >= 0) {
      const [from, to] = index < last ? [index, last] : [last, index];
      boxes.slice(from, to + 1).forEach(box => { box.checked = event.target.checked; });
    }
    last = index;
  });
  form.addEventListener('change', show);
  document.addEventListener('keydown', event => {
    if (event.key !== 'x' || event.ctrlKey || event.metaKey || event.altKey || localStorage.getItem('tw-keys') === 'off') return;
    const line = document.activeElement?.closest('[data-line]');
    const box = line?.querySelector('input[name=pick]:not(:disabled)');
    if (box) { event.preventDefault(); box.click(); }
  });
  addEventListener('pageshow', show);
  show();
})();
