/**
 * Several cells at once, as in a spreadsheet: chosen with Shift and the arrows, with the mouse, or by a click with Shift;
 * copied, cut, cleared, filled down or right. Each of these is one step to undo.
 */

export class Block {
  _fields;
  _grid;
  _tell;
  /** Places of the two corners; null while only the cell one is in counts. */
  _from = null;
  _to = null;
  _pressed = null;

  /**
   * @param {import('../section/fields.js').Fields} fields
   * @param {import('./grid.js').Grid} grid
   * @param {(words: string|null) => void} tell how many cells are chosen, in words; null for one
   */
  constructor(fields, grid, tell) {
    this._fields = fields;
    this._grid = grid;
    this._tell = tell;
    const { table } = grid;
    table.addEventListener('mousedown', event => this._down(event));
    table.addEventListener('mouseover', event => this._over(event));
    document.addEventListener('mouseup', () => { this._pressed = null; });
    table.addEventListener('copy', event => this._copy(event));
    table.addEventListener('cut', event => this._copy(event) && this._clear());
    table.addEventListener('focusin', event => {
      const place = this._placeOf(event.target);
      if (this._from && place !== this._from) this.drop();
    });
  }

  get isOpen() {
    return this._from !== null;
  }

  /** The cell where a paste begins: the block's first. */
  get corner() {
    if (!this.isOpen) return null;
    const { top, left } = this._bounds();
    return this._grid.field(top, left) ?? null;
  }

  /** @param {KeyboardEvent} event in a cell @returns {boolean} whether it was the block's */
  key(event) {
    const place = this._placeOf(event.target);
    if (!place) return false;
    const step = STEPS[event.key];
    const control = event.ctrlKey || event.metaKey;
    if (step && event.shiftKey && !control && this._mayReach(event)) return this._reach(place, step);
    if (!this.isOpen) return false;
    if ((event.key === 'Delete' || event.key === 'Backspace') && !control) return this._clear();
    if (control && event.key.toLowerCase() === 'd') return this._fill((row, column, top) => [top, column]);
    if (control && event.key.toLowerCase() === 'r') return this._fill((row, column, top, left) => [row, left]);
    if (event.key === 'Escape') return this.drop();
    // Anything else is for the one cell; Ctrl, Shift and Alt alone are nothing yet.
    if (!control && !['Control', 'Shift', 'Alt', 'Meta'].includes(event.key)) this.drop();
    return false;
  }

  /** Back to one cell. */
  drop() {
    if (!this.isOpen) return false;
    this._from = null;
    this._to = null;
    this._show();
    return true;
  }

  /** Left and right choose letters first, while not all of them are chosen. */
  _mayReach({ key, target }) {
    const all = target.selectionStart === 0 && target.selectionEnd === target.value.length;
    return this.isOpen || key === 'ArrowUp' || key === 'ArrowDown' || all;
  }

  _reach(place, [down, across]) {
    const to = this._to ?? place;
    const row = Math.min(Math.max(to.row + down, 0), this._grid.rows.length - 1);
    const column = Math.min(Math.max(to.column + across, 0), this._grid.width - 1);
    this._open(place, { row, column });
    return true;
  }

  _open(from, to) {
    this._from = from;
    this._to = to;
    this._show();
  }

  _down(event) {
    const place = this._placeOf(event.target);
    if (!place || event.button !== 0) return;
    const here = this._placeOf(document.activeElement);
    if (event.shiftKey && here && here !== place) {
      event.preventDefault();
      this._open(here, place);
    } else {
      this.drop();
      this._pressed = place;
    }
  }

  _over(event) {
    if (!this._pressed || event.buttons !== 1) return;
    const place = this._placeOf(event.target);
    if (!place || place === this._pressed && !this.isOpen) return;
    this._open(this._pressed, place);
    // Letters of the first cell are not what one is choosing.
    getSelection()?.removeAllRanges();
  }

  _copy(event) {
    if (!this.isOpen) return false;
    const { top, bottom, left, right } = this._bounds();
    const lines = [];
    for (let row = top; row <= bottom; row++) {
      const cells = [];
      for (let column = left; column <= right; column++) cells.push(this._shown(this._grid.field(row, column)));
      lines.push(cells.join('\t'));
    }
    event.clipboardData.setData('text/plain', lines.join('\n'));
    event.preventDefault();
    return true;
  }

  _shown(field) {
    const box = field && this._fields.box(field);
    return box ? this._fields.text(field) || box.placeholder && this._fields.isTotal(field) && box.placeholder || (box.dataset.total ? box.textContent : '') : '';
  }

  _clear() {
    this._fields.set(this._places().map(({ field }) => ({ field, text: '' })), 'action');
    return true;
  }

  /** @param {(row: number, column: number, top: number, left: number) => [number, number]} source where a cell's text is taken from */
  _fill(source) {
    const { top, left } = this._bounds();
    const wanted = this._places().map(({ field, row, column }) => ({ field, from: this._grid.field(...source(row, column, top, left)) }))
      .filter(({ field, from }) => from && from !== field && !this._fields.isTotal(from));
    this._fields.set(wanted.map(({ field, from }) => ({ field, text: this._fields.text(from) })), 'action');
    return true;
  }

  /** The cells of the block that can be entered. */
  _places() {
    const { top, bottom, left, right } = this._bounds();
    const found = [];
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        const field = this._grid.field(row, column);
        if (field && this._fields.box(field).dataset.field && !this._fields.isTotal(field)) found.push({ field, row, column });
      }
    }
    return found;
  }

  _bounds() {
    const { _from: a, _to: b } = this;
    return { top: Math.min(a.row, b.row), bottom: Math.max(a.row, b.row), left: Math.min(a.column, b.column), right: Math.max(a.column, b.column) };
  }

  _placeOf(node) {
    const box = node?.closest?.('td')?.querySelector('[data-field], [data-total]');
    return box && this._grid.table.contains(box) ? this._grid.place(box.dataset.field ?? box.dataset.total) : undefined;
  }

  _show() {
    this._grid.table.querySelectorAll('td.picked').forEach(td => td.classList.remove('picked'));
    if (!this.isOpen) return this._tell(null);
    const { top, bottom, left, right } = this._bounds();
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        const field = this._grid.field(row, column);
        if (field) this._fields.box(field).closest('td').classList.add('picked');
      }
    }
    this._tell(`已选 ${bottom - top + 1} 行 ${right - left + 1} 列`);
  }
}

const STEPS = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };
