/**
 * A list whose buttons mend something stays as it is while one is at it: what was mended says so in its place, nothing
 * slides under the mouse, focus stays, and a second press does nothing. It is written anew once focus and mouse have left.
 */
import { say } from './dom.js';

export class SteadyList {
  _node;
  _held = false;
  _acting = false;
  _due = null;

  /** @param {HTMLElement} node what holds the buttons */
  constructor(node) {
    this._node = node;
    node.addEventListener('pointerleave', () => this._left(document.activeElement));
    node.addEventListener('focusout', event => this._left(event.relatedTarget));
  }

  /** Does what a button of the list says, unless it has been done. */
  press(button, action) {
    if (button.getAttribute('aria-disabled') === 'true') return;
    this._held = true;
    this._acting = true;
    action();
    this._acting = false;
    button.setAttribute('aria-disabled', 'true');
    // As wide as it was: a shorter word would let its line close up.
    button.style.setProperty('min-width', `${button.offsetWidth}px`);
    say(button, '已改');
  }

  /** Writes the list now or, while it is to stay, when one has left it. */
  render(write) {
    if (this._held) this._due = write;
    else write();
  }

  _left(to) {
    if (!this._held || this._acting || this._node.contains(to)) return;
    this._held = false;
    const due = this._due;
    this._due = null;
    if (due) due();
  }
}
