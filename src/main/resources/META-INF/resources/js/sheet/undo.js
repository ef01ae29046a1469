/**
 * Undo and redo of whole actions: a paste, a filling with zeros, what was typed into one cell. What others wrote is
 * not one's own to undo.
 */
import { lastOf } from '../page/lists.js';

export class Undo {
  _fields;
  _button;
  _again;
  /** @type {import('../section/fields.js').Change[][]} each entry one action */
  _done = [];
  /** @type {import('../section/fields.js').Change[][]} */
  _undone = [];
  /** @type {string|null} the cell whose typing is still one action */
  _typing = null;

  /**
   * @param {import('../section/fields.js').Fields} fields
   * @param {HTMLButtonElement|null} button 撤销
   * @param {HTMLButtonElement|null} again 重做
   */
  constructor(fields, button, again) {
    this._fields = fields;
    this._button = button;
    this._again = again;
    fields.onChange((changes, cause) => this._record(changes, cause));
    fields.form.addEventListener('focusout', () => { this._typing = null; });
    button?.addEventListener('click', () => this.undo());
    again?.addEventListener('click', () => this.redo());
  }

  undo() {
    this._move(this._done, this._undone, change => change.before, change => change.after);
  }

  redo() {
    this._move(this._undone, this._done, change => change.after, change => change.before);
  }

  /** Takes back what was typed into a cell since it was entered. */
  revert(field) {
    if (this._typing === field) this.undo();
  }

  /** @param {import('../section/fields.js').Change[]} changes @param {import('../section/fields.js').Cause} cause */
  _record(changes, cause) {
    if (cause === 'typing') this._type(changes[0]);
    else if (cause === 'action') {
      this._typing = null;
      this._push(changes);
    }
  }

  _type(change) {
    if (this._typing === change.field) {
      lastOf(this._done)[0].after = change.after;
    } else {
      this._push([{ ...change }]);
      this._typing = change.field;
    }
  }

  _push(changes) {
    this._done.push(changes);
    this._undone = [];
    this._show();
  }

  /**
   * @param {import('../section/fields.js').Change[][]} from
   * @param {import('../section/fields.js').Change[][]} to
   * @param {(change: import('../section/fields.js').Change) => string} goal the text a field is to have
   * @param {(change: import('../section/fields.js').Change) => string} now the text it has unless somebody else changed it
   */
  _move(from, to, goal, now) {
    const changes = from.pop();
    if (!changes) return;
    this._typing = null;
    to.push(changes);
    // A field that has become something else meanwhile (someone else's) stays.
    const own = changes.filter(change => this._fields.text(change.field) === now(change));
    this._fields.set(own.map(change => ({ field: change.field, text: goal(change) })), 'undo');
    this._show();
    const box = own.length > 0 && this._fields.box(own[0].field);
    if (box && document.activeElement !== box && document.activeElement !== this._button && document.activeElement !== this._again) {
      box.focus();
      box.select?.();
    }
  }

  _show() {
    if (this._button) this._button.disabled = this._done.length === 0;
    if (this._again) this._again.disabled = this._undone.length === 0;
  }
}
