/**
 * The cells and the balance strip as the verdicts want them: computed totals, classes, placeholders, marks for screen
 * readers. Only what differs from what is shown is written, so that a key costs a handful of cells.
 */
import { all, attribute, el, say } from '../page/dom.js';

const CLASSES = ['blank', 'err', 'rel', 'taken'];

export class Cells {
  _fields;
  _fit;
  /** @type {Map<string, Record<string, HTMLElement>>} by column: its cells in the rows of the strip */
  _strip;
  /** @type {Map<string, string>} what each cell shows */
  _shown = new Map();

  /**
   * @param {import('../section/fields.js').Fields} fields
   * @param {HTMLTableElement} table
   * @param {import('../page/fit.js').Fit} fit
   */
  constructor(fields, table, fit) {
    this._fields = fields;
    this._fit = fit;
    this._strip = new Map();
    for (const cell of all(table, 'tfoot td')) {
      const row = cell.parentElement.dataset.strip;
      if (!this._strip.has(cell.dataset.col)) this._strip.set(cell.dataset.col, {});
      this._strip.get(cell.dataset.col)[row] = cell;
    }
  }

  /**
   * @param {import('../rule/judge.js').Verdicts} verdicts
   * @param {Map<string, string>} refused what the server could not keep
   */
  show({ cells, computed, strip }, refused) {
    for (const [code, { blank, state }] of cells) {
      const box = this._fields.box(code);
      if (!box) continue;
      const total = computed.get(code) ?? '';
      const mark = state || (this._fields.taken.has(code) ? 'taken' : '');
      const key = `${blank ? 1 : 0}|${mark}|${total}|${this._fields.text(code)}|${refused.has(code)}|${box.tagName}`;
      if (this._shown.get(code) === key) continue;
      this._shown.set(code, key);
      this._cell(box, code, blank, mark, total, refused.has(code));
    }
    for (const column of strip) this._balance(column);
  }

  _cell(box, code, blank, mark, total, refused) {
    const td = box.closest('td');
    if (td) {
      for (const name of CLASSES) td.classList.toggle(name, name === 'blank' ? blank : name === mark);
      td.classList.toggle('refused', refused);
    }
    const text = this._fields.text(code);
    if (box.dataset.total) {
      say(box, total);
      box.classList.toggle('zero', total === '0');
      this._fit.show(box);
      return;
    }
    box.classList.toggle('zero', text === '0');
    attribute(box, 'aria-invalid', mark === 'err' || refused ? 'true' : null);
    const placeholder = this._fields.isTotal(code) ? total : blank ? '待填' : '';
    if (box.placeholder !== placeholder) box.placeholder = placeholder;
    this._fit.show(box);
    const source = document.getElementById(`s-${code}`);
    if (source && !this._fields.taken.has(code)) {
      const ids = (box.getAttribute('aria-describedby') ?? '').split(' ').filter(id => id && id !== source.id);
      attribute(box, 'aria-describedby', ids.length === 0 ? null : ids.join(' '));
      source.remove();
    }
  }

  _balance({ key, left, right, words, style, link }) {
    const cells = this._strip.get(key);
    if (!cells) return;
    say(cells.left, left);
    say(cells.right, right);
    for (const cell of Object.values(cells)) attribute(cell, 'class', style);
    const old = cells.state.querySelector('a');
    if (link === null) say(cells.state, words);
    else if (old) {
      say(old, words);
      attribute(old, 'href', `#f-${link}`);
    } else {
      cells.state.replaceChildren(el('a', { href: `#f-${link}` }, words));
    }
    if (link === null && old) cells.state.replaceChildren(words);
    Object.values(cells).forEach(cell => this._fit.show(cell));
  }
}
