/**
 * The markup of a copied page or Word selection, kept in step with its plain text: a correction within one cell or
 * paragraph is made in both, so that tables stay tables. Markup is parsed, never shown.
 */

const BLOCKS = 'p, td, th, li, div, h1, h2, h3, h4, h5, h6';

/**
 * The markup with a change of its text; null when the change reaches over the bounds of a cell or paragraph, or when it
 * cannot be told which one was meant. White space is no change.
 *
 * @param {string} markup @param {string} before its plain text @param {string} after the same text, changed
 */
export function edited(markup, before, after) {
  const from = pieces(before), to = pieces(after);
  if (from.length !== to.length) return null;
  const others = from.map((_, i) => i).filter(i => tight(from[i]) !== tight(to[i]));
  if (others.length === 0) return markup;
  const [index] = others, words = tight(from[index]);
  if (others.length > 1 || words === '') return null;
  const page = new DOMParser().parseFromString(markup, 'text/html');
  const like = [...page.body.querySelectorAll(BLOCKS)].filter(node => !node.querySelector(BLOCKS) && tight(node.textContent) === words);
  const same = from.map((_, i) => i).filter(i => tight(from[i]) === words);
  if (same.length !== like.length) return null;
  like[same.indexOf(index)].textContent = to[index];
  return page.documentElement.outerHTML;
}

/** What stands between tabs and line breaks: cells and paragraphs. */
function pieces(text) {
  return text.split(/[\n\t]/);
}

function tight(text) {
  return text.replace(/\s+/g, '');
}
