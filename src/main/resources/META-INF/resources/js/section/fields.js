/**
 * The fields of a section's page: their texts, their boxes and who hears of changes. All changes pass here, typed or
 * made by a button, so that verdicts, autosave and undo see the same thing.
 *
 * @typedef {{field: string, before: string, after: string}} Change
 * @typedef {'typing'|'action'|'undo'|'others'|'restored'|'confirm'|'years'} Cause only the first two are something new to undo;
 *          others' changes are not to be saved; after years were moved on, or back, a text is still one to look at
 * @typedef {HTMLInputElement|HTMLTextAreaElement} Entry
 * @typedef {HTMLOutputElement & {placeholder?: undefined, select?: undefined}} Computed shows a total that computes itself
 * @typedef {Entry|Computed} Box
 */
import { all, attribute, el, targetOf } from '../page/dom.js';
import { QuotingText, render } from './references.js';
import { retypeRange } from '../page/retype.js';

export class Fields {
  /** @type {Map<string, Box>} */
  _boxes = new Map();
  /** @type {Map<string, QuotingText>} texts that may quote figures: what is kept is not what the box shows */
  _quoting = new Map();
  /** @type {Map<string, string>} */
  _texts = new Map();
  /** @type {((changes: Change[], cause: Cause) => void)[]} */
  _listeners = [];
  _writing = false;
  /** @type {Cause|null} why words are being replaced */
  _rewording = null;

  /**
   * @param {HTMLFormElement} form
   * @param {import('../rule/data.js').SectionData} data
   */
  constructor(form, data) {
    this.form = form;
    this.data = data;
    /** Fields that came from last year and that nobody has looked at. */
    this.taken = new Set(Object.keys(data.fields).filter(code => data.fields[code].source));
    for (const box of /** @type {Box[]} */ (all(form, '[data-field], [data-total]'))) {
      const code = box.dataset.field ?? box.dataset.total;
      this._boxes.set(code, box);
      if (box instanceof HTMLTextAreaElement) this._quoting.set(code, new QuotingText(box, data.references));
      this._texts.set(code, box.dataset.field ? this._entered(code) : '');
    }
    // A total that was typed over becomes a computed one again as soon as it is left blank.
    this.manual = form.dataset.totals === 'manual';
    form.addEventListener('input', event =>
      this._typed(targetOf(event), /** @type {InputEvent} */ (event).inputType?.startsWith('history') === true));
    form.addEventListener('focusout', event => {
      const code = targetOf(event).dataset?.field;
      if (code && this.text(code).trim() === '') this._compute(code);
    });
  }

  codes() {
    return this._boxes.keys();
  }

  has(code) {
    return this._boxes.has(code);
  }

  /** What is entered; '' for a total that computes itself. */
  text(code) {
    return this._texts.get(code) ?? '';
  }

  /** The texts as relations.js reads them. */
  get texts() {
    return this._texts;
  }

  /** The input, textarea or output of a field. */
  box(code) {
    return this._boxes.get(code);
  }

  name(code) {
    return this.data.fields[code]?.name ?? code;
  }

  isTotal(code) {
    return this.data.fields[code]?.total === true;
  }

  /** @param {(changes: Change[], cause: Cause) => void} listener */
  onChange(listener) {
    this._listeners.push(listener);
  }

  /**
   * Gives fields other texts, as one change.
   * @param {{field: string, text: string}[]} wanted
   * @param {Cause} cause
   */
  set(wanted, cause) {
    const changes = [];
    for (const { field, text } of wanted) {
      if (!this.has(field) || this.text(field) === text) continue;
      changes.push({ field, before: this.text(field), after: text });
      if (text !== '') this._open(field);
      const box = this.box(field);
      if (this._quoting.has(field)) this._write(this._quoting.get(field), text, cause);
      else if (box.dataset.field) box.value = text;
      // The box may tidy what it is given (a line has no line ends).
      this._texts.set(field, box.dataset.field ? this._entered(field) : '');
      if (text === '' && document.activeElement !== box) this._compute(field);
    }
    if (changes.length > 0) this._tell(changes, cause);
    return changes;
  }

  /** Says that someone looked at prefilled fields and found them right. */
  confirm(codes) {
    const confirmed = codes.filter(code => this.taken.delete(code));
    if (confirmed.length > 0) {
      this._tell(confirmed.map(field => ({ field, before: this.text(field), after: this.text(field) })), 'confirm');
    }
  }

  /** How a text of a field reads. */
  reads(field, text) {
    return this._quoting.has(field) ? render(text, this.data.references).shown : text;
  }

  /** The figures a text quotes, and where in its box they stand; none where the box shows what is kept. */
  quotes(field) {
    return this._quoting.get(field)?.quotes ?? [];
  }

  /** Quotes a figure where the caret is. */
  quote(field, code) {
    this._quoting.get(field).insert(code);
    this._typed(this.box(field), false);
  }

  /** The page itself is posted after all: the figures it quotes go along as what they are. */
  posted() {
    for (const [code, text] of this._quoting) {
      const box = this.box(code);
      const kept = el('input', { type: 'hidden', name: code, value: text.text });
      box.removeAttribute('name');
      box.after(kept);
      setTimeout(() => {
        kept.remove();
        box.name = code;
      });
    }
  }

  /**
   * Replaces words of a text, as one change.
   * @param {string} field
   * @param {number} start
   * @param {number} end
   * @param {string} words
   * @param {Cause} [cause]
   */
  reword(field, start, end, words, cause = 'typing') {
    // What the browser says of it meanwhile would pass for typing.
    this._rewording = cause;
    retypeRange(/** @type {Entry} */ (this.box(field)), start, end, words);
    this._typed(this.box(field), false);
    this._rewording = null;
  }

  _entered(field) {
    return this._quoting.get(field)?.text ?? this.box(field).value;
  }

  /** What the browser says of it while it is being written is not somebody typing. */
  _write(quoting, text, cause) {
    this._writing = true;
    if (cause === 'restored') quoting.begin(text);
    else quoting.write(text);
    this._writing = false;
  }

  _typed(box, back) {
    const field = box.dataset?.field;
    if (!field || this._writing) return;
    this._quoting.get(field)?.typed(back);
    const before = this.text(field);
    const after = this._entered(field);
    if (before === after) return;
    this._texts.set(field, after);
    // Undoing can only take back what a button did while nobody has typed.
    this._tell([{ field, before, after }], this._rewording ?? (back && this.taken.has(field) ? 'years' : 'typing'));
  }

  _tell(changes, cause) {
    for (const listener of this._listeners) listener(changes, cause);
  }

  /** A computed total gets a box to hold what was typed over it. */
  _open(field) {
    const output = this.box(field);
    if (!output.dataset.total) return;
    const input = el('input', {
      id: output.id, name: field, 'data-field': field, inputmode: 'decimal', autocomplete: 'off',
      'aria-label': this.name(field), 'aria-describedby': output.getAttribute('aria-describedby'),
    });
    this._replace(field, output, input);
  }

  _compute(field) {
    const input = this.box(field);
    if (this.manual || !this.isTotal(field) || !input.dataset.field || !input.closest('td')) return;
    const output = el('output', { id: input.id, 'data-total': field, 'aria-live': 'off', 'aria-label': this.name(field) + '，自动合计' });
    output.textContent = input.placeholder;
    this._texts.set(field, '');
    this._replace(field, input, output);
    attribute(output, 'class', output.textContent === '0' ? 'zero' : null);
  }

  _replace(field, old, box) {
    this._boxes.set(field, box);
    old.replaceWith(box);
  }
}
