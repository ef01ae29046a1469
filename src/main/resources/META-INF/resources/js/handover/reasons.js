/**
 * Pressing a cell or a text of the report beside the form chooses it as the place of the next remark. The lists of
 * places do the same without a mouse or a script.
 */
import { lastOf } from '../page/lists.js';

/** @param {HTMLFormElement} form */
export function startReasons(form) {
  const report = form.querySelector('.published');
  report.classList.add('picks');
  report.addEventListener('click', event => {
    const field = fieldAt(event.target, report);
    if (field) choose(form, field, chosenWords(report));
  });
}

/** A cell's own field; for a text, the one whose place stands last before it. */
function fieldAt(target, report) {
  const cell = target.closest('td[id^="f-"]');
  if (cell) return cell.id.slice(2);
  const text = target.closest('p, h2, h3, h4, h5');
  if (!text || text.closest('table')) return null;
  const before = [...report.querySelectorAll('.place')]
    .filter(place => place.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING);
  return lastOf(before)?.id.slice(2) ?? null;
}

/** Words that are selected in one paragraph. */
function chosenWords(report) {
  const selection = document.getSelection();
  const text = selection.toString().trim();
  return text.length > 200 || /\n/.test(text) || !report.contains(selection.anchorNode) ? '' : text;
}

function choose(form, field, words) {
  const rows = [...form.querySelectorAll('.remark')];
  const has = row => row.querySelector('select').value === field && (words === '' || row.querySelector('[name=words]').value === words);
  const free = row => row.querySelector('textarea').value === '';
  const row = rows.find(has) ?? rows.find(free) ?? lastOf(rows);
  if (!has(row) && !free(row)) return;
  row.querySelector('select').value = field;
  if (words) row.querySelector('[name=words]').value = words;
  row.querySelector('textarea').focus();
}
