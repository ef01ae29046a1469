/**
 * The number in a cell, derived from its text. Mirror of nianbao.report.Figure, which says what is understood and what
 * is not; both are held to figure-vectors.json. Numbers are BigInts scaled by 10^12: cells hold up to 12 decimals, and
 * binary fractions would find differences that are not there.
 *
 * @typedef {{kind: 'blank'|'number'|'mark'|'text', value: bigint|null, unit: string, note: string, plain: string}} Figure
 */

export const DECIMALS = 12;
export const ONE = 10n ** BigInt(DECIMALS);

const MAX_DIGITS = 15;
/** Longest first, so that 万元 is not read as 万. */
const UNIT = /^(?:万元|亿元|人次|元|件|条|次|项|个|人|篇|期|宗)/;
const BLANK = Object.freeze({ kind: 'blank', value: null, unit: '', note: '', plain: '' });
const MARK = Object.freeze({ kind: 'mark', value: null, unit: '', note: '', plain: '' });
const TEXT = Object.freeze({ kind: 'text', value: null, unit: '', note: '', plain: '' });
const SIMPLE = new RegExp(`^(?:0|[1-9]\\d{0,${MAX_DIGITS - 1}})$`);
const NUMBER = new RegExp(`^([+-]? *)(\\d[\\d,]*)(?:\\.(\\d{1,${DECIMALS}}))? *(.*)$`, 's');
const GROUPED = /^\d{1,3}(?:,\d{3})+$/;

/** Texts of a form repeat (most are 0), so figures are kept; a bound keeps a day of typing from filling memory. */
const known = new Map();
const KNOWN_AT_MOST = 2000;
const KNOWN_LENGTH = 20;

/**
 * Reads a cell's text; null and undefined are blank.
 * @param {string|null|undefined} text
 * @returns {Figure}
 */
export function figure(text) {
  if (text === null || text === undefined || text === '') return BLANK;
  const seen = known.get(text);
  if (seen) return seen;
  const read = SIMPLE.test(text) ? number(BigInt(text) * ONE, '', '', text) : parse(trim(narrow(text)));
  if (text.length <= KNOWN_LENGTH) {
    if (known.size >= KNOWN_AT_MOST) known.clear();
    known.set(text, read);
  }
  return read;
}

/**
 * A scaled number as one types it, without trailing zeros: "4", "-0.5".
 * @param {bigint} value
 */
export function plain(value) {
  const size = value < 0n ? -value : value;
  const decimals = (size % ONE).toString().padStart(DECIMALS, '0').replace(/0+$/, '');
  return (value < 0n ? '-' : '') + size / ONE + (decimals && '.' + decimals);
}

function number(value, unit, note, text) {
  return Object.freeze({ kind: 'number', value, unit, note, plain: text });
}

function parse(s) {
  if (s === '') return BLANK;
  if (/^[-/\\—―─_*]+$/.test(s)) return MARK;
  const parts = NUMBER.exec(s);
  if (!parts) return TEXT;
  const [, sign, whole, decimals = '', rest] = parts;
  if (whole.includes(',') && !GROUPED.test(whole)) return TEXT;
  const digits = whole.replaceAll(',', '');
  if (digits.length > MAX_DIGITS || digits.length > 1 && digits[0] === '0') return TEXT;
  const unit = UNIT.exec(rest)?.[0] ?? '';
  const note = rest.slice(unit.length).replace(/^ +/, '');
  if (note !== '' && !isBracketed(note)) return TEXT;
  const value = BigInt(digits) * ONE + BigInt(decimals.padEnd(DECIMALS, '0'));
  const text = decimals === '' ? digits : digits + '.' + decimals;
  // Zero has no sign: "-0" is a slip of the hand, not a number one would type.
  return sign[0] === '-' && value !== 0n ? number(-value, unit, note, '-' + text) : number(value, unit, note, text);
}

function isBracketed(note) {
  return note.length > 2 && ['()', '[]', '〔〕'].includes(note[0] + note[note.length - 1]);
}

function trim(s) {
  return s.replace(/^ +| +$/g, '');
}

/** Full-width forms to ASCII, every kind of space to one kind, every kind of minus to one; zero widths go. */
function narrow(text) {
  return text
    .replace(/[\uff01-\uff5e]/g, c => String.fromCharCode(c.charCodeAt(0) - 0xff01 + 0x21))
    .replace(/[\u2212\u2013\u2010\u2011\ufe63]/g, '-')
    .replace(/\ufe62/g, '+')
    .replace(/[\t-\r\x1c-\x1f\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/g, ' ')
    .replace(/[\u200b-\u200d\ufeff]/g, '');
}
