/**
 * Moving about the sheet as in a spreadsheet: arrows (left and right once the caret is at the text's edge), Enter and
 * Shift+Enter, Escape; undo and redo. Tab stays the browser's own. The cell one comes to is selected and brought clear
 * of the head and the strip.
 */

export class Keyboard {
  #fields;
  #grid;
  #undo;

  /**
   * @param {import('./fields.js').Fields} fields
   * @param {import('./grid.js').Grid} grid
   * @param {import('./undo.js').Undo} undo
   */
  constructor(fields, grid, undo) {
    this.#fields = fields;
    this.#grid = grid;
    this.#undo = undo;
    grid.table.addEventListener('keydown', event => this.#key(event));
    grid.table.addEventListener('focusin', event => {
      if (!event.target.dataset?.field) return;
      event.target.select();
      reveal(event.target);
    });
    document.addEventListener('keydown', event => this.#history(event));
    document.addEventListener('click', event => this.#link(event));
  }

  /** Goes to a cell; a computed total is shown, not entered. */
  go(field) {
    const box = this.#fields.box(field);
    if (!box) return;
    if (box.dataset.total) {
      box.tabIndex = -1;
      box.focus();
      reveal(box);
    } else {
      box.focus();
    }
  }

  #key(event) {
    const field = event.target.dataset?.field;
    if (!field || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = this.#step(event);
    if (event.key === 'Escape') this.#undo.revert(field);
    else if (!step || !this.#move(field, ...step)) {
      // Enter never submits from the sheet, not even on its last row.
      if (event.key !== 'Enter') return;
    }
    event.preventDefault();
    if (event.key === 'Escape') event.target.select();
  }

  /** Rows and columns to go, or null when the key is the text's. */
  #step({ key, shiftKey, target }) {
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

  #move(field, down, across) {
    const place = this.#grid.place(field);
    if (!place) return false;
    let { row, column } = place;
    for (;;) {
      row += down;
      column += across;
      if (row < 0 || row >= this.#grid.rows.length || column < 0 || column >= this.#grid.width) return false;
      const next = this.#grid.at(row, column);
      const box = next && this.#fields.box(next);
      if (!box?.dataset.field || box.offsetParent === null || isHidden(box)) continue;
      box.focus();
      return true;
    }
  }

  #history(event) {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.isComposing) return;
    const inOtherText = event.target.matches?.('textarea, input:not([data-field])');
    if (inOtherText || document.querySelector('dialog[open]')) return;
    const key = event.key.toLowerCase();
    if (key === 'z' && !event.shiftKey) this.#undo.undo();
    else if (key === 'y' || key === 'z') this.#undo.redo();
    else return;
    event.preventDefault();
  }

  #link(event) {
    const link = event.target.closest?.('a[href^="#f-"]');
    if (!link) return;
    event.preventDefault();
    this.go(link.getAttribute('href').slice(3));
  }
}

function isHidden(box) {
  return getComputedStyle(box).visibility !== 'visible';
}

/** Scrolls a cell clear of what sticks: head and strip of the sheet, labels at its left. */
export function reveal(box) {
  const table = box.closest('table');
  const cell = box.closest('td');
  if (!table || !cell) return;
  cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  const scroller = [table.parentElement].find(node => getComputedStyle(node).overflowY !== 'visible');
  const at = cell.getBoundingClientRect();
  const head = [...table.tHead?.rows ?? []].at(-1)?.getBoundingClientRect();
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
