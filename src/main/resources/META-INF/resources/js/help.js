/** What counts in the cell one is in, beside the table: the labels are short, and one fills them in once a year. */
import { say } from './dom.js';

/**
 * @param {HTMLElement} card
 * @param {import('./fields.js').Fields} fields
 * @param {string} cell
 */
export function showHelp(card, fields, cell) {
  const help = fields.data.fields[cell]?.help ?? '';
  card.hidden = help === '';
  say(card.querySelector('p'), help);
}
