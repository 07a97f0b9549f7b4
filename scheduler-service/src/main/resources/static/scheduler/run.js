// A run's page is complete when its stream says so: load it again, now with the result.
(() => {
  'use strict';
  document.addEventListener('htmx:sseBeforeMessage', event => {
    const box = event.target.closest?.('[data-reload-on]');
    if (box && event.detail.type === box.dataset.reloadOn) location.reload();
  });
  document.querySelectorAll('[data-reload-on]').forEach(box => box.addEventListener(`sse:${box.dataset.reloadOn}`, () => location.reload()));
})();
