/**
 * The likeliest culprit behind the broken relations: other figures in one or two cells that would settle every one of them
 * without breaking another. Only a hint where to look in the ledger: nothing fills it in. Mirror of nianbao.check.relation.Hint.
 *
 * @typedef {{kind: 'digits'|'exchanged'|'cell', cells: {cell: string, value: string}[]}} Hint two digits of one figure
 *          changed places; two neighbours hold each other's figure; the one cell where all broken relations cross
 * @typedef {import('./data.js').Relation} Relation
 * @typedef {(cell: string) => string|undefined} Read
 * @typedef {{difference: bigint, weights: Map<string, number>}} Weighed a relation's left minus its right, and how much
 *          that changes when a cell goes up by one
 */
import { lastOf } from '../page/lists.js';
import { figure, plain, ONE } from './figure.js';
import { fillTotals, reader, totals, verdict, withTotals } from './relations.js';

const WORDS = {
  digits: ['像是两个数字颠倒了：', '这一格若是 {value}，就都相符。'],
  exchanged: ['像是相邻两格填反了：', '两格的数互换，就都相符。'],
  cell: ['各处不符都经过', '这一格若是 {value}，就都相符。'],
};

/**
 * What stands before the cells' names and behind them.
 * @param {Hint} hint
 */
export function words({ kind, cells }) {
  const [lead, rest] = WORDS[kind];
  return { lead, rest: rest.replace('{value}', cells[0].value) + '请先按台账核对。' };
}

/**
 * Null unless exactly one explanation of a kind fits. Digits and neighbours explain one broken relation or more; a cell
 * alone only several that cross in it, an entered one before a total.
 * @param {Relation[]} relations those shown together, usually of one section
 * @param {import('./relations.js').Texts} texts as entered: a blank total follows its parts, so a wrong part is
 *        looked for behind it
 * @returns {Hint|null}
 */
export function hint(relations, texts) {
  const read = reader(texts);
  const filled = withTotals(read, fillTotals(relations, read));
  const judged = relations.map(relation => ({ relation, ...verdict(relation, filled) }));
  if (!judged.some(j => j.state === 'broken')) return null;

  const rules = totals(relations);
  /** @param {{relation: Relation} & import('./relations.js').Verdict} j @returns {Weighed} */
  const weigh = j => ({ difference: j.left - j.right, weights: weights(j.relation, rules, read) });
  const wrong = judged.filter(j => j.state === 'broken').map(weigh);
  const right = judged.filter(j => j.state === 'holds').map(weigh);
  /** @type {Hint[]} */
  const entered = [];
  /** @type {Hint[]} */
  const summed = [];
  /** @type {Hint[]} */
  const digits = [];
  for (const cell of wrong[0].weights.keys()) {
    const now = figure(filled(cell)).value;
    const value = settling(cell, now, wrong);
    if (value === null || right.some(r => r.weights.get(cell))) continue;
    const cells = [{ cell, value: plain(value) }];
    (rules.has(cell) ? summed : entered).push({ kind: 'cell', cells });
    if (figure(read(cell)).kind !== 'blank' && isSwap(plain(now), plain(value))) digits.push({ kind: 'digits', cells });
  }
  const crossing = wrong.length < 2 ? [] : entered.length === 0 ? summed : entered;
  return only(digits) ?? only(exchanged(relations, read, wrong, right)) ?? only(crossing);
}

/** @param {Hint[]} hints @returns {Hint|null} */
function only(hints) {
  return hints.length === 1 ? hints[0] : null;
}

/**
 * The value of a cell that makes all relations hold, or null; it must be a count.
 * @param {string} cell
 * @param {bigint} now
 * @param {Weighed[]} wrong
 */
function settling(cell, now, wrong) {
  let value = null;
  for (const { difference, weights } of wrong) {
    const weight = weights.get(cell);
    if (weight !== 1 && weight !== -1) return null;
    const wanted = weight > 0 ? now - difference : now + difference;
    if (value !== null && value !== wanted) return null;
    value = wanted;
  }
  return value >= 0n && value % ONE === 0n ? value : null;
}

/**
 * Whether two of its digits changed places make one the other.
 * @param {string} one
 * @param {string} other
 */
function isSwap(one, other) {
  if (one.length !== other.length) return false;
  const apart = [...Array(one.length).keys()].filter(i => one[i] !== other[i]);
  return apart.length === 2 && one[apart[0]] === other[apart[1]] && one[apart[1]] === other[apart[0]];
}

/**
 * Cells that stand side by side in a relation, hold different figures, and would settle everything the other way round.
 * @param {Relation[]} relations
 * @param {Read} read
 * @param {Weighed[]} wrong
 * @param {Weighed[]} right
 */
function exchanged(relations, read, wrong, right) {
  /** @type {Map<string, Hint>} by the pair */
  const found = new Map();
  for (const relation of relations) {
    for (const [one, other] of neighbours(relation)) {
      const [a, b] = [figure(read(one)), figure(read(other))];
      if (a.kind !== 'number' || b.kind !== 'number' || a.value === b.value) continue;
      /** @param {Weighed} relation */
      const weight = ({ weights }) => BigInt((weights.get(one) ?? 0) - (weights.get(other) ?? 0));
      if (wrong.every(w => weight(w) * (b.value - a.value) === -w.difference) && right.every(r => weight(r) === 0n)) {
        found.set(`${one} ${other}`,
          { kind: 'exchanged', cells: [{ cell: one, value: plain(b.value) }, { cell: other, value: plain(a.value) }] });
      }
    }
  }
  return [...found.values()];
}

/**
 * Parts follow one another in the table, and the total of a row or group the last of them.
 * @param {Relation} relation
 */
function neighbours({ sum, equals }) {
  const pairs = [sum, equals].flatMap(side => side.slice(1).map((cell, i) => [side[i], cell]));
  if (equals.length === 1) pairs.push([lastOf(sum), equals[0]]);
  return pairs;
}

/**
 * How much left minus right changes when a cell goes up by one. A computed total stands for its parts.
 * @param {Relation} relation
 * @param {Map<string, Relation>} rules
 * @param {Read} read
 */
function weights(relation, rules, read) {
  /** @type {Map<string, number>} */
  const found = new Map();
  /** @param {string} cell @param {number} weight */
  const weigh = (cell, weight) => {
    const rule = rules.get(cell);
    if (rule && figure(read(cell)).kind === 'blank') rule.sum.forEach(part => weigh(part, weight));
    else found.set(cell, (found.get(cell) ?? 0) + weight);
  };
  relation.sum.forEach(cell => weigh(cell, 1));
  relation.equals.forEach(cell => weigh(cell, -1));
  return found;
}
