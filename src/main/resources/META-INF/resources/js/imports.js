/**
 * Bringing in published reports. A copied web page or Word selection comes with its markup, whose tables say more than
 * its plain text: it goes along unseen, until the text is changed by hand. Files that are too large are named before
 * they travel.
 */
import { MOST_BYTES, bytes, oversized } from './chosen.js';
import { say } from './dom.js';

/** The server takes 6 MB in one box; three bytes a character. */
const MOST_HTML = 2_000_000;

/** @param {HTMLFormElement} paste @param {HTMLFormElement} files */
export function startImports(paste, files) {
  const text = paste.querySelector('#text');
  const html = paste.querySelector('#html');
  const line = paste.querySelector('#pasted');
  text.addEventListener('paste', event => {
    const markup = event.clipboardData?.getData('text/html') ?? '';
    const whole = text.selectionStart === 0 && text.selectionEnd === text.value.length;
    // After the browser has put the plain text in, which counts as input.
    setTimeout(() => {
      html.value = whole && markup.length <= MOST_HTML ? markup : '';
      say(line, html.value ? described(markup) : '');
    });
  });
  text.addEventListener('input', () => {
    html.value = '';
    say(line, '');
  });
  files.addEventListener('submit', event => {
    const fault = tooLarge([...files.querySelector('#files').files], Number(files.dataset.limit));
    const shown = files.querySelector('#files-fault');
    shown.hidden = !fault;
    say(shown, fault);
    if (fault) event.preventDefault();
  });
}

function described(markup) {
  const page = new DOMParser().parseFromString(markup, 'text/html');
  return `已连同格式一起取得：${page.querySelectorAll('table').length} 个表格，共 ${page.body.textContent.length} 个字符。`;
}

function tooLarge(files, limit) {
  return oversized(files, limit) || (bytes(files) > MOST_BYTES ? '所选文件加起来超过 32 MB，请分几次读入。' : '');
}
