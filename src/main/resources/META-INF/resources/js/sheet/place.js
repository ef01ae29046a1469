/**
 * Where the cells of a pasted block belong. With the table's own labels in it: by label, wherever it was dropped.
 * Without: by position from the cell one is in. A label or a blank never shifts a value; whatever finds no place is
 * said, not dropped.
 *
 * @typedef {{field: string, raw: string, text: string}} Value text is the number as it is to be entered
 * @typedef {{values: Value[], unread: {field: string, raw: string}[], problems: string[], blanks: number,
 *            byLabel: boolean}} Placing
 */
import { figure } from '../rule/figure.js';
import { normal } from '../rule/label.js';
import { lastOf } from '../page/lists.js';
import { faultOf, tidy } from '../rule/cell-fault.js';

/** Faults that a number does not cure: they are shown as not read. */
const UNREADABLE = ['MARK', 'NONE', 'LEADING_ZEROS', 'TOO_LONG', 'NOT_A_NUMBER'];

/**
 * @param {import('./clipboard.js').Cell[][]} block
 * @param {import('./grid.js').Grid} grid
 * @param {import('../rule/data.js').SectionData} data
 * @param {string|null} from the cell one is in
 * @returns {Placing}
 */
export function place(block, grid, data, from) {
  const rows = block.filter(row => row.some(cell => cell.text !== ''));
  const labels = new Labels(grid);
  const matches = labels.match(rows);
  const words = rows.map((row, i) => matches[i] === null && isWordsOnly(row));
  const first = words.indexOf(false);
  /** @type {Placing} */
  const placing = { values: [], unread: [], problems: [], blanks: 0, byLabel: false };
  if (first < 0) {
    placing.problems.push('没有读到数字');
    return placing;
  }
  // Heads stand above the first figures; words further down are heads repeated on a next page, or remarks.
  const heads = rows.slice(0, first);
  rows.forEach((row, i) => {
    if (i > first && words[i] && !labels.isHead(row)) placing.problems.push(`“${shorten(firstText(row))}”是文字，没有填`);
  });
  const body = rows.filter((_, i) => !words[i]);
  const found = matches.filter((_, i) => !words[i]);
  placing.byLabel = found.some(Boolean);
  if (placing.byLabel) byLabel(body, found, heads, grid, labels, placing, data);
  else byPosition(body, heads, grid, labels, placing, data, from);
  return placing;
}

function byLabel(body, found, heads, grid, labels, placing, data) {
  const last = Math.max(...found.filter(Boolean).map(match => match.column));
  const { start, columns } = valueColumns(body, last + 1, grid.width);
  const targets = targetColumns(columns, start, heads, grid, labels, placing);
  if (!targets) return;
  body.forEach((row, i) => {
    const cells = row.slice(start, start + columns);
    if (found[i]) put(cells, targets.map(column => column === null ? null : grid.field(found[i].row, column)), placing, data);
    else if (cells.some(cell => !cell.covered && cell.text !== '')) {
      placing.problems.push(`没有“${shorten(firstText(row))}”这一行，这一行没有填`);
    }
  });
}

/** Where the values begin and how many columns they take, blank columns at both ends not counted when too many. */
function valueColumns(body, first, width) {
  let start = first;
  let end = body[0].length;
  const isEmpty = column => body.every(row => row[column].text === '' || row[column].covered);
  while (end - start > width && isEmpty(end - 1)) end -= 1;
  while (end - start > width && isEmpty(start)) start += 1;
  return { start, columns: end - start };
}

/**
 * The sheet's column for each of the block's: by their heads, in whatever order these stand; without heads all of them, or
 * all but the last total. One whose head is unknown stays out, and is said.
 * @returns {(number|null)[]|null}
 */
function targetColumns(columns, start, heads, grid, labels, placing) {
  const all = Array.from({ length: grid.width }, (_, i) => i);
  const byHead = Array.from({ length: columns }, (_, i) => labels.column(heads, start + i));
  const known = byHead.filter(column => column !== null);
  const once = new Set(known).size === known.length;
  if (columns > 0 && once && known.length === columns) return byHead;
  const inOrder = byHead.every((column, i) => column === null || column === i);
  if (columns === grid.width && inOrder) return all;
  if (columns === grid.width - 1 && labels.lastIsTotal && known.length === 0) return all.slice(0, -1);
  if (known.length > 0 && once) {
    byHead.forEach((column, i) => {
      if (column === null) placing.problems.push(`第 ${i + 1} 列“${shorten(labels.headOver(heads, start + i)) || '没有列名'}”在表格里没有，这一列没有填`);
    });
    return byHead;
  }
  placing.problems.push(`粘贴的有 ${columns} 列数，表格有 ${grid.width} 列，列名也没有对上，没有填`);
  return null;
}

function byPosition(body, heads, grid, labels, placing, data, from) {
  const { start, columns } = unlabelled(body, placing);
  const byHead = Array.from({ length: columns }, (_, i) => labels.column(heads, start + i));
  const headed = columns > 0 && byHead.every(column => column !== null) && new Set(byHead).size === columns;
  const here = from === null ? undefined : grid.place(from);
  const whole = columns === grid.width || headed;
  if (!here && !whole) {
    placing.problems.push('没有行名，不知道从哪一格填起：请先点表格里的一格，再粘贴');
    return;
  }
  const column = whole ? 0 : here.column;
  const row = here ? here.row : 0;
  const tooMany = Math.max(0, row + body.length - grid.rows.length);
  const tooWide = headed ? 0 : Math.max(0, column + columns - grid.width);
  if (tooMany > 0) placing.problems.push(`多出 ${tooMany} 行，表格没有地方，没有填`);
  if (tooWide > 0) placing.problems.push(`多出 ${tooWide} 列，表格没有地方，没有填`);
  if (whole && body.length < grid.rows.length && grid.rows.length > 1 && row === 0) {
    placing.problems.push(`只有 ${body.length} 行，表格有 ${grid.rows.length} 行，其余的行不改`);
  }
  body.forEach((cells, i) => {
    const line = grid.rows[row + i];
    if (line) put(cells.slice(start), cells.slice(start).map((_, j) => line.cells[headed ? byHead[j] : column + j]), placing, data);
  });
}

