/**
 * What of the sheet one looks at: last year's figures or not, only rows with something to do, on a narrow screen one
 * column at a time. Remembered in this browser. Hidden cells stay part of the form.
 */
import { all, attribute, targetOf } from '../page/dom.js';

const PRIOR = 'nianbao.view.prior';
const COLUMN = 'nianbao.view.column';
/** As in the style sheet: below, the sheet scrolls in its own box and one column can be looked at alone. */
const NARROW = matchMedia('(max-width: 44rem)');
const TO_DO = '.err, .rel, .blank, .refused';

/**
 * @param {HTMLTableElement} table
 * @param {import('../section/fields.js').Fields} fields
 * @returns {{refresh: () => void}} refresh after verdicts have changed
 */
export function startToggles(table, fields) {
  const prior = /** @type {HTMLInputElement|null} */ (document.getElementById('prior'));
  if (prior) {
    prior.checked = recall(localStorage, PRIOR) !== 'no';
    const show = () => table.classList.toggle('no-prior', !prior.checked);
    prior.addEventListener('change', () => { show(); remember(localStorage, PRIOR, prior.checked ? 'yes' : 'no'); });
    show();
  }
  const only = onlyProblems(table);
  const choice = /** @type {HTMLSelectElement|null} */ (document.getElementById('onecol'));
  if (choice) oneColumn(table, choice, `${COLUMN} ${fields.form.dataset.section}`);
  return { refresh: only };
}

/**
 * Rows in which nothing is to do go away when the box is ticked, not while one types: a row that is put right stays
 * until one ticks again, so that nothing moves under the hand. A row that becomes faulty appears.
 * @param {HTMLTableElement} table
 */
function onlyProblems(table) {
  const box = /** @type {HTMLInputElement} */ (document.getElementById('only'));
  const rows = [...table.tBodies].flatMap(body => [...body.rows]).filter(row => row.querySelector('[data-field], [data-total]'));
  // Of a column that does not balance, also the rows that make it up: the slip may be in any of them.
  const isPart = row => all(table, 'tfoot tr[data-strip="state"] td.rel').some(({ dataset }) => {
    /** @type {import('../section/fields.js').Entry|null} */
    const box = row.querySelector(`td[data-col="${dataset.col}"] > [data-field]`);
    return box !== null && box.value !== '' && box.value !== '0';
  });
  const needs = row => row.querySelector(TO_DO) !== null || isPart(row);
  box.addEventListener('change', () => {
    rows.forEach(row => row.classList.toggle('away', box.checked && !needs(row)));
    keepGroups(table);
  });
  return () => {
    if (!box.checked) return;
    let changed = false;
    for (const row of rows) {
      if (!row.classList.contains('away') || !needs(row)) continue;
      row.classList.remove('away');
      changed = true;
    }
    if (changed) keepGroups(table);
  };
}

/**
 * Rows that are away are collapsed, not removed, so that spans stay true. A collapsed row hides its group labels too:
 * those that reach down to a row still shown say so, and the style sheet shows them again.
 * @param {HTMLTableElement} table
 */
function keepGroups(table) {
  /** @type {HTMLTableCellElement[]} */
  const labels = all(table, 'th[scope="rowgroup"]');
  for (const label of labels) {
    const row = label.closest('tr');
    const rows = [.../** @type {HTMLTableSectionElement} */ (row.parentElement).rows];
    const from = rows.indexOf(row);
    const left = rows.slice(from, from + label.rowSpan).filter(other => !other.classList.contains('away')).length;
    label.classList.toggle('stays', left > 0);
    attribute(label, 'data-rows', left < label.rowSpan ? String(left) : null);
  }
}

/** @param {HTMLTableElement} table @param {HTMLSelectElement} choice @param {string} key what it is remembered by */
function oneColumn(table, choice, key) {
  const leaves = all(table, 'thead th[data-col]');
  const groups = all(table, 'thead th[scope="colgroup"]');
  const columns = all(table, 'col.c-n');
  const order = [...choice.options].map(option => option.value).filter(Boolean);
  const show = () => {
    const only = NARROW.matches ? choice.value : '';
    /** @param {HTMLElement} node */
    const other = node => only !== '' && node.dataset.col !== only;
    leaves.forEach(node => { node.hidden = other(node); });
    all(table, 'tbody td[data-col], tfoot td[data-col]').forEach(node => { node.hidden = other(node); });
    groups.forEach(node => { node.hidden = only !== ''; });
    columns.forEach((node, i) => { node.hidden = only !== '' && order[i] !== only; });
    table.classList.toggle('one-column', only !== '');
    table.dispatchEvent(new Event('columns'));
  };
  const remembered = recall(sessionStorage, key);
  if (order.includes(remembered)) choice.value = remembered;
  choice.addEventListener('change', () => { show(); remember(sessionStorage, key, choice.value); });
  NARROW.addEventListener('change', show);
  // A link to a cell that is not shown goes to all columns first.
  document.addEventListener('click', event => {
    const link = targetOf(event).closest?.('a[href^="#f-"]');
    const cell = link && document.getElementById(link.getAttribute('href').slice(1))?.closest('td');
    if (cell?.hidden) {
      choice.value = cell.dataset.col;
      show();
    }
  }, true);
  show();
}

/** @param {Storage} storage @param {string} key @param {string} value */
function remember(storage, key, value) {
  try {
    storage.setItem(key, value);
  } catch {
    // A view that is not remembered is chosen again.
  }
}

/** @param {Storage} storage @param {string} key */
function recall(storage, key) {
  try {
    return storage.getItem(key);
  } catch {
    return null;
  }
}
