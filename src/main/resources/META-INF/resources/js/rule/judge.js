/**
 * Everything that can be said about a table while it is typed: totals, states of cells, the balance strip, findings,
 * what is still to fill, what last year suggests. The browser's counterpart of nianbao.web.view.TableViews and
 * nianbao.check.AllChecks; pure, from texts to verdicts, so that the page shows what the server would.
 *
 * @typedef {import('./data.js').Relation} Relation
 * @typedef {import('./data.js').Severity} Severity
 * @typedef {(cell: string) => string|undefined} Filled texts as entered, with totals
 * @typedef {{relation: Relation} & import('./relations.js').Verdict} Judged
 * @typedef {{code: string, severity: Severity, fields: string[], message: string, detail: string,
 *            fixes: import('./data.js').Fix[]}} Finding
 * @typedef {{key: string, left: string, right: string, words: string, style: string, link: string|null}} Balance a column
 *          of the strip; link is the cell to begin with
 * @typedef {{field: string, text: string, words: string}} Suggestion
 * @typedef {object} Verdicts
 * @property {Map<string, string>} computed the blank totals that can be computed
 * @property {Filled} filled
 * @property {Judged[]} judged
 * @property {Map<string, {blank: boolean, state: 'err'|'rel'|''}>} cells what each looks like
 * @property {string[]} toFill
 * @property {Balance[]} strip
 * @property {Finding[]} findings
 * @property {Suggestion[]} suggestions
 * @property {boolean} empty
 */
import { figure, plain } from './figure.js';
import { equation, fillTotals, message, totals, verdict, withTotals } from './relations.js';
import { cellFault, expected, faultOf } from './cell-fault.js';
import { unprintable } from './prose-checks.js';

/** What of the edition's data stays the same while one types. */
export class Rules {
  /**
   * @param {import('./data.js').SectionData} data
   * @param {boolean} [manual] totals are typed: none computes itself
   */
  constructor(data, manual = false) {
    this.data = data;
    this.manual = manual;
    this.totals = totals(data.relations);
    /** @type {(code: string) => string} */
    this.names = code => data.fields[code]?.name ?? code;
    /** @type {Filled} */
    this.last = code => data.last[code];
  }

  /**
   * Words of nianbao.check.relation.Wording, filled in.
   * @param {string} name
   * @param {Record<string, string|number>} filled
   */
  say(name, filled) {
    return this.data.say[name].replace(/\{(\w+)\}/g, (_, key) => String(filled[key]));
  }
}

/**
 * @param {Rules} rules
 * @param {Map<string, string>} texts as entered
 * @returns {Verdicts}
 */
export function judge(rules, texts) {
  const { data } = rules;
  const computed = fillTotals(data.relations, texts);
  const filled = withTotals(texts, computed);
  const judged = data.relations.map(relation => ({ relation, ...verdict(relation, filled) }));
  const broken = judged.filter(j => j.state === 'broken');
  const right = new Set(judged.filter(j => j.state === 'holds').map(j => j.relation));
  const { cells, toFill, faults } = judgeCells(rules, texts, filled, broken, right);
  return {
    computed, filled, judged, cells, toFill,
    strip: judged.filter(j => j.relation.strip).map(j => balance(rules, texts, filled, j)),
    findings: [
      ...broken.map(j => relationFinding(rules, filled, j)),
      ...carryFindings(rules, filled),
      ...faults,
      ...[...texts].flatMap(([code, text]) => unprintable(data, code, text)),
    ],
    suggestions: suggestions(rules, filled),
    empty: [...texts.values()].every(isBlank),
  };
}

function isBlank(text) {
  return figure(text).kind === 'blank';
}

/** Faults of a figure that its total has too. */
const INHERITED = ['NEGATIVE', 'FRACTION'];

/**
 * Classes of each cell, the cells to fill, and what is wrong with one cell on its own.
 * @param {Rules} rules
 * @param {Map<string, string>} texts
 * @param {Filled} filled
 * @param {Judged[]} broken
 * @param {Set<Relation>} right those that hold
 */
function judgeCells(rules, texts, filled, broken, right) {
  const { fields, faults: words } = rules.data;
  const inBroken = new Set();
  const wrongTotals = new Set();
  for (const { relation } of broken) {
    for (const cell of relation.sum) inBroken.add(cell);
    for (const cell of relation.equals) inBroken.add(cell);
    if (relation.equals.length === 1) wrongTotals.add(relation.equals[0]);
  }
  /** @type {Verdicts['cells']} */
  const cells = new Map();
  const toFill = [];
  const faults = [];
  for (const code in fields) {
    const { type, total } = fields[code];
    const text = texts.get(code) ?? '';
    if (type === 'prose') continue;
    const blank = isBlank(text);
    const fault = total && blank ? null : faultOf(type, text);
    if (fault === 'BLANK') toFill.push(code);
    const shown = filled(code) ?? '';
    let found = isBlank(shown) ? null : cellFault(type, shown, words);
    // A total that is the sum of its parts is as wrong as they are: said once, where it was entered.
    if (found && INHERITED.includes(found.fault) && right.has(rules.totals.get(code))) found = null;
    if (found) faults.push(faultFinding(rules, code, found));
    const wrong = found?.severity === 'error' && !blank || wrongTotals.has(code) && !blank;
    const state = wrong ? 'err' : inBroken.has(code) ? 'rel' : '';
    cells.set(code, { blank: fault === 'BLANK', state });
  }
  return { cells, toFill, faults };
}

