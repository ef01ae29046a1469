/**
 * Making elements and finding them. Texts only ever become text nodes: what a clerk or another person typed is never read
 * as markup.
 */

/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Record<string, string|boolean|null|undefined>} attributes false, null and undefined leave the attribute out
 * @param {...(Node|string|null|undefined|false)} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false && value !== null && value !== undefined) node.setAttribute(name, value === true ? '' : value);
  }
  node.append(.../** @type {(Node|string)[]} */ (children.filter(child => child !== null && child !== undefined && child !== false)));
  return node;
}

/**
 * A button that does not submit.
 * @param {string} label
 * @param {string} classes
 * @param {() => void} onClick
 */
export function button(label, classes, onClick) {
  const node = el('button', { type: 'button', class: classes }, label);
  node.addEventListener('click', onClick);
  return node;
}

/**
 * What a selector finds within a node, as a list. It asks for elements of HTML, of which kind the caller knows.
 * @template {HTMLElement} [E=HTMLElement]
 * @param {ParentNode} within
 * @param {string} selector
 * @returns {E[]}
 */
export function all(within, selector) {
  return [.../** @type {NodeListOf<E>} */ (within.querySelectorAll(selector))];
}

/**
 * The element an event is about: not for those of the window or the document, which are no elements.
 * @param {Event} event
 */
export function targetOf(event) {
  return /** @type {HTMLElement} */ (event.target);
}

/** What has the focus; never null in a page that one sees. */
export function focused() {
  return /** @type {HTMLElement} */ (document.activeElement);
}

/**
 * A box of a form, by its name.
 * @param {HTMLFormElement} form
 * @param {string} name
 */
export function boxOf(form, name) {
  return /** @type {HTMLInputElement} */ (form.elements.namedItem(name));
}

/**
 * Hears of a form being posted, and by which of its buttons: SubmitEvent.submitter is younger than the browsers offices
 * have. Enter in a box presses the form's first button, so that a press always comes before.
 * @param {HTMLFormElement} form
 * @param {(event: Event, button: HTMLButtonElement|null) => void} listener
 */
export function onSubmit(form, listener) {
  /** @type {HTMLButtonElement|null} */
  let pressed = null;
  form.addEventListener('click', event => {
    /** @type {HTMLButtonElement|null} */
    const node = targetOf(event).closest('button, input[type="submit"]');
    if (node && node.type === 'submit') pressed = node;
  });
  form.addEventListener('submit', event => {
    const by = pressed;
    pressed = null;
    listener(event, by);
  });
}

/**
 * Writes a text only when it is another: live regions speak, and browsers lay out, at every write.
 * @param {Node|null|undefined} node
 * @param {string} text
 */
export function say(node, text) {
  if (node && node.textContent !== text) node.textContent = text;
}

/**
 * Sets or removes an attribute, only when that changes anything.
 * @param {Element} node
 * @param {string} name
 * @param {string|null} value
 */
export function attribute(node, name, value) {
  if (value === null) {
    if (node.hasAttribute(name)) node.removeAttribute(name);
  } else if (node.getAttribute(name) !== value) {
    node.setAttribute(name, value);
  }
}
