/**
 * Figures of the tables quoted in a text, as nianbao.report.References keeps them: {{applications.received.total}}.
 * In the box stands the figure; where in the box each quoted figure is, is followed through everything that is typed.
 * One that somebody types into becomes plain text.
 *
 * @typedef {{start: number, end: number, code: string}} Quote
 */
import { retype, retypeRange } from '../page/retype.js';

const REFERENCE = /\{\{([a-z0-9*-]{1,40}(?:\.[a-z0-9*-]{1,40}){1,8})\}\}/g;
const DIGIT = /[\d.,０-９]/;
/** States of the text kept, so that undoing a deletion brings back what was quoted and not only its digits. */
const KEPT = 200;

export class QuotingText {
  _area;
  _figures;
  /** @type {Quote[]} in the order of the text */
  _quotes = [];
  _shown = '';
  /** @type {Map<string, Quote[]>} by what the box showed */
  _before = new Map();

  /**
   * @param {HTMLTextAreaElement} area
   * @param {Record<string, import('../rule/data.js').Reference>} figures
   */
  constructor(area, figures) {
    this._area = area;
    this._figures = figures;
    this.begin(area.defaultValue);
  }

  /** Where figures are quoted in what the box shows. */
  get quotes() {
    return this._quotes;
  }

  /** The text as it is kept. */
  get text() {
    let text = '';
    let at = 0;
    for (const { start, end, code } of this._quotes) {
      text += this._shown.slice(at, start) + `{{${code}}}`;
      at = end;
    }
    return text + this._shown.slice(at);
  }

  /** Shows another text, as one step to undo. */
  write(text) {
    const { shown, quotes } = render(text, this._figures);
    retype(this._area, shown);
    this._take(this._area.value, quotes);
  }

  /** Shows the text the page begins with: there is nothing to undo yet. */
  begin(text) {
    const { shown, quotes } = render(text, this._figures);
    this._area.value = shown;
    this._take(this._area.value, quotes);
  }

  /**
   * The box shows something else than before.
   * @param {boolean} back whether that was undone or done again: then it is an earlier state
   */
  typed(back) {
    const now = this._area.value;
    if (now === this._shown) return;
    this._take(now, back && this._before.get(now) || follow(this._quotes, this._shown, now));
  }

  /** Puts a figure where the caret is, as one step of the browser's own undo. */
  insert(code) {
    const { selectionStart: start } = this._area;
    const figure = this._figures[code].figure;
    this._area.focus();
    retypeRange(this._area, start, this._area.selectionEnd, figure);
    this.typed(false);
    const added = { start, end: start + figure.length, code };
    this._take(this._shown, [...this._quotes, added].sort((a, b) => a.start - b.start));
  }

  _take(shown, quotes) {
    this._shown = shown;
    this._quotes = quotes;
    this._before.delete(shown);
    this._before.set(shown, quotes);
    if (this._before.size > KEPT) this._before.delete(this._before.keys().next().value);
  }
}

/**
 * @param {string} text as it is kept
 * @param {Record<string, import('../rule/data.js').Reference>} figures
 * @returns {{shown: string, quotes: Quote[]}}
 */
export function render(text, figures) {
  let shown = '';
  let at = 0;
  const quotes = [];
  for (const match of text.matchAll(REFERENCE)) {
    const known = Object.prototype.hasOwnProperty.call(figures, match[1]) && figures[match[1]];
    if (!known) continue;
    shown += text.slice(at, match.index);
    quotes.push({ start: shown.length, end: shown.length + known.figure.length, code: match[1] });
    shown += known.figure;
    at = match.index + match[0].length;
  }
  return { shown: shown + text.slice(at), quotes };
}

/**
 * Where quotes, or other words, are after one change: before it they stay, behind it they move, and one it touches
 * inside is gone. So is one to which a digit was added: it is another number now.
 * @template {import('../rule/data.js').Span} T
 * @param {T[]} quotes
 * @param {string} before
 * @param {string} after
 * @returns {T[]}
 */
export function follow(quotes, before, after) {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  const end = before.length - tail;
  const by = after.length - before.length;
  const moved = [];
  for (const quote of quotes) {
    if (quote.end < head || quote.end === head && !DIGIT.test(after[head] ?? '')) moved.push(quote);
    else if (quote.start > end || quote.start === end && !DIGIT.test(after[end + by - 1] ?? '')) {
      moved.push({ ...quote, start: quote.start + by, end: quote.end + by });
    }
  }
  return moved;
}