/** Leading columns of words are labels that this table does not know. */
function unlabelled(body, placing) {
  let start = 0;
  const isWords = column => body.some(row => isWord(row[column]))
    && !body.some(row => !row[column].covered && (figure(row[column].text).kind === 'number' || isNone(row[column].text)));
  const width = body[0].length;
  for (let i = 0; i < width - 1; i++) if (isWords(i)) start = i + 1;
  if (start > 0) placing.problems.push('行名与这张表对不上，只按位置填');
  return { start, columns: width - start };
}

/** What stands for "there is none" is a cell's value, not a label: it takes its place. */
function isNone(text) {
  return figure(text).kind === 'mark' || /^(?:无|没有|－+|／)$/.test(text);
}

function isWord(cell) {
  return figure(cell.text).kind === 'text' && !isNone(cell.text);
}

function isWordsOnly(row) {
  return row.filter(cell => cell.text !== '').every(isWord);
}

function firstText(row) {
  return row.find(cell => cell.text !== '').text;
}

function put(cells, fields, placing, data) {
  cells.forEach((cell, i) => {
    if (cell.covered) return;
    const field = fields[i];
    if (cell.text === '') {
      placing.blanks += field ? 1 : 0;
      return;
    }
    const type = field && data.fields[field].type;
    if (field === null) {
      // Its whole column has no place, which has been said.
    } else if (!field) {
      if (i < fields.length) placing.problems.push(`“${shorten(cell.text)}”没有对应的格，没有填`);
    } else if (type === 'text') {
      placing.values.push({ field, raw: cell.text, text: cell.text });
    } else if (UNREADABLE.includes(faultOf(type, cell.text))) {
      placing.unread.push({ field, raw: cell.text });
    } else {
      placing.values.push({ field, raw: cell.text, text: tidy(type, figure(cell.text)) });
    }
  });
}

/** The table's labels in their normal form. */
class Labels {
  _rows;
  _heads;

  constructor(grid) {
    this._rows = grid.rows.map(row => row.labels.map(normal));
    this._heads = grid.heads.map(texts => texts.map(normal));
    this.lastIsTotal = lastOf(lastOf(this._heads) ?? []) === normal('总计');
    this.known = new Set([...this._rows.flat(), ...grid.rows.flatMap(row => row.heads.flat().map(normal))]);
  }

  /**
   * The sheet's row of each row of the block, or null. Of several rows with the same label (3.其他), the one whose
   * group is the block's, else the next one down.
   * @returns {({row: number, column: number}|null)[]}
   */
  match(rows) {
    let last = -1;
    const groups = [];
    return rows.map(row => {
      let found = null;
      for (let column = 0; column < row.length && found === null; column++) {
        const label = normal(row[column].text);
        if (label === '') continue;
        // A figure ends the labels, unless it only numbers the rows.
        if (figure(row[column].text).kind === 'number' && !row[column].covered && !(column === 0 && row[1] && isWord(row[1]))) break;
        const candidates = this._rows.flatMap((labels, i) => lastOf(labels) === label ? [i] : []);
        if (candidates.length > 0) found = { row: this._choose(candidates, groups, last), column };
        else groups[column] = label;
      }
      if (found) {
        last = found.row;
        found.column = lastCovered(row, found.column);
      }
      return found;
    });
  }

  _choose(candidates, groups, last) {
    if (candidates.length === 1) return candidates[0];
    const inGroup = candidates.filter(i => {
      const own = this._rows[i].slice(0, -1);
      return own.length > 0 && own.every(label => groups.includes(label) || !groups.some(g => this.known.has(g)));
    });
    const likely = inGroup.length > 0 ? inGroup : candidates;
    return likely.find(i => i > last) ?? likely[0];
  }

  /** A row of this table's heads. */
  isHead(row) {
    return row.filter(cell => cell.text !== '').every(cell => this._heads.some(labels => labels.includes(normal(cell.text))));
  }

  /** The sheet's column whose head stands over a column of the block; null when none or several do. */
  column(heads, at) {
    const texts = this._over(heads, at).map(normal);
    const leaf = lastOf(texts);
    const found = this._heads.flatMap((labels, i) => leaf && lastOf(labels) === leaf ? [i] : []);
    if (found.length === 1) return found[0];
    const exact = found.filter(i => this._heads[i].every(label => texts.includes(label)));
    return exact.length === 1 ? exact[0] : null;
  }

  /** What stands over a column, as written; '' when nothing does. */
  headOver(heads, at) {
    return lastOf(this._over(heads, at)) ?? '';
  }

  /** Heads over a column, outermost first. One over several columns stands in the first of them only where no spans came along. */
  _over(heads, at) {
    return heads.map((row, i) => {
      let from = at;
      if (i < heads.length - 1) while (from > 0 && row[from].text === '') from -= 1;
      return row[from].text;
    }).filter(Boolean);
  }
}

/** A label over several columns takes all of them. */
function lastCovered(row, column) {
  let at = column;
  while (row[at + 1]?.covered && row[at + 1].text === row[column].text) at += 1;
  return at;
}

function shorten(text) {
  const letters = [...text];
  return letters.length <= 16 ? text : letters.slice(0, 16).join('') + '…';
}
