/**
 * The bar over the sheet: the cell one is in, and its row's and column's relation as they stand, a red ≠ where one is
 * broken; where a prefilled value comes from, and the way to the cell's history. Where a table's relations are neither a row nor a column, they go by the names of their sides.
 */
import { el } from '../page/dom.js';
import { figure, plain } from '../rule/figure.js';
import { relationsByCell } from '../rule/relations.js';

const SHORT_SUM = 6;

export class CellBar {
  _bar;
  _fields;
  _byCell;
  /** @type {Map<import('../rule/data.js').Relation, string>} what the bar calls each relation */
  _directions = new Map();
  /** @type {string|null} the cell one is in */
  _cell = null;
  _shown = '';
  /** @type {string|null} how many cells are chosen, in words */
  _chosen = null;
  /** @type {(() => void)|null} */
  _again = null;

  /**
   * @param {HTMLElement} bar
   * @param {import('../section/fields.js').Fields} fields
   * @param {import('./grid.js').Grid} grid
   */
  constructor(bar, fields, grid) {
    this._bar = bar;
    this._fields = fields;
    this._byCell = relationsByCell(fields.data.relations);
    for (const relation of fields.data.relations) this._directions.set(relation, direction(relation, grid));
  }

  /** @param {string|null} words how many cells are chosen */
  choose(words) {
    this._chosen = words;
    this._shown = '';
    if (words) this._bar.replaceChildren(el('span', { class: 'cell' }, words), el('span', {}, 'Ctrl+C 复制，Delete 清空，Ctrl+D 向下填充，Ctrl+R 向右填充'));
    else this._again?.();
  }

  /** @param {string|null} cell where one is now; the bar keeps the last cell when one leaves the sheet */
  enter(cell) {
    this._cell = cell ?? this._cell;
  }

  /** @param {Pick<import('../rule/judge.js').Verdicts, 'judged'|'filled'>} verdicts */
  show({ judged, filled }) {
    this._again = () => this.show({ judged, filled });
    if (this._cell === null || this._chosen) return;
    const own = this._byCell.get(this._cell) ?? [];
    const parts = judged.filter(j => own.includes(j.relation))
      .map(j => ({ name: this._directions.get(j.relation), ...written(j, filled) }));
    const source = this._fields.taken.has(this._cell) ? this._fields.data.fields[this._cell].source : null;
    const shown = this._cell + source + JSON.stringify(parts);
    if (shown === this._shown) return;
    this._shown = shown;
    this._bar.replaceChildren(el('span', { class: 'cell' }, this._fields.name(this._cell)),
      ...parts.map(({ name, left, sign, right }) => el('span', { class: 'eq' }, el('i', {}, name), left,
        sign === '≠' ? el('span', { class: 'ne' }, ' ≠ ') : ` ${sign} `, right)),
      ...source ? [el('span', { class: 'source' }, `取自${source}，待核对`)] : [],
      el('a', { href: `${this._fields.form.dataset.history}?field=${this._cell}` }, '修改记录'));
  }
}

/**
 * 行 or 列 when a relation's cells share one, else the names of its sides.
 * @param {import('../rule/data.js').Relation} relation
 * @param {import('./grid.js').Grid} grid
 */
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
