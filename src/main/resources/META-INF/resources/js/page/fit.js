/**
 * Figures are always whole: where one does not fit beside last year's, that yields; where it does not fit the cell, it
 * is set smaller. A box of numbers would otherwise cut off digits without a sign.
 *
 * @typedef {{width: number, inner: number, free: number, size: number, font: string, small: string}} Room of a cell, its own, between its
 *          paddings and beside last year's figure, in pixels; size and font are what its figure is set in,
 *          small what it says while it is blank
 */
import { all, targetOf } from './dom.js';

/** Room at the sides of a figure set tight, in pixels; as in the style sheet. */
const TIGHT = 8;
const LEAST = 6;
/** How large words in a blank cell are set, of its figures' size; as in the style sheet. */
const SMALL = 13 / 16;
/** More characters than fit at the least size: what follows need not be measured. */
const MOST = 100;
/** What a canvas measures and what a box shows differ by a hair. */
const SPARE = 2;

const canvas = document.createElement('canvas').getContext('2d');

export class Fit {
  _table;
  /** @type {WeakMap<HTMLElement, Room>} of each cell, as long as the sheet keeps its width */
  _rooms = new WeakMap();

  /** @param {HTMLTableElement} table */
  constructor(table) {
    this._table = table;
    table.addEventListener('input', event => this.show(targetOf(event)));
    const anew = () => {
      this._rooms = new WeakMap();
      this.all();
    };
    addEventListener('resize', anew);
    table.addEventListener('columns', anew);
    this.all();
  }

  all() {
    const boxes = all(this._table, '[data-field], [data-total], tfoot td');
    // As they are without us, all looked at before anything is written: the sheet is laid out once.
    for (const box of boxes) {
      if (box.style.fontSize) box.style.fontSize = '';
      const td = box.closest('td');
      td?.classList.remove('tight');
      // How long figures are, which the style sheet goes by without us.
      td?.removeAttribute('data-chars');
    }
    boxes.forEach(box => box.closest('td') && this._room(box));
    boxes.forEach(box => this.show(box));
  }

  /** @param {HTMLElement & {value?: string, placeholder?: string}} box whose text may have changed */
  show(box) {
    const text = box.value ?? box.textContent;
    const td = box.closest('td');
    if (!td) return;
    const short = text.length < 3;
    const room = this._room(box);
    if (room.width === 0) return;
    canvas.font = room.font;
    const needed = text === '' ? 0 : canvas.measureText(text.slice(0, MOST)).width + SPARE;
    const tight = needed > room.free || !short && needed > room.inner;
    td.classList.toggle('tight', tight);
    const most = room.width - TIGHT;
    box.style.fontSize = tight && needed > most ? `${Math.max(LEAST, Math.floor(room.size * most / needed * 10) / 10)}px` : '';
    // A blank cell has its colour; what it says yields to last year's figure.
    canvas.font = room.small;
    td.classList.toggle('crowded', text === '' && canvas.measureText(box.placeholder ?? '').width > room.free);
  }

  /** @param {HTMLElement} box @returns {Room} */
  _room(box) {
    const td = box.closest('td');
    const known = this._rooms.get(td);
    if (known) return known;
    const style = getComputedStyle(box);
    const size = parseFloat(style.fontSize);
    const left = parseFloat(style.paddingLeft), right = parseFloat(style.paddingRight);
    const room = { width: td.clientWidth, inner: td.clientWidth - left - right, free: td.clientWidth - right - earlier(td), size,
      font: `700 ${size}px ${style.fontFamily}`, small: `400 ${size * SMALL}px ${style.fontFamily}` };
    this._rooms.set(td, room);
    return room;
  }
}

/** @param {HTMLElement} td @returns {number} how far last year's figure reaches into a cell, in pixels, shown or not */
function earlier(td) {
  const was = td.querySelector('.was');
  const text = was?.lastChild?.textContent;
  if (!text) return 0;
  const style = getComputedStyle(was);
  canvas.font = `${style.fontSize} ${style.fontFamily}`;
  return parseFloat(style.left) + canvas.measureText(text.slice(0, MOST)).width;
}
