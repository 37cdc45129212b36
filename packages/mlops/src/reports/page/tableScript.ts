/**
 * What makes the tables of `renderSearchableTable` searchable, sortable and filterable once a browser shows them. Without it they are complete and
 * readable. It asks for nothing, stores nothing, and changes only the order and the visibility of rows; the page's policy lets this text run and no other.
 */
export const TABLE_SCRIPT = `
(() => {
'use strict';
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const plain = (text) => text.normalize('NFD').replace(/\\p{M}/gu, '').toLowerCase();
const element = (tag, properties, ...children) => {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
};
// The number that a cell shows: 26 102, −1,5, 1,23·10⁻⁵, 36,9 %. NaN where it shows none.
const numberOf = (text, { decimal, thousands }) => {
  const power = text.replaceAll(thousands, '').replace(decimal, '.').replace(/[\\s%]/g, '').replace(/−/g, '-')
    .replace(/·10(⁻?)([⁰¹²³⁴-⁹]+)/, (_, sign, digits) => 'e' + (sign && '-') + [...digits].map((digit) => SUPERSCRIPTS.indexOf(digit)).join(''));
  return Number.parseFloat(power);
};
for (const frame of document.querySelectorAll('[data-table]')) {
  const words = JSON.parse(frame.dataset.table);
  const table = frame.querySelector('table');
  const language = frame.closest('[lang]').lang;
  const entries = Array.from(table.tBodies, (body) => ({
    body,
    text: plain(body.textContent),
    options: (body.dataset.in ?? '').split(' '),
    shown: (place) => body.rows[0].cells[place].textContent.trim(),
  }));
  const search = element('input', { type: 'search', autocomplete: 'off', spellcheck: false });
  const filters = words.filters.map(({ title, options }) => ({
    title,
    useful: options.length > 1,
    select: element('select', {}, new Option(words.any, ''), ...options.map((option, i) => new Option(option, i))),
  }));
  const status = element('p', { className: 'soft' });
  status.setAttribute('role', 'status');
  const narrow = () => {
    const parts = plain(search.value).split(/\\s+/).filter(Boolean);
    let shown = 0;
    for (const { body, text, options } of entries) {
      const fits = parts.every((part) => text.includes(part))
        && filters.every(({ select }, i) => select.value === '' || select.value === options[i]);
      body.hidden = !fits;
      if (fits) shown++;
    }
    status.textContent = (shown === 0 ? words.none : words.shown).replace('{shown}', shown).replace('{total}', entries.length);
  };
  const heads = Array.from(table.tHead.rows[0].cells);
  heads.forEach((head, place) => {
    if (head.dataset.fixed !== undefined) return;
    const numeric = head.classList.contains('n');
    const compare = new Intl.Collator(language, { numeric: true }).compare;
    const button = element('button', { type: 'button', title: words.sort }, ...head.childNodes);
    head.replaceChildren(button);
    button.addEventListener('click', () => {
      const next = { ascending: 'descending', descending: '' }[head.getAttribute('aria-sort')] ?? 'ascending';
      for (const other of heads) other.removeAttribute('aria-sort');
      if (next) head.setAttribute('aria-sort', next);
      const turn = next === 'descending' ? -1 : 1;
      const keyed = entries.map((entry, i) => ({ entry, i, key: numeric ? numberOf(entry.shown(place), words) : entry.shown(place) }));
      // What has no number comes last in both directions; equal ones stay as they were made.
      if (next) keyed.sort((a, b) => (numeric
        ? Number.isNaN(a.key) - Number.isNaN(b.key) || turn * (a.key - b.key) || 0
        : turn * compare(a.key, b.key)) || a.i - b.i);
      table.append(...keyed.map(({ entry }) => entry.body));
    });
  });
  search.addEventListener('input', narrow);
  for (const { select } of filters) select.addEventListener('change', narrow);
  const controls = element('div', { className: 'controls' },
    element('label', {}, words.search, search),
    ...filters.filter(({ useful }) => useful).map(({ title, select }) => element('label', {}, title, select)));
  controls.setAttribute('role', 'search');
  controls.setAttribute('aria-label', words.caption);
  frame.prepend(controls, status);
  narrow();
}
})();
`;
