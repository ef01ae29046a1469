/**
 * The bar over the sheet: the cell one is in, and its row's and column's relation as they stand, a red ≠ where one is
 * broken. Where a table's relations are neither a row nor a column, they go by the names of their sides.
 */
import { el } from './dom.js';
import { figure, plain } from './figure.js';
import { relationsByCell } from './relations.js';

const SHORT_SUM = 6;

export class CellBar {
  #bar;
  #fields;
  #byCell;
  #directions = new Map();
  #cell = null;
  #shown = '';

  /**
   * @param {HTMLElement} bar
   * @param {import('./fields.js').Fields} fields
   * @param {import('./grid.js').Grid} grid
   */
  constructor(bar, fields, grid) {
    this.#bar = bar;
    this.#fields = fields;
    this.#byCell = relationsByCell(fields.data.relations);
    for (const relation of fields.data.relations) this.#directions.set(relation, direction(relation, grid));
  }

  /** @param {string|null} cell where one is now; the bar keeps the last cell when one leaves the sheet */
  enter(cell) {
    this.#cell = cell ?? this.#cell;
  }

  /** @param {ReturnType<typeof import('./judge.js').judge>} verdicts */
  show({ judged, filled }) {
    if (this.#cell === null) return;
    const own = this.#byCell.get(this.#cell) ?? [];
    const parts = judged.filter(j => own.includes(j.relation))
      .map(j => ({ name: this.#directions.get(j.relation), ...written(j, filled) }));
    const shown = this.#cell + JSON.stringify(parts);
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#bar.replaceChildren(el('span', { class: 'cell' }, this.#fields.name(this.#cell)),
      ...parts.map(({ name, left, sign, right }) => el('span', { class: 'eq' }, el('i', {}, name), left,
        sign === '≠' ? el('span', { class: 'ne' }, ' ≠ ') : ` ${sign} `, right)));
  }
}

/** 行 or 列 when a relation's cells share one, else the names of its sides. */
function direction(relation, grid) {
  const places = [...relation.sum, ...relation.equals].map(cell => grid.place(cell));
  if (places.every(Boolean) && grid.rows.length > 1) {
    if (places.every(place => place.row === places[0].row)) return '行';
    if (places.every(place => place.column === places[0].column)) return '列';
  }
  return relation.sumName;
}

/** Both sides as they stand: "10 + 1 = 11" "≠" "12 = 11 + 1"; "10 + 1 = 11" "=" "10 + 1". */
function written({ relation, left, right, state }, filled) {
  const sum = terms(relation.sum, filled).join(' + ');
  const equals = terms(relation.equals, filled).join(' + ');
  const single = relation.equals.length === 1;
  if (state === 'waiting') return { left: sum, sign: '=', right: equals };
  if (state === 'broken') return { left: `${sum} = ${plain(left)}`, sign: '≠', right: single ? equals : `${plain(right)} = ${equals}` };
  return { left: sum, sign: '=', right: single ? equals : `${plain(left)} = ${equals}` };
}

function terms(cells, filled) {
  const shown = [];
  let blank = 0;
  for (const cell of cells) {
    const number = figure(filled(cell));
    if (number.kind !== 'number') blank += 1;
    else if (cells.length <= SHORT_SUM || number.value !== 0n) shown.push(number.plain);
  }
  if (blank > 0) shown.push(cells.length === 1 ? '待填' : `待填 ${blank} 格`);
  return shown.length === 0 ? ['0'] : shown;
}
