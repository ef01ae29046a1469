/**
 * Totals and relations (勾稽关系), decided as one types. Mirror of nianbao.report.Totals and nianbao.check.relation.Verdict; the
 * server decides the same way again.
 *
 * A relation comes from the edition as data: the cells of `sum` add up to those of `equals`. Texts are given as a Map
 * or as a function from cell code to text; a missing text is blank. All 39 relations of the largest table take less than a
 * tenth of a millisecond, so callers judge everything anew at each key rather than keep track of what a key might change.
 *
 * @typedef {import('./data.js').Relation} Relation
 * @typedef {Map<string, string>|((cell: string) => string|undefined)} Texts
 * @typedef {{state: 'holds'|'broken'|'waiting', left: bigint, right: bigint, difference: bigint,
 *            undecided: string[]}} Verdict numbers scaled as in figure.js; difference is never negative
 */
import { figure, plain } from './figure.js';

export { plain };

/** A longer sum is written with its figures other than 0 only. */
const SHORT_SUM = 6;

/** @param {Texts} texts @returns {(cell: string) => string|undefined} */
export function reader(texts) {
  return typeof texts === 'function' ? texts : cell => texts.get(cell);
}

/**
 * Total cells, each with the relation that computes it while it is blank: the first one of several.
 * @param {Relation[]} relations
 * @returns {Map<string, Relation>}
 */
export function totals(relations) {
  const found = new Map();
  for (const relation of relations) {
    if (relation.equals.length === 1 && !found.has(relation.equals[0])) found.set(relation.equals[0], relation);
  }
  return found;
}

/**
 * Which relations a cell takes part in.
 * @param {Relation[]} relations
 * @returns {Map<string, Relation[]>}
 */
export function relationsByCell(relations) {
  const found = new Map();
  for (const relation of relations) {
    for (const cell of [...relation.sum, ...relation.equals]) {
      if (found.has(cell)) found.get(cell).push(relation);
      else found.set(cell, [relation]);
    }
  }
  return found;
}

/**
 * The blank totals that can be computed, by cell, as texts. What was typed is not among them; a total with a part
 * missing is not either. Inner totals are computed first.
 * @param {Relation[]} relations
 * @param {Texts} texts
 * @returns {Map<string, string>}
 */
export function fillTotals(relations, texts) {
  const read = reader(texts);
  const rules = totals(relations);
  const computed = new Map();
  const done = new Set();
  const compute = total => {
    const rule = rules.get(total);
    if (!rule || done.has(total)) return;
    done.add(total);
    if (figure(read(total)).kind !== 'blank') return;
    let sum = 0n;
    for (const part of rule.sum) {
      compute(part);
      const number = figure(computed.get(part) ?? read(part));
      if (number.kind !== 'number') return;
      sum += number.value;
    }
    computed.set(total, plain(sum));
  };
  for (const total of rules.keys()) compute(total);
  return computed;
}

/**
 * The texts with computed totals in the place of blank ones.
 * @param {Texts} texts
 * @param {Map<string, string>} computed what fillTotals gave
 * @returns {(cell: string) => string|undefined}
 */
export function withTotals(texts, computed) {
  const read = reader(texts);
  return cell => computed.get(cell) ?? read(cell);
}

/**
 * How one relation stands. It waits while a cell is blank or is no number; such cells count as 0 in left and right.
 * @param {Relation} relation
 * @param {Texts} texts with totals, see withTotals
 * @returns {Verdict}
 */
export function verdict(relation, texts) {
  const read = reader(texts);
  /** @type {string[]} */
  const undecided = [];
  /** @type {(sum: bigint, cell: string) => bigint} */
  const add = (sum, cell) => {
    const { kind, value } = figure(read(cell));
    if (kind === 'number') return sum + value;
    undecided.push(cell);
    return sum;
  };
  const left = relation.sum.reduce(add, 0n);
  const right = relation.equals.reduce(add, 0n);
  const difference = left < right ? right - left : left - right;
  const state = undecided.length > 0 ? 'waiting' : left === right ? 'holds' : 'broken';
  return { state, left, right, difference, undecided };
}

/**
 * The relation written out as it stands: "10 + 1 = 11，11 + 1 = 12，差 1".
 * @param {Relation} relation
 * @param {Verdict} judged
 * @param {Texts} texts those it was judged by
 */
export function equation(relation, judged, texts) {
  const read = reader(texts);
  const side = (cells, sum) => {
    const terms = cells.map(cell => figure(read(cell)))
      .filter(f => f.kind === 'number' && (cells.length <= SHORT_SUM || f.value !== 0n)).map(f => f.plain);
    return terms.length > 1 ? terms.join(' + ') + ' = ' + plain(sum) : plain(sum);
  };
  return `${side(relation.sum, judged.left)}，${side(relation.equals, judged.right)}，差 ${plain(judged.difference)}`;
}

/**
 * What is wrong, where: "自然人：一 + 二与三（七）+ 四不符".
 * @param {Relation} relation
 * @param {Texts} names cell code → the cell's name
 */
export function message(relation, names) {
  return place(relation, reader(names)) + `${relation.sumName}与${relation.equalsName}不符`;
}

/** The row, column or group it is about, by the labels its cells share; '' when there is only one. */
function place(relation, nameOf) {
  if (relation.key === '') return '';
  const others = nameOf(relation.sum[0]).split('，');
  const shared = nameOf(relation.equals[0]).split('，').filter(label => others.includes(label));
  return shared.length === 0 ? '' : shared.join('，') + '：';
}