/** @returns {Finding} */
function faultFinding(rules, code, { code: kind, severity, message: words, advice, fix }) {
  return {
    code: kind, severity, fields: [code], message: `${rules.names(code)}：${words}`, detail: advice,
    fixes: fix === null ? [] : [{ field: code, text: fix, label: rules.say('BECOMES', { value: fix }) }],
  };
}

/** @param {Rules} rules @param {Filled} filled @param {Judged} judged @returns {Finding} */
function relationFinding(rules, filled, judged) {
  const { relation } = judged;
  const total = relation.equals.length === 1 ? relation.equals[0] : null;
  const computes = total !== null && rules.totals.get(total) === relation;
  return {
    code: relation.code, severity: lower(relation.severity), fields: [...relation.equals, ...relation.sum],
    message: message(relation, rules.names), detail: equation(relation, judged, filled),
    fixes: computes ? [{ field: total, text: '', label: relation.equalsName + rules.say('BECOMES', { value: plain(judged.left) }) }] : [],
  };
}

/** @param {Rules} rules @param {Filled} filled @returns {Finding[]} */
function carryFindings(rules, filled) {
  const { carries, lastYear, fields } = rules.data;
  const findings = [];
  for (const carry of carries) {
    const number = figure(filled(carry.cell));
    if (number.kind !== 'number') continue;
    const right = expected(carry, rules.last, filled);
    if (right === null || right === number.value) continue;
    const value = plain(right);
    const difference = plain(right > number.value ? right - number.value : number.value - right);
    findings.push({
      code: carry.code, severity: lower(carry.severity), fields: [carry.cell],
      message: rules.say('NOT_CARRIED', { cell: rules.names(carry.cell), year: lastYear }),
      detail: rules.say('CARRIED', { name: carry.name, value, figure: number.plain, difference }),
      fixes: fields[carry.cell].total ? [] : [{ field: carry.cell, text: value, label: rules.say('BECOMES', { value }) }],
    });
  }
  return findings;
}

/** @param {string} severity in capitals, as an edition's data has it */
function lower(severity) {
  return /** @type {Severity} */ (severity.toLowerCase());
}

/**
 * What last year's and this year's figures give for cells that are still blank.
 * @param {Rules} rules
 * @param {Filled} filled
 * @returns {Suggestion[]}
 */
function suggestions(rules, filled) {
  const found = new Map();
  for (const carry of rules.data.carries) {
    if (!isBlank(filled(carry.cell))) continue;
    const value = expected(carry, rules.last, filled);
    if (value === null) continue;
    const text = plain(value);
    found.set(carry.cell, { field: carry.cell, text, words: rules.say('SUGGESTED', { cell: rules.names(carry.cell), name: carry.name, value: text }) });
  }
  return [...found.values()];
}

/**
 * One column of the balance strip.
 * @param {Rules} rules
 * @param {Map<string, string>} texts
 * @param {Filled} filled
 * @param {Judged} judged
 * @returns {Balance}
 */
function balance(rules, texts, filled, { relation, state, left, right, difference, undecided }) {
  const shown = { key: relation.key, left: plain(left), right: plain(right) };
  if (state === 'holds') return { ...shown, words: rules.say('EQUAL', {}), style: 'ok', link: null };
  if (state === 'broken') {
    return { ...shown, words: rules.say('DIFFERENCE', { difference: plain(difference) }), style: 'rel', link: entry(rules, texts, relation.sum[0]) };
  }
  const waiting = [];
  undecided.forEach(cell => collect(rules, texts, filled, cell, waiting));
  return { ...shown, words: rules.say('TO_FILL', { count: waiting.length }), style: 'wait', link: waiting[0] };
}

/**
 * Where a cell can be put right: a total that computes itself by the first of its parts.
 * @param {Rules} rules
 * @param {Map<string, string>} texts
 * @param {string} cell
 * @returns {string}
 */
function entry(rules, texts, cell) {
  const computes = !rules.manual && rules.totals.has(cell) && isBlank(texts.get(cell));
  return computes ? entry(rules, texts, rules.totals.get(cell).sum[0]) : cell;
}

/**
 * The cells one would have to fill for a verdict: a computed total stands for its own blank parts.
 * @param {Rules} rules
 * @param {Map<string, string>} texts
 * @param {Filled} filled
 * @param {string} cell
 * @param {string[]} found
 */
function collect(rules, texts, filled, cell, found) {
  const rule = rules.totals.get(cell);
  if (!rule || !isBlank(texts.get(cell))) {
    if (!found.includes(cell)) found.push(cell);
    return;
  }
  const waiting = rule.sum.filter(part => figure(filled(part)).kind !== 'number');
  // Its parts are numbers, but their sum has more digits than a figure may.
  if (waiting.length === 0 && !found.includes(cell)) found.push(cell);
  waiting.forEach(part => collect(rules, texts, filled, part, found));
}
