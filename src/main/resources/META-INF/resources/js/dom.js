/**
 * Making elements. Texts only ever become text nodes: what a clerk or another person typed is never read as markup.
 */

/**
 * @param {string} tag
 * @param {Record<string, string|boolean|null|undefined>} attributes false, null and undefined leave the attribute out
 * @param {...(Node|string|null|undefined|false)} children
 */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false && value !== null && value !== undefined) node.setAttribute(name, value === true ? '' : value);
  }
  node.append(...children.filter(child => child !== null && child !== undefined && child !== false));
  return node;
}

/** A button that does not submit. */
export function button(label, classes, onClick) {
  const node = el('button', { type: 'button', class: classes }, label);
  node.addEventListener('click', onClick);
  return node;
}

/**
 * Hears of a form being posted, and by which of its buttons: SubmitEvent.submitter is younger than the browsers offices
 * have. Enter in a box presses the form's first button, so that a press always comes before.
 * @param {HTMLFormElement} form
 * @param {(event: Event, button: HTMLButtonElement|null) => void} listener
 */
export function onSubmit(form, listener) {
  let pressed = null;
  form.addEventListener('click', event => {
    const node = event.target.closest('button, input[type="submit"]');
    if (node && node.type === 'submit') pressed = node;
  });
  form.addEventListener('submit', event => {
    const by = pressed;
    pressed = null;
    listener(event, by);
  });
}

/** Writes a text only when it is another: live regions speak, and browsers lay out, at every write. */
export function say(node, text) {
  if (node && node.textContent !== text) node.textContent = text;
}

/** Sets or removes an attribute, only when that changes anything. */
export function attribute(node, name, value) {
  if (value === null) {
    if (node.hasAttribute(name)) node.removeAttribute(name);
  } else if (node.getAttribute(name) !== value) {
    node.setAttribute(name, value);
  }
}
