/**
 * The markup of a copied page or Word selection, kept in step with its plain text: a correction within one cell or
 * paragraph is made in both, so that tables stay tables. Markup is parsed, never shown.
 */

const BLOCKS = 'p, td, th, li, div, h1, h2, h3, h4, h5, h6';

/**
 * The markup with a change of its text; null when the change reaches over the bounds of a cell or paragraph, or when it
 * cannot be told which one was meant.
 *
 * @param {string} markup @param {string} before its plain text @param {string} after the same text, changed
 */
export function edited(markup, before, after) {
  const change = changed(before, after);
  if (!change) return null;
  const page = new DOMParser().parseFromString(markup, 'text/html');
  const like = [...page.body.querySelectorAll(BLOCKS)].filter(node => !node.querySelector(BLOCKS) && tight(node.textContent) === change.from);
  const pieces = before.split(/[\n\t]/).map(tight);
  const same = pieces.map((piece, i) => piece === change.from ? i : -1).filter(i => i >= 0);
  const node = same.length === like.length ? like[same.indexOf(change.index)] : null;
  if (!node) return null;
  node.textContent = change.to;
  return page.documentElement.outerHTML;
}

/** The one piece between tabs and line breaks that is another now; null when there are several, or more or fewer pieces. */
function changed(before, after) {
  const from = before.split(/[\n\t]/), to = after.split(/[\n\t]/);
  const others = from.length === to.length ? from.map((_, i) => i).filter(i => from[i] !== to[i]) : [];
  const index = others[0];
  return others.length === 1 && tight(from[index]) !== '' ? { index, from: tight(from[index]), to: to[index] } : null;
}

function tight(text) {
  return text.replace(/\s+/g, '');
}
