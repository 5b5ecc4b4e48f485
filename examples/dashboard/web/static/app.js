// What makes the pages livelier. All of them work without it, by links and
// buttons: here parts of a page are fetched anew and put in the place of the old
// ones, when a filter is set and when the server tells of something new.
'use strict';

(() => {
  document.documentElement.classList.add('js');
  const announce = document.getElementById('announce');
  const form = document.getElementById('filter');
  let asked = 0;

  // show fetches a page and takes its parts over. What is open, and where the
  // keyboard is, stays.
  async function show(url, push) {
    const mine = ++asked;
    const response = await fetch(url);
    if (!response.ok) return;
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    if (mine !== asked) return; // a later wish has been made
    const focused = document.activeElement && document.activeElement.id;
    const open = [...document.querySelectorAll('details[open][id]')].map((d) => d.id);
    for (const old of document.querySelectorAll('[data-part]')) {
      const next = page.getElementById(old.id);
      if (next && next.outerHTML !== old.outerHTML) old.replaceWith(next);
    }
    for (const id of open) document.getElementById(id)?.setAttribute('open', '');
    if (focused && document.activeElement.id !== focused) document.getElementById(focused)?.focus({ preventScroll: true });
    if (push) history.pushState(null, '', url);
    const heading = document.querySelector('#results h1');
    if (push && heading) announce.textContent = heading.textContent;
  }

  // On a narrow page the filters would stand before all claims.
  const fold = document.getElementById('fold');
  if (fold && matchMedia('(max-width: 56rem)').matches) fold.open = false;

  // A filter holds at once.
  function filter() {
    const values = new URLSearchParams();
    for (const [name, value] of new FormData(form)) {
      if (name === 'q' || name === 'worth' || name === 'sort') {
        if (value === '' || value === '0') continue;
      }
      values.append(name, value);
    }
    show(values.size ? '/?' + values : '/', true);
  }
  if (form) {
    let pause;
    form.addEventListener('change', filter);
    form.addEventListener('input', (e) => {
      if (e.target.type !== 'search') return;
      clearTimeout(pause);
      pause = setTimeout(filter, 250);
    });
    form.addEventListener('submit', (e) => { e.preventDefault(); filter(); });
    addEventListener('popstate', () => location.reload());
  }

  // Something new: fetch this page again, at most once a second, and not while
  // somebody is marking text or choosing.
  const parts = document.querySelector('[data-part]:not(#totals)');
  let due = false, busy = false, first = true;
  async function refresh() {
    if (busy) { due = true; return; }
    busy = true;
    do {
      due = false;
      const reading = String(getSelection()) !== '' || document.hidden;
      if (!reading) await show(location.href, false).catch(() => {});
      else due = true;
      await new Promise((done) => setTimeout(done, 1000));
    } while (due);
    busy = false;
  }
  if (parts) {
    const events = new EventSource('/events');
    events.addEventListener('changed', () => { first ? first = false : refresh(); });
    addEventListener('pagehide', () => events.close());
  }
})();
