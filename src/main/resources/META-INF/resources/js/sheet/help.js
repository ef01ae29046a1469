/**
 * What counts in the cell one is in, beside the table: the labels are short, and one fills them in once a year; and what a
 * reviewer remarked on it when the report was returned, for the list of remarks is out of sight by then.
 */
import { say } from '../page/dom.js';

/**
 * @param {HTMLElement} card
 * @param {import('../section/fields.js').Fields} fields
 * @param {string} cell
 */
export function showHelp(card, fields, cell) {
  const help = fields.data.fields[cell]?.help ?? '';
  card.hidden = help === '';
  say(card.querySelector('p'), help);
}

/**
 * @param {HTMLElement} card
 * @param {HTMLElement} box described by the remarks on it, d-1, d-2 …
 */
export function showRemarks(card, box) {
  const ids = (box.getAttribute('aria-describedby') ?? '').split(' ').filter(id => /^d-\d+$/.test(id));
  const remarks = ids.map(id => document.getElementById(id)?.querySelector('.pre')?.textContent).filter(Boolean);
  card.hidden = remarks.length === 0;
  say(card.querySelector('p'), remarks.join('\n'));
}
