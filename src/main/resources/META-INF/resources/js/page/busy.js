/** Says that something is under way once it takes longer than people wait without a sign: the page asked for, or a form sent. */

const A_SECOND = 1000;

/**
 * Whether a click leads to another page here; what is downloaded leaves this one standing.
 * @param {MouseEvent} event
 */
function leadsOn(event) {
  const link = event.target instanceof Element ? /** @type {HTMLAnchorElement|null} */ (event.target.closest('a[href]')) : null;
  return link && event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey && !link.target && !link.hasAttribute('download')
    && link.origin === location.origin && link.pathname !== location.pathname && !/\.\w+$/.test(link.pathname);
}

export function startBusy() {
  const line = document.createElement('p');
  line.className = 'under-way';
  line.setAttribute('aria-live', 'polite');
  document.body.append(line);
  /** @type {number|undefined} */
  let timer;
  const wait = () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      line.textContent = '正在准备，请稍候……';
    }, A_SECOND);
  };
  const rest = () => {
    clearTimeout(timer);
    line.textContent = '';
  };
  // On the window, after whoever takes a click or a form into its own hands.
  window.addEventListener('click', (event) => {
    if (!event.defaultPrevented && leadsOn(event)) wait();
  });
  window.addEventListener('submit', (event) => {
    if (!event.defaultPrevented) wait();
  });
  window.addEventListener('pagehide', rest);
  window.addEventListener('pageshow', rest);
}
