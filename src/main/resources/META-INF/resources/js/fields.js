/**
 * The fields of a section's page: their texts, their boxes and who hears of changes. All changes pass here, typed or
 * made by a button, so that verdicts, autosave and undo see the same thing.
 *
 * @typedef {{field: string, before: string, after: string}} Change
 * @typedef {'typing'|'action'|'undo'|'others'|'restored'} Cause only the first two are something new to undo; others'
 *          changes are not to be saved
 */
import { attribute, el } from './dom.js';
import { QuotingText, render } from './references.js';

export class Fields {
  #boxes = new Map();
  /** Texts that may quote figures: what is kept is not what the box shows. */
  #quoting = new Map();
  #texts = new Map();
  #listeners = [];

  /**
   * @param {HTMLFormElement} form
   * @param {object} data what nianbao.web.view.SectionData wrote into the page
   */
  constructor(form, data) {
    this.form = form;
    this.data = data;
    /** Fields that came from last year and that nobody has looked at. */
    this.taken = new Set(Object.keys(data.fields).filter(code => data.fields[code].source));
    for (const box of form.querySelectorAll('[data-field], [data-total]')) {
      const code = box.dataset.field ?? box.dataset.total;
      this.#boxes.set(code, box);
      if (box.tagName === 'TEXTAREA') this.#quoting.set(code, new QuotingText(box, data.references));
      this.#texts.set(code, box.dataset.field ? this.#entered(code) : '');
    }
    // A total that was typed over becomes a computed one again as soon as it is left blank.
    this.manual = form.dataset.totals === 'manual';
    form.addEventListener('input', event => this.#typed(event.target, event.inputType?.startsWith('history') === true));
    // Where the page itself is posted after all, the figures it quotes go along as what they are.
    form.addEventListener('formdata', event => {
      for (const [code, text] of this.#quoting) event.formData.set(code, text.text);
    });
    form.addEventListener('focusout', event => {
      const code = event.target.dataset?.field;
      if (code && this.text(code).trim() === '') this.#compute(code);
    });
  }

  codes() {
    return this.#boxes.keys();
  }

  has(code) {
    return this.#boxes.has(code);
  }

  /** What is entered; '' for a total that computes itself. */
  text(code) {
    return this.#texts.get(code) ?? '';
  }

  /** The texts as relations.js reads them. */
  get texts() {
    return this.#texts;
  }

  /** The input, textarea or output of a field. */
  box(code) {
    return this.#boxes.get(code);
  }

  name(code) {
    return this.data.fields[code]?.name ?? code;
  }

  isTotal(code) {
    return this.data.fields[code]?.total === true;
  }

  /** @param {(changes: Change[], cause: Cause) => void} listener */
  onChange(listener) {
    this.#listeners.push(listener);
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
      if (text !== '') this.#open(field);
      const box = this.box(field);
      if (this.#quoting.has(field)) this.#quoting.get(field).write(text);
      else if (box.dataset.field) box.value = text;
      // The box may tidy what it is given (a line has no line ends).
      this.#texts.set(field, box.dataset.field ? this.#entered(field) : '');
      if (text === '' && document.activeElement !== box) this.#compute(field);
    }
    if (changes.length > 0) this.#tell(changes, cause);
    return changes;
  }

  /** Says that someone looked at prefilled fields and found them right. */
  confirm(codes) {
    const confirmed = codes.filter(code => this.taken.delete(code));
    if (confirmed.length > 0) {
      this.#tell(confirmed.map(field => ({ field, before: this.text(field), after: this.text(field) })), 'confirm');
    }
  }

  /** How a text of a field reads. */
  reads(field, text) {
    return this.#quoting.has(field) ? render(text, this.data.references).shown : text;
  }

  /** The figures a text quotes, and where in its box they stand; none where the box shows what is kept. */
  quotes(field) {
    return this.#quoting.get(field)?.quotes ?? [];
  }

  /** Quotes a figure where the caret is. */
  quote(field, code) {
    this.#quoting.get(field).insert(code);
    this.#typed(this.box(field), false);
  }

  /** Replaces words of a text, as one change. */
  reword(field, start, end, words) {
    this.box(field).setRangeText(words, start, end, 'end');
    this.#typed(this.box(field), false);
  }

  #entered(field) {
    return this.#quoting.get(field)?.text ?? this.box(field).value;
  }

  #typed(box, back) {
    const field = box.dataset?.field;
    if (!field) return;
    this.#quoting.get(field)?.typed(back);
    const before = this.text(field);
    const after = this.#entered(field);
    if (before === after) return;
    this.#texts.set(field, after);
    this.#tell([{ field, before, after }], 'typing');
  }

  #tell(changes, cause) {
    for (const listener of this.#listeners) listener(changes, cause);
  }

  /** A computed total gets a box to hold what was typed over it. */
  #open(field) {
    const output = this.box(field);
    if (!output.dataset.total) return;
    const input = el('input', {
      id: output.id, name: field, 'data-field': field, inputmode: 'decimal', autocomplete: 'off',
      'aria-label': this.name(field), 'aria-describedby': output.getAttribute('aria-describedby'),
    });
    this.#replace(field, output, input);
  }

  #compute(field) {
    const input = this.box(field);
    if (this.manual || !this.isTotal(field) || !input.dataset.field || !input.closest('td')) return;
    const output = el('output', { id: input.id, 'data-total': field, 'aria-live': 'off', 'aria-label': this.name(field) + '，自动合计' });
    output.textContent = input.placeholder;
    this.#texts.set(field, '');
    this.#replace(field, input, output);
    attribute(output, 'class', output.textContent === '0' ? 'zero' : null);
  }

  #replace(field, old, box) {
    this.#boxes.set(field, box);
    old.replaceWith(box);
  }
}
