/**
 * Moving about the sheet as in a spreadsheet: arrows (left and right once the caret is at the text's edge), Enter and
 * Shift+Enter, Ctrl+Home and Ctrl+End, Escape; undo and redo. Tab stays the browser's own. The cell one comes to is selected and brought clear
 * of the head and the strip.
 */
import { targetOf } from '../page/dom.js';
import { lastOf } from '../page/lists.js';

export class Keyboard {
  _fields;
  _grid;
  _undo;
  _block;

  /**
   * @param {import('../section/fields.js').Fields} fields
   * @param {import('./grid.js').Grid} grid
   * @param {import('./undo.js').Undo} undo
   * @param {import('./block.js').Block} block several cells at once
   */
  constructor(fields, grid, undo, block) {
    this._block = block;
    this._fields = fields;
    this._grid = grid;
    this._undo = undo;
    grid.table.addEventListener('keydown', event => this._key(event));
    grid.table.addEventListener('focusin', event => {
      const box = targetOf(event);
      if (!box.dataset?.field) return;
      /** @type {HTMLInputElement} */ (box).select();
      reveal(box);
    });
    document.addEventListener('keydown', event => this._history(event));
    document.addEventListener('click', event => this._link(event));
  }

  /** Goes to a cell; a computed total is shown, not entered. */
  go(field) {
    const box = this._fields.box(field);
    if (!box) return;
    if (box.dataset.total) {
      box.tabIndex = -1;
      box.focus();
      reveal(box);
    } else {
      box.focus();
    }
  }

  _key(event) {
    const field = event.target.dataset?.field;
    if (!field || isComposing(event) || event.altKey) return;
    if (this._block.key(event) || this._edge(event)) {
      event.preventDefault();
      return;
    }
    if (event.ctrlKey || event.metaKey) return;
    const step = this._step(event);
    if (event.key === 'Escape') this._undo.revert(field);
    else if (!step || !this._move(field, ...step)) {
      // Enter never submits from the sheet, not even on its last row.
      if (event.key !== 'Enter') return;
    }
    event.preventDefault();
    if (event.key === 'Escape') event.target.select();
  }

  /** Ctrl+Home and Ctrl+End: the first and the last cell that can be entered. */
  _edge({ key, ctrlKey, metaKey }) {
    if (!(ctrlKey || metaKey) || key !== 'Home' && key !== 'End') return false;
    const fields = this._grid.rows.flatMap(row => row.cells).filter(field => {
      const box = field && this._fields.box(field);
      return box?.dataset.field && box.offsetParent !== null && !isHidden(box);
    });
    const field = key === 'Home' ? fields[0] : lastOf(fields);
    if (field) this._fields.box(field).focus();
    return true;
  }

  /** Rows and columns to go, or null when the key is the text's. */
  _step({ key, shiftKey, target }) {
    const { selectionStart: from, selectionEnd: to, value } = target;
    const whole = from === 0 && to === value.length;
    switch (key) {
      case 'ArrowUp': return [-1, 0];
      case 'ArrowDown': return [1, 0];
      case 'Enter': return [shiftKey ? -1 : 1, 0];
      case 'ArrowLeft': return !shiftKey && (whole || from === 0 && to === 0) ? [0, -1] : null;
      case 'ArrowRight': return !shiftKey && (whole || from === value.length) ? [0, 1] : null;
      default: return null;
    }
  }

  _move(field, down, across) {
    const place = this._grid.place(field);
    if (!place) return false;
    let { row, column } = place;
    for (;;) {
      row += down;
      column += across;
      if (row < 0 || row >= this._grid.rows.length || column < 0 || column >= this._grid.width) return false;
      const next = this._grid.field(row, column);
      const box = next && this._fields.box(next);
      if (!box?.dataset.field || box.offsetParent === null || isHidden(box)) continue;
      box.focus();
      return true;
    }
  }

  _history(event) {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || isComposing(event)) return;
    const inOtherText = event.target.matches?.('textarea, input:not([data-field])');
    if (inOtherText || document.querySelector('dialog[open]')) return;
    const key = event.key.toLowerCase();
    if (key === 'z' && !event.shiftKey) this._undo.undo();
    else if (key === 'y' || key === 'z') this._undo.redo();
    else return;
    event.preventDefault();
  }

  _link(event) {
    const link = event.target.closest?.('a[href^="#f-"]');
    if (!link) return;
    event.preventDefault();
    this.go(link.getAttribute('href').slice(3));
  }
}

/**
 * Whether a key is an input method's, the Enter included that takes over what it wrote: of that one Safari says it only by the key code.
 * @param {KeyboardEvent} event
 */
function isComposing(event) {
  return event.isComposing || event.keyCode === 229;
}

/** @param {HTMLElement} box */
function isHidden(box) {
  return getComputedStyle(box).visibility !== 'visible';
}

/**
 * Scrolls a cell clear of what sticks: head and strip of the sheet, labels at its left.
 * @param {HTMLElement} box
 */
export function reveal(box) {
  const table = box.closest('table');
  const cell = box.closest('td');
  if (!table || !cell) return;
  cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  const scroller = [table.parentElement].find(node => getComputedStyle(node).overflowY !== 'visible');
  const at = cell.getBoundingClientRect();
  const head = lastOf([...table.tHead?.rows ?? []])?.getBoundingClientRect();
  const sticky = table.tHead && getComputedStyle(table.tHead).position === 'sticky';
  const top = sticky && head ? head.bottom : 0;
  const foot = table.tFoot?.getBoundingClientRect();
  const bottom = foot ? foot.top : innerHeight;
  const label = cell.parentElement.querySelector('th[scope="row"]');
  const left = scroller && label ? label.getBoundingClientRect().right : 0;
  const target = scroller ?? window;
  const down = at.top < top ? at.top - top : at.bottom > bottom ? at.bottom - bottom : 0;
  const across = scroller && at.left < left ? at.left - left : 0;
  if (down !== 0 || across !== 0) target.scrollBy({ top: Math.trunc(down), left: Math.trunc(across) });
}
