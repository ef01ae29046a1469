/**
 * Where the cells of a pasted block belong. With the table's own labels in it: by label, wherever it was dropped.
 * Without: by position from the cell one is in. A label or a blank never shifts a value; whatever finds no place is
 * said, not dropped.
 *
 * @typedef {{field: string, raw: string, text: string}} Value text is the number as it is to be entered
 * @typedef {{values: Value[], unread: {field: string, raw: string}[], problems: string[], blanks: number,
 *            byLabel: boolean}} Placing
 */
import { figure } from './figure.js';
import { faultOf, tidy } from './checks.js';

/** Faults that a number does not cure: they are shown as not read. */
const UNREADABLE = ['MARK', 'NOT_A_NUMBER'];

/**
 * @param {import('./clipboard.js').Cell[][]} block
 * @param {import('./grid.js').Grid} grid
 * @param {object} data the section's data
 * @param {string|null} from the cell one is in
 * @returns {Placing}
 */
export function place(block, grid, data, from) {
  const rows = block.filter(row => row.some(cell => cell.text !== ''));
  const labels = new Labels(grid);
  const matches = labels.match(rows);
  const headed = rows.map((row, i) => matches[i] === null && labels.isHead(row));
  const placing = { values: [], unread: [], problems: [], blanks: 0, byLabel: false };
  const body = rows.filter((_, i) => !headed[i]);
  const found = matches.filter((_, i) => !headed[i]);
  if (body.length === 0) {
    placing.problems.push('没有读到数字');
    return placing;
  }
  placing.byLabel = found.some(Boolean);
  if (placing.byLabel) byLabel(body, found, rows.filter((_, i) => headed[i]), grid, labels, placing, data);
  else byPosition(body, headed.some(Boolean), grid, placing, data, from);
  return placing;
}

