/**
 * The panel for fields that someone else changed while one was typing in them: both texts, and a choice.
 *
 * @typedef {{field: string, text: string, by: string, at: string, number: number}} Theirs
 */
import { button, el } from '../page/dom.js';
import { shownDifferences } from './words.js';

/** Longer texts are folded away. */
const SHORT = 40;

export class Conflicts {
  _panel;
  _fields;
  /** @type {Map<string, {theirs: Theirs, mine: string}>} by field */
  _open = new Map();
  /** @type {(field: string, text: string, number: number, mine: boolean) => void} */
  _choose = () => {};

  /** @param {HTMLElement} panel @param {import('./fields.js').Fields} fields */
  constructor(panel, fields) {
    this._panel = panel;
    this._fields = fields;
  }

  get size() {
    return this._open.size;
  }

  has(field) {
    return this._open.has(field);
  }

  /** @param {(field: string, text: string, number: number, mine: boolean) => void} listener */
  onChoice(listener) {
    this._choose = listener;
  }

  /** @param {Theirs} theirs @param {string} mine */
  add(theirs, mine) {
    this._open.set(theirs.field, { theirs, mine });
    this._fields.box(theirs.field)?.classList.add('clash');
    this._render();
  }

  /** One has gone on typing in a field that waits for a choice. */
  mine(field, text) {
    this._open.get(field).mine = text;
    const shown = this._panel.querySelector(`[data-conflict="${CSS.escape(field)}"] .mine`);
    if (!shown) return;
    const theirs = this._fields.reads(field, this._open.get(field).theirs.text), mine = this._fields.reads(field, text);
    if (shown.matches('.words')) shown.replaceChildren(...shownDifferences(theirs, mine));
    else shown.textContent = mine;
  }

  _settle(field, mine) {
    const { theirs } = this._open.get(field);
    this._open.delete(field);
    this._fields.box(field)?.classList.remove('clash');
    this._render();
    this._choose(field, theirs.text, theirs.number, mine);
    this._fields.box(field)?.focus();
  }

  _render() {
    this._panel.hidden = this.size === 0;
    this._panel.replaceChildren(el('h2', {}, '与他人修改冲突'),
      ...[...this._open.values()].map(({ theirs, mine }) => this._item(theirs, mine)));
  }

  _item(theirs, written) {
    const { field } = theirs;
    const mine = this._fields.reads(field, written);
    const their = this._fields.reads(field, theirs.text);
    const own = document.querySelector('.who span')?.textContent === theirs.by;
    const who = own ? '你在另一个窗口' : theirs.by;
    const words = their.length > SHORT || mine.length > SHORT
      ? [el('p', {}, `${who} ${theirs.at} 也改了这里，框里是你写的。划去的是${own ? '另一个窗口' : theirs.by}写的、你没有的，下面划线的是你写的：`),
        el('p', { class: 'pre mine words texts' }, ...shownDifferences(their, mine)),
        el('details', {}, el('summary', {}, `看${own ? '另一个窗口' : theirs.by}写的全文`), el('p', { class: 'pre' }, their))]
      : [el('span', { class: 'eq' }, '你填“', el('span', { class: 'mine' }, mine), `”，${who} ${theirs.at} 填“${their}”`)];
    return el('div', { class: 'finding err', 'data-conflict': field },
      el('span', { class: 'kind' }, this._fields.name(field)), ...words,
      el('p', { class: 'acts' }, button('用我的', 'plain', () => this._settle(field, true)),
        button(own ? '用另一个窗口的' : `用${theirs.by}的`, 'plain', () => this._settle(field, false)),
        el('a', { href: `#f-${field}` }, '到这里')));
  }
}
