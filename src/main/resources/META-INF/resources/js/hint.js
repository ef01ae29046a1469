/**
 * The one cell where all broken relations cross, and the value that would settle every one of them without breaking
 * another. Only a hint where to look in the ledger: nothing fills it in. Mirror of nianbao.check.Hint.
 */
import { figure, plain, ONE } from './figure.js';
import { fillTotals, reader, totals, verdict, withTotals } from './relations.js';

/**
 * Null unless at least two relations are broken and exactly one cell qualifies; an entered cell goes before a total.
 * @param {import('./relations.js').Relation[]} relations those shown together, usually of one section
 * @param {import('./relations.js').Texts} texts as entered: a blank total follows its parts, so a wrong part is
 *        looked for behind it
 * @returns {{cell: string, value: string}|null}
 */
export function hint(relations, texts) {
  const read = reader(texts);
  const filled = withTotals(read, fillTotals(relations, read));
  const judged = relations.map(relation => ({ relation, ...verdict(relation, filled) }));
  const broken = judged.filter(j => j.state === 'broken');
  if (broken.length < 2) return null;

  const rules = totals(relations);
  const weigh = j => ({ difference: j.left - j.right, weights: weights(j.relation, rules, read) });
  const wrong = broken.map(weigh);
  const right = judged.filter(j => j.state === 'holds').map(weigh);
  const entered = [];
  const summed = [];
  for (const cell of wrong[0].weights.keys()) {
    const value = settling(cell, figure(filled(cell)).value, wrong);
    if (value !== null && !right.some(r => r.weights.get(cell))) {
      (rules.has(cell) ? summed : entered).push({ cell, value: plain(value) });
    }
  }
  const candidates = entered.length === 0 ? summed : entered;
  return candidates.length === 1 ? candidates[0] : null;
}

/** The value of a cell that makes all relations hold, or null; it must be a count. */
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

/** How much left minus right changes when a cell goes up by one. A computed total stands for its parts. */
function weights(relation, rules, read) {
  const found = new Map();
  const weigh = (cell, weight) => {
    const rule = rules.get(cell);
    if (rule && figure(read(cell)).kind === 'blank') rule.sum.forEach(part => weigh(part, weight));
    else found.set(cell, (found.get(cell) ?? 0) + weight);
  };
  relation.sum.forEach(cell => weigh(cell, 1));
  relation.equals.forEach(cell => weigh(cell, -1));
  return found;
}
