/**
 * What can be wrong with one cell on its own, and what last year's report says it should be. Mirror of
 * nianbao.check.relation.CellFault and nianbao.report.Prefill#expected; held to cell-fault-vectors.json. The words come from the
 * server as data, so that they are written in one place.
 *
 * @typedef {import('./data.js').CellType} CellType
 * @typedef {import('./data.js').Fault} Fault
 * @typedef {import('./data.js').Words} Words
 * @typedef {import('./figure.js').Figure} Figure
 */
import { figure } from './figure.js';
import { reader } from './relations.js';

/** Enough of a text to know it by. */
const SHORT = 20;
const NOTHING = ['无', '没有'];
const ZEROS = /^-?0\d{1,14}(?:\.\d{1,12})?$/;
const LONG = /^-?[1-9]\d{15,}(?:\.\d+)?$/;

/**
 * The first fault of a text in a cell of that type, or null.
 * @param {CellType} type
 * @param {string} text
 * @returns {Fault|null}
 */
export function faultOf(type, text) {
  if (type === 'text') return null;
  const number = figure(text);
  switch (number.kind) {
    case 'blank': return 'BLANK';
    case 'mark': return 'MARK';
    case 'text': return faultOfText(text.trim());
    default: return faultOfNumber(type, text, number);
  }
}

/** @param {string} text @returns {Fault} */
function faultOfText(text) {
  return NOTHING.includes(text) ? 'NONE' : ZEROS.test(text) ? 'LEADING_ZEROS' : LONG.test(text) ? 'TOO_LONG' : 'NOT_A_NUMBER';
}

/**
 * The text that mends a fault; null where only whoever typed it knows.
 * @param {Fault} fault
 * @param {CellType} type
 * @param {string} text
 */
function mended(fault, type, text) {
  switch (fault) {
    case 'UNIT': case 'FORM': return tidy(type, figure(text));
    case 'MARK': case 'NONE': return '0';
    case 'LEADING_ZEROS': return text.trim().replace(/^(-?)0+(?=\d)/, '$1');
    default: return null;
  }
}

/** @param {CellType} type @param {string} text @param {Figure} number @returns {Fault|null} */
function faultOfNumber(type, text, number) {
  if (type !== 'signed' && number.value < 0n) return 'NEGATIVE';
  // "1.0" too: a count is printed without a decimal point.
  if ((type === 'count' || type === 'signed') && number.plain.includes('.')) return 'FRACTION';
  if (number.note !== '' || number.unit !== '' && !keepsUnit(type, number)) return 'UNIT';
  const right = tidy(type, number);
  const signed = type === 'signed' && number.value > 0n && text === '+' + right;
  return text === right || signed ? null : 'FORM';
}

/**
 * What the cell should hold instead: the number alone, with its unit where only the cell can say it.
 * @param {CellType} type
 * @param {Figure} number
 */
export function tidy(type, number) {
  return keepsUnit(type, number) ? number.plain + number.unit : number.plain;
}

/** @param {CellType} type @param {Figure} number */
function keepsUnit(type, number) {
  return type === 'amount' && number.unit.endsWith('元');
}

/**
 * The fault of a cell in words, or null.
 * @param {CellType} type
 * @param {string} text
 * @param {Record<Fault, Words>} faults the words, from the server
 * @returns {Words & {fault: Fault, fix: string|null}|null} fix is the text that mends it, where there is one; message
 *          lacks the cell's name
 */
export function cellFault(type, text, faults) {
  const fault = faultOf(type, text);
  if (fault === null) return null;
  const { code, severity, message, advice } = faults[fault];
  const right = mended(fault, type, text);
  return {
    fault, code, severity,
    message: message.replace('{text}', () => shorten(text)),
    advice: advice.replace('{plain}', () => right),
    fix: right,
  };
}

function shorten(text) {
  const characters = [...text];
  return characters.length <= SHORT ? text : characters.slice(0, SHORT).join('') + '…';
}

/**
 * What a carry-over makes of both years' figures, scaled; null while one of them is missing.
 * @param {import('./data.js').Carry} carry
 * @param {import('./relations.js').Texts} lastTexts last year's
 * @param {import('./relations.js').Texts} texts this year's, with totals
 * @returns {bigint|null}
 */
export function expected(carry, lastTexts, texts) {
  const last = reader(lastTexts);
  const current = reader(texts);
  let sum = 0n;
  for (const term of carry.terms) {
    const { kind, value } = figure((term.lastYear ? last : current)(term.cell));
    if (kind !== 'number') return null;
    sum += term.minus ? -value : value;
  }
  return sum;
}
