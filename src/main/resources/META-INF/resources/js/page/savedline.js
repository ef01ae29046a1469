/**
 * The line that says whether everything is kept. It says 已保存 only of what the server has acknowledged. Screen readers
 * hear of trouble at once, of ordinary saving only when they come by.
 */
import { el } from './dom.js';

const QUIET = ['saved', 'saving'];

/**
 * @param {HTMLElement} line
 * @param {'saved'|'saving'|'offline'|'conflict'|'refused'|'locked'|'signed-out'|'script'} state
 * @param {string} words
 * @param {{href: string, label: string}} [link] opens in a new tab, so that this page keeps what it holds
 */
export function showSaved(line, state, words, link) {
  const shown = link ? words + link.label : words;
  if (line.dataset.state === state && line.textContent === shown) return;
  line.setAttribute('aria-live', QUIET.includes(state) ? 'off' : 'polite');
  line.dataset.state = state;
  line.replaceChildren(words, ...link ? [el('a', { href: link.href, target: '_blank' }, link.label)] : []);
}
