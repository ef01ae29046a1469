/**
 * Properties of a text as the server finds them too: nianbao.check.ProseChecks and nianbao.report.Space, whose words
 * and notion of white space these are.
 */
const SPACE = /[\s\x1c-\x1f\u200b-\u200d\ufeff]/u;
/** Nearly all texts hold none of these: one look instead of one a character. */
const SUSPECT = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]|\p{Cs}|\p{Cn}/u;
const YEAR = /(?<!\d)(20\d\d)\s?年/gu;

/** Characters without white space, as the notice counts them. */
export function characters(text) {
  let count = 0;
  for (const c of text) if (!SPACE.test(c)) count += 1;
  return count;
}

/**
 * Years before `year` that a text names.
 * @returns {{start: number, end: number}[]}
 */
export function earlierYears(text, year) {
  return [...text.matchAll(YEAR)].filter(match => Number(match[1]) < year)
    .map(match => ({ start: match.index, end: match.index + match[0].length }));
}

/** Control characters and halves of characters cannot be printed. @returns {object|null} a finding without its place */
export function unprintable(text) {
  if (!SUSPECT.test(text)) return null;
  let place = 0;
  for (const c of text) {
    place += 1;
    const code = c.codePointAt(0);
    if (!isUnprintable(code)) continue;
    const name = code.toString(16).toUpperCase().padStart(4, '0');
    return {
      code: 'text.control', severity: 'error', message: `第 ${place} 个字符无法排印`,
      detail: `这是看不见的控制字符或残缺的字（U+${name}），请删去后重新输入。`, fixes: [],
    };
  }
  return null;
}

function isUnprintable(c) {
  return c < 0x20 && c !== 0x0a && c !== 0x0d && c !== 0x09 || c >= 0x7f && c < 0xa0
    || c >= 0xd800 && c <= 0xdfff || (c & 0xfffe) === 0xfffe;
}
