/**
 * Dialogs over the page. Browsers from before <dialog> (Firefox 78, Safari 14) get the same by hand: over the page,
 * Escape closes, Tab stays inside, and what is behind is hidden from screen readers.
 */
import { all, focused } from './dom.js';

/** @param {HTMLDialogElement} dialog one that stands in the page */
export function openDialog(dialog) {
  if (typeof dialog.showModal === 'function') dialog.showModal();
  else byHand(dialog);
}

/** @param {HTMLDialogElement} dialog one that openDialog opened; its 'close' event follows */
export function closeDialog(dialog) {
  if (typeof dialog.close === 'function') dialog.close();
  else if (dialog.hasAttribute('open')) {
    dialog.removeAttribute('open');
    dialog.dispatchEvent(new Event('close'));
  }
}

/** @param {HTMLDialogElement} dialog */
function byHand(dialog) {
  dialog.setAttribute('open', '');
  dialog.setAttribute('role', 'dialog');
  dialog.setAttribute('aria-modal', 'true');
  dialog.classList.add('by-hand');
  const behind = [...document.body.children].filter(node => node !== dialog && !node.hasAttribute('aria-hidden'));
  behind.forEach(node => node.setAttribute('aria-hidden', 'true'));
  dialog.addEventListener('close', () => behind.forEach(node => node.removeAttribute('aria-hidden')), { once: true });
  dialog.addEventListener('keydown', event => {
    if (event.key === 'Escape') closeDialog(dialog);
    else if (event.key === 'Tab') stayInside(dialog, event);
  });
  const [first] = stops(dialog);
  if (first) first.focus();
}

/** @param {HTMLDialogElement} dialog */
function stops(dialog) {
  /** @type {(HTMLElement & {disabled?: boolean})[]} */
  const nodes = all(dialog, 'a[href], button, input, select, textarea, [tabindex="0"]');
  return nodes.filter(node => !node.disabled);
}

/** @param {HTMLDialogElement} dialog @param {KeyboardEvent} event */
function stayInside(dialog, event) {
  const nodes = stops(dialog);
  const at = nodes.indexOf(focused());
  const next = event.shiftKey ? at - 1 : at + 1;
  if (at >= 0 && next >= 0 && next < nodes.length) return;
  event.preventDefault();
  if (nodes.length > 0) nodes[event.shiftKey ? nodes.length - 1 : 0].focus();
}
