/**
 * Bringing in published reports. A copied web page or Word selection comes with its markup, whose tables say more than
 * its plain text: it goes along unseen. Corrections are made in both; a change that cannot be is said, and only the text
 * is read then. Files that are too large are named before they travel.
 */
import { MOST_BYTES, bytes, oversized } from '../page/chosen.js';
import { say } from '../page/dom.js';
import { edited } from './markup.js';

/** The server takes 6 MB in one box; three bytes a character. */
const MOST_HTML = 2_000_000;

/** @param {HTMLFormElement} paste @param {HTMLFormElement} files */
export function startImports(paste, files) {
  /** @type {HTMLTextAreaElement} */
  const text = paste.querySelector('#text');
  /** @type {HTMLInputElement} */
  const html = paste.querySelector('#html');
  const line = paste.querySelector('#pasted');
  /** @type {HTMLButtonElement} */
  const back = paste.querySelector('#as-pasted');
  /** What was pasted, to go back to, and the text as it was before the last change. */
  let pasted = { text: text.value, markup: html.value };
  let last = text.value;
  /** @param {string} markup @param {string} words */
  const show = (markup, words) => {
    html.value = markup;
    last = text.value;
    back.hidden = markup !== '' || pasted.markup === '' || text.value === '';
    say(line, words);
  };
  const whole = () => show(pasted.markup, pasted.markup ? described(pasted.markup) : '');
  text.addEventListener('paste', event => {
    const markup = event.clipboardData?.getData('text/html') ?? '';
    const all = text.selectionStart === 0 && text.selectionEnd === text.value.length;
    if (!all || markup.length > MOST_HTML) return;
    // After the browser has put the plain text in, which counts as input.
    setTimeout(() => {
      pasted = { text: text.value, markup };
      whole();
    });
  });
  text.addEventListener('input', () => {
    if (html.value === '') {
      show('', text.value === '' ? '' : line.textContent);
      return;
    }
    const markup = edited(html.value, last, text.value);
    show(markup ?? '', text.value === '' ? '' : markup ? `${described(markup)}改动也已记下。`
      : '文字改动较大，只能按框里的文字读入，不再带表格的行列。如果只是改错字，可以先恢复，读入以后再逐格更正。');
  });
  back.addEventListener('click', () => {
    text.value = pasted.text;
    whole();
    text.focus();
  });
  if (html.value) whole();
  files.addEventListener('submit', event => {
    /** @type {HTMLInputElement} */
    const chosen = files.querySelector('#files');
    const fault = tooLarge([...chosen.files], Number(files.dataset.limit));
    /** @type {HTMLElement} */
    const shown = files.querySelector('#files-fault');
    shown.hidden = !fault;
    say(shown, fault);
    if (fault) event.preventDefault();
  });
}

/** @param {string} markup */
function described(markup) {
  const page = new DOMParser().parseFromString(markup, 'text/html');
  return `已连同格式一起取得：${page.querySelectorAll('table').length} 个表格，共 ${page.body.textContent.length} 个字符。`;
}

/** @param {File[]} files @param {number} limit in bytes, of each */
function tooLarge(files, limit) {
  return oversized(files, limit) || (bytes(files) > MOST_BYTES ? '所选文件加起来超过 32 MB，请分几次读入。' : '');
}
