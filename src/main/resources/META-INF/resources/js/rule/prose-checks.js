/**
 * Properties of a text as the server finds them too: nianbao.check.rule.ProseChecks and nianbao.report.Space, whose words
 * and notion of white space these are.
 */
const SPACE = /[\s\x1c-\x1f\u200b-\u200d\ufeff]/u;
/** Nearly all texts hold none of these: one look instead of one a character. */
const SUSPECT = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]|\p{Cs}|\p{Cn}/u;
/** Without looking behind, which Safari learnt late: all digits before 年, of which only four are a year; more than nine
 * are none wherever they begin. */
const YEAR = /(\d{1,9})\s?年/gu;

/**
 * Characters without white space, as the notice counts them.
 * @param {string} text
 */
export function characters(text) {
  let count = 0;
  for (const c of text) if (!SPACE.test(c)) count += 1;
  return count;
}

/**
 * Years before `year` that a text names.
 * @param {string} text
 * @param {number} year
 * @returns {import('./data.js').Span[]}
 */
export function earlierYears(text, year) {
  return [...text.matchAll(YEAR)].filter(([, digits]) => /^20\d\d$/.test(digits) && Number(digits) < year)
    .map(match => ({ start: match.index, end: match.index + match[0].length }));
}

/**
 * Of these, the ones that go on with the report: what last year's text called this year and last year then. The year of a law
 * stays what it is.
 * @param {string} text
 * @param {number} year
 */
export function movableYears(text, year) {
  return earlierYears(text, year).filter(({ start }) => Number(text.slice(start, start + 4)) >= year - 2);
}

/**
 * Control characters and halves of characters cannot be printed.
 * @param {import('./data.js').SectionData} data
 * @param {string} field
 * @param {string} text
 * @returns {import('./judge.js').Finding[]} one or none
 */
export function unprintable({ fields, texts }, field, text) {
  if (!SUSPECT.test(text)) return [];
  const { code, severity, message, advice } = texts.UNPRINTABLE;
  let place = 0;
  for (const c of text) {
    place += 1;
    const point = c.codePointAt(0);
    if (!isUnprintable(point)) continue;
    const name = 'U+' + point.toString(16).toUpperCase().padStart(4, '0');
    return [{ code, severity, fields: [field], message: `${fields[field].name}：${message.replace('{place}', String(place))}`,
      detail: advice.replace('{character}', name), fixes: [] }];
  }
  return [];
}

/** @param {number} c */
function isUnprintable(c) {
  return c < 0x20 && c !== 0x0a && c !== 0x0d && c !== 0x09 || c >= 0x7f && c < 0xa0
    || c >= 0xd800 && c <= 0xdfff || (c & 0xfffe) === 0xfffe;
}

/**
 * What is wrong with a section's text on its own.
 * @param {string} field
 * @param {string} text as it reads
 * @param {number} count its characters
 * @param {import('./data.js').SectionData} data
 * @returns {import('./judge.js').Finding[]}
 */
export function judgeProse(field, text, count, data) {
  const { maxLength, title, texts } = data;
  /** @type {import('./judge.js').Finding[]} */
  const findings = [];
  if (maxLength && count > maxLength) {
    const { code, severity, message, advice } = texts.TOO_LONG;
    findings.push({ code, severity, fields: [field], fixes: [], message: `${title}：${message.replace('{most}', String(maxLength))}`,
      detail: advice.replace('{count}', String(count)).replace('{most}', String(maxLength)) });
  }
  return [...findings, ...unprintable(data, field, text)];
}
