/**
 * Undo and redo of whole actions: a paste, a filling with zeros, what was typed into one cell. What others wrote is
 * not one's own to undo.
 */
export class Undo {
  #fields;
  #button;
  #done = [];
  #undone = [];
  /** The cell whose typing is still one action. */
  #typing = null;

  /** @param {import('./fields.js').Fields} fields @param {HTMLButtonElement|null} button */
  constructor(fields, button) {
    this.#fields = fields;
    this.#button = button;
    fields.onChange((changes, cause) => this.#record(changes, cause));
    fields.form.addEventListener('focusout', () => { this.#typing = null; });
    button?.addEventListener('click', () => this.undo());
  }

  undo() {
    this.#move(this.#done, this.#undone, change => change.before, change => change.after);
  }

  redo() {
    this.#move(this.#undone, this.#done, change => change.after, change => change.before);
  }

  /** Takes back what was typed into a cell since it was entered. */
  revert(field) {
    if (this.#typing === field) this.undo();
  }

  #record(changes, cause) {
    if (cause === 'typing') this.#type(changes[0]);
    else if (cause === 'action') {
      this.#typing = null;
      this.#push(changes);
    }
  }

  #type(change) {
    if (this.#typing === change.field) {
      this.#done.at(-1)[0].after = change.after;
    } else {
      this.#push([{ ...change }]);
      this.#typing = change.field;
    }
  }

  #push(changes) {
    this.#done.push(changes);
    this.#undone = [];
    this.#show();
  }

  #move(from, to, goal, now) {
    const changes = from.pop();
    if (!changes) return;
    this.#typing = null;
    to.push(changes);
    // A field that has become something else meanwhile (someone else's) stays.
    const own = changes.filter(change => this.#fields.text(change.field) === now(change));
    this.#fields.set(own.map(change => ({ field: change.field, text: goal(change) })), 'undo');
    this.#show();
    const box = own.length > 0 && this.#fields.box(own[0].field);
    if (box && document.activeElement !== box && document.activeElement !== this.#button) {
      box.focus();
      box.select?.();
    }
  }

  #show() {
    if (this.#button) this.#button.disabled = this.#done.length === 0;
  }
}
