/**
 * Where the cells of the sheet stand: rows and columns as one sees them, spans taken apart, with the labels that each
 * cell's row and column carry. Read from the table once; the keyboard, the paste and the panel's links use it.
 *
 * @typedef {{field: string, row: number, column: number, span: number}} Place row and column count value cells only
 */
export class Grid {
  /** One entry a row that holds values: the row, its labels outermost first, its cells by column. */
  rows = [];
  /** How many columns of values there are. */
  width = 0;
  /** Texts of the heads over each column, outermost first; of the first block where blocks differ. */
  heads = [];
  _places = new Map();

  /** @param {HTMLTableElement} table */
  constructor(table) {
    this.table = table;
    this.labelColumns = table.querySelectorAll('col:not(.c-n)').length;
    this.width = table.querySelectorAll('col.c-n').length;
    let heads = this._emptyHeads();
    let inHead = false;
    const open = [];
    for (const tr of table.querySelectorAll(':scope > thead > tr, :scope > tbody > tr')) {
      const head = tr.parentElement.tagName === 'THEAD';
      if (head && !inHead) heads = this._emptyHeads();
      inHead = head;
      this._row(tr, head, heads, open);
      if (this.heads.length === 0 && !head) this.heads = heads;
    }
  }

  /** @param {string} field @returns {Place|undefined} */
  place(field) {
    return this._places.get(field);
  }

  /** The field at a place, or undefined. */
  field(row, column) {
    return this.rows[row]?.cells[column];
  }

  _emptyHeads() {
    return Array.from({ length: this.width }, () => []);
  }

  /** One row of the table; `open` holds, by column, what still hangs down from rows above. */
  _row(tr, head, heads, open) {
    const cells = new Array(this.width);
    let column = 0;
    let values = false;
    const carried = () => { while (open[column]?.left > 0) column += 1; };
    for (const slot of tr.cells) {
      carried();
      const { colSpan, rowSpan } = slot;
      const value = slot.querySelector(':scope > [data-field], :scope > [data-total]');
      for (let i = 0; i < colSpan; i++) {
        open[column + i] = { left: rowSpan, text: slot.tagName === 'TH' ? own(slot) : '' };
        const at = column + i - this.labelColumns;
        if (head && at >= 0 && slot.tagName === 'TH' && !slot.classList.contains('block')) heads[at]?.push(own(slot));
      }
      if (value) {
        values = true;
        const field = value.dataset.field ?? value.dataset.total;
        cells[column - this.labelColumns] = field;
        this._places.set(field, { field, row: this.rows.length, column: column - this.labelColumns, span: colSpan });
      }
      column += colSpan;
    }
    if (values) {
      const labels = open.slice(0, this.labelColumns).filter(slot => slot?.left > 0).map(slot => slot.text);
      this.rows.push({ tr, labels: labels.filter((text, i) => text !== '' && text !== labels[i - 1]), cells, heads });
    }
    for (const slot of open) if (slot) slot.left -= 1;
  }
}

/** A head's text without the small words under it. */
function own(slot) {
  const copy = slot.cloneNode(true);
  copy.querySelectorAll('small, .vh').forEach(node => node.remove());
  return copy.textContent.trim();
}
