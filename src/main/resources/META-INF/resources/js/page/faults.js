/**
 * Faults of our own scripts. They are never taken for a broken line: what failed is said, and the page goes back to what
 * it is without scripts, where its buttons post it. Errors of other scripts (extensions, toolbars) are none of ours.
 */
const listeners = [];
let fault = null;

/** @param {(words: string) => void} listener called once, with what failed; at once when something has already */
export function onFault(listener) {
  if (fault === null) listeners.push(listener);
  else listener(fault);
}

/** Whether something of ours has failed since the page was opened. */
export function isFaulty() {
  return fault !== null;
}

/** @param {unknown} error what was thrown */
export function failed(error) {
  if (fault !== null) return;
  fault = error instanceof Error ? error.message : String(error);
  const line = document.getElementById('unscripted');
  line.querySelector('.what').textContent = `（${fault}）`;
  line.hidden = false;
  for (const listener of listeners.splice(0)) listener(fault);
}

/** Listens for what nobody catches. */
export function startFaults() {
  const own = location.origin + '/js/';
  addEventListener('error', event => event.filename?.startsWith(own) && failed(event.error ?? event.message));
  addEventListener('unhandledrejection', event => event.reason?.stack?.includes(own) && failed(event.reason));
}