function byLabel(body, found, heads, grid, labels, placing, data) {
  const last = Math.max(...found.filter(Boolean).map(match => match.column));
  const { start, columns } = valueColumns(body, last + 1, grid.width);
  const targets = targetColumns(columns, start, heads, grid, labels, placing);
  if (!targets) return;
  body.forEach((row, i) => {
    if (!found[i]) {
      const name = row.find(cell => cell.text !== '').text;
      const numbers = row.slice(start).some(cell => !cell.covered && figure(cell.text).kind === 'number');
      if (numbers) placing.problems.push(`没有“${shorten(name)}”这一行，这一行没有填`);
      return;
    }
    put(row.slice(start, start + columns), targets.map(column => grid.at(found[i].row, column)), placing, data);
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

/** The sheet's column for each of the block's: all of them, all but the last total, or by their heads. */
function targetColumns(columns, start, heads, grid, labels, placing) {
  const all = Array.from({ length: grid.width }, (_, i) => i);
  if (columns === grid.width) return all;
  const byHead = Array.from({ length: columns }, (_, i) => labels.column(heads, start + i));
  if (columns > 0 && byHead.every(column => column !== null) && new Set(byHead).size === columns) return byHead;
  if (columns === grid.width - 1 && labels.lastIsTotal && heads.length === 0) return all.slice(0, -1);
  placing.problems.push(`粘贴的有 ${columns} 列数，表格有 ${grid.width} 列，列名也没有对上，没有填`);
  return null;
}

function byPosition(body, hasHeads, grid, placing, data, from) {
  const { start, columns } = unlabelled(body, placing);
  const here = from === null ? undefined : grid.place(from);
  const whole = columns === grid.width;
  if (!here && !whole) {
    placing.problems.push('没有行名，不知道从哪一格填起：请先点表格里的一格，再粘贴');
    return;
  }
  const column = whole ? 0 : here.column;
  const row = here ? here.row : 0;
  const tooMany = Math.max(0, row + body.length - grid.rows.length);
  const tooWide = Math.max(0, column + columns - grid.width);
  if (tooMany > 0) placing.problems.push(`多出 ${tooMany} 行，表格没有地方，没有填`);
  if (tooWide > 0) placing.problems.push(`多出 ${tooWide} 列，表格没有地方，没有填`);
  if (whole && body.length < grid.rows.length && grid.rows.length > 1 && row === 0) {
    placing.problems.push(`只有 ${body.length} 行，表格有 ${grid.rows.length} 行，其余的行不改`);
  }
  body.forEach((cells, i) => {
    const line = grid.rows[row + i];
    if (line) put(cells.slice(start), cells.slice(start).map((_, j) => line.cells[column + j]), placing, data);
  });
}

/** Leading columns of words are labels that this table does not know. */
function unlabelled(body, placing) {
  let start = 0;
  const isWords = column => body.some(row => figure(row[column].text).kind === 'text')
    && !body.some(row => !row[column].covered && figure(row[column].text).kind === 'number');
  const width = body[0].length;
  for (let i = 0; i < width - 1; i++) if (isWords(i)) start = i + 1;
  if (start > 0) placing.problems.push('行名与这张表对不上，只按位置填');
  return { start, columns: width - start };
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
    if (!field) {
      if (figure(cell.text).kind === 'number' && i < fields.length) placing.problems.push(`“${shorten(cell.text)}”没有对应的格，没有填`);
    } else if (type === 'text') {
      placing.values.push({ field, raw: cell.text, text: cell.text });
    } else if (UNREADABLE.includes(faultOf(type, cell.text))) {
      placing.unread.push({ field, raw: cell.text });
    } else {
      placing.values.push({ field, raw: cell.text, text: tidy(type, figure(cell.text)) });
    }
  });
}

/** The table's labels in a form in which writings of the same label are equal. */
class Labels {
  #rows;
  #heads;

  constructor(grid) {
    this.#rows = grid.rows.map(row => row.labels.map(normal));
    this.#heads = grid.heads.map(texts => texts.map(normal));
    this.lastIsTotal = this.#heads.at(-1)?.at(-1) === normal('总计');
    this.known = new Set([...this.#rows.flat(), ...grid.rows.flatMap(row => row.heads.flat().map(normal))]);
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
        if (figure(row[column].text).kind === 'number' && !row[column].covered) break;
        const candidates = this.#rows.flatMap((labels, i) => labels.at(-1) === label ? [i] : []);
        if (candidates.length > 0) found = { row: this.#choose(candidates, groups, last), column };
        else groups[column] = label;
      }
      if (found) {
        last = found.row;
        found.column = lastCovered(row, found.column);
      }
      return found;
    });
  }

  #choose(candidates, groups, last) {
    if (candidates.length === 1) return candidates[0];
    const inGroup = candidates.filter(i => {
      const own = this.#rows[i].slice(0, -1);
      return own.length > 0 && own.every(label => groups.includes(label) || !groups.some(g => this.known.has(g)));
    });
    const likely = inGroup.length > 0 ? inGroup : candidates;
    return likely.find(i => i > last) ?? likely[0];
  }

  /** A row of heads or titles: words of this table's heads, no numbers, no row's label. */
  isHead(row) {
    const texts = row.filter(cell => cell.text !== '');
    return texts.every(cell => figure(cell.text).kind === 'text');
  }

  /** The sheet's column whose head stands over a column of the block; null when none or several do. */
  column(heads, at) {
    const texts = heads.map(row => normal(row[at].text)).filter(Boolean);
    const leaf = texts.at(-1);
    const found = this.#heads.flatMap((labels, i) => leaf && labels.at(-1) === leaf ? [i] : []);
    if (found.length === 1) return found[0];
    const exact = found.filter(i => this.#heads[i].every(label => texts.includes(label)));
    return exact.length === 1 ? exact[0] : null;
  }
}

/** A label over several columns takes all of them. */
function lastCovered(row, column) {
  let at = column;
  while (row[at + 1]?.covered && row[at + 1].text === row[column].text) at += 1;
  return at;
}

/** One form for a label's writings: width, brackets, stops and white space do not tell labels apart. */
function normal(text) {
  return text.normalize('NFKC').replace(/[\s\u200b-\u200d\ufeff]/g, '').replace(/[〔【〈《[({]/g, '(')
    .replace(/[〕】〉》\])}]/g, ')').replace(/[“”„"'‘’「」『』]/g, '').replace(/[.。．、,，;；:：·]/g, '');
}

function shorten(text) {
  const letters = [...text];
  return letters.length <= 16 ? text : letters.slice(0, 16).join('') + '…';
}
