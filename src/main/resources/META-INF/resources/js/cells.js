/**
 * The cells and the balance strip as the verdicts want them: computed totals, classes, placeholders, marks for screen
 * readers. Only what differs from what is shown is written, so that a key costs a handful of cells.
 */
import { attribute, el, say } from './dom.js';

const CLASSES = ['blank', 'err', 'rel', 'taken'];

export class Cells {
  #fields;
  #strip;
  #shown = new Map();

  /** @param {import('./fields.js').Fields} fields @param {HTMLTableElement} table */
  constructor(fields, table) {
    this.#fields = fields;
    this.#strip = new Map();
    for (const cell of table.querySelectorAll('tfoot td')) {
      const row = cell.parentElement.dataset.strip;
      if (!this.#strip.has(cell.dataset.col)) this.#strip.set(cell.dataset.col, {});
      this.#strip.get(cell.dataset.col)[row] = cell;
    }
  }

  /**
   * @param {ReturnType<typeof import('./judge.js').judge>} verdicts
   * @param {Map<string, string>} refused what the server could not keep
   */
  show({ cells, computed, strip }, refused) {
    for (const [code, { blank, state }] of cells) {
      const box = this.#fields.box(code);
      if (!box) continue;
      const total = computed.get(code) ?? '';
      const mark = state || (this.#fields.taken.has(code) ? 'taken' : '');
      const key = `${blank ? 1 : 0}|${mark}|${total}|${this.#fields.text(code) === '0' ? 0 : 1}|${refused.has(code)}|${box.tagName}`;
      if (this.#shown.get(code) === key) continue;
      this.#shown.set(code, key);
      this.#cell(box, code, blank, mark, total, refused.has(code));
    }
    for (const column of strip) this.#balance(column);
  }

  #cell(box, code, blank, mark, total, refused) {
    const td = box.closest('td');
    if (td) {
      for (const name of CLASSES) td.classList.toggle(name, name === 'blank' ? blank : name === mark);
      td.classList.toggle('refused', refused);
    }
    const text = this.#fields.text(code);
    if (box.dataset.total) {
      say(box, total);
      box.classList.toggle('zero', total === '0');
      return;
    }
    box.classList.toggle('zero', text === '0');
    attribute(box, 'aria-invalid', mark === 'err' || refused ? 'true' : null);
    const placeholder = this.#fields.isTotal(code) ? total : blank ? '待填' : '';
    if (box.placeholder !== placeholder) box.placeholder = placeholder;
    const source = document.getElementById(`s-${code}`);
    if (source && !this.#fields.taken.has(code)) {
      const ids = (box.getAttribute('aria-describedby') ?? '').split(' ').filter(id => id && id !== source.id);
      attribute(box, 'aria-describedby', ids.length === 0 ? null : ids.join(' '));
      source.remove();
    }
  }

  #balance({ key, left, right, words, style, link }) {
    const cells = this.#strip.get(key);
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
  }
}
