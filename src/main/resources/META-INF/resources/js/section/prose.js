/**
 * The text of a section: the box grows with it, its characters are counted as the server counts them, and while it is
 * last year's, the years in it are marked on a layer under the transparent box.
 *
 * @typedef {import('../rule/data.js').Span} Span
 * @typedef {import('../rule/data.js').Fix} Fix
 * @typedef {import('../rule/data.js').FindingView} FindingView
 * @typedef {import('./found.js').Shown} Shown
 * @typedef {Span & {kind?: string, number?: HTMLElement}} Marked kind is the mark's class; number stands before its words
 */
import { all, attribute, el, say, targetOf } from '../page/dom.js';
import { findingItem, showStatus, weigh } from './panel.js';
import { follow } from './references.js';
import { SteadyList } from '../page/steady.js';
import { characters, earlierYears, judgeProse, movableYears } from '../rule/prose-checks.js';

/**
 * @param {HTMLTextAreaElement} area
 * @param {import('./fields.js').Fields} fields
 * @param {import('./found.js').Found} found
 */
export function startProse(area, fields, found) {
  const { data } = fields;
  const field = area.dataset.field;
  /** The text the server's findings are about, as it was last seen: their words are followed from there. */
  let checked = area.value;
  let others = found.others;
  const side = document.getElementById('side');
  const steady = new SteadyList(side);
  startHistory(area);
  // The layer of marks stretches the box: a scroll bar of its own would only narrow it.
  area.closest('.editor').classList.add('grown');
  const begun = fields.text(field);
  const show = () => {
    // As it reads: figures quoted from the tables in their places.
    const text = area.value;
    const quotes = fields.quotes(field);
    if (text !== checked) {
      // What the server found and proposed was for the text it had: both move with their words.
      others = others.map(item => ({ ...item, marks: follow(item.marks, checked, text), fixes: moved(item.fixes, checked, text) }));
      moveButtons(side, checked, text);
      checked = text;
    }
    /** @type {Shown[]} */
    const findings = [...found.complete(judgeProse(field, text, characters(text), data)), ...others];
    marks(text, [...numbered(findings), ...quotes.map(quote => ({ ...quote, kind: 'quote' })),
      ...fields.taken.has(field) ? earlierYears(text, data.year) : []]);
    showQuoted(quotes, data.references);
    const count = characters(text);
    showCount(count, data.maxLength);
    const taken = fields.taken.has(field);
    const notice = document.getElementById('unconfirmed');
    if (notice && !taken) settle(notice);
    const move = document.getElementById('years');
    // Moved on twice they would be wrong.
    if (move) move.hidden = !taken || fields.text(field) !== begun;
    steady.render(() => {
      const left = yearFixes(others);
      document.getElementById('findings').replaceChildren(
        ...left.length > 1 ? [el('p', { class: 'acts all-years' },
          el('button', { class: 'btn small', name: 'do', value: 'years' }, `${left.length} 处年份都改为${data.year}年`))] : [],
        ...findings.map((finding, i) => findingItem(finding, fields, finding.marks?.length > 0 ? gutterNumber(finding, i) : null)));
    });
    attribute(area, 'aria-invalid', findings.some(finding => finding.severity === 'error') ? 'true' : null);
    showStatus(fields.form.dataset.section,
      { ...weigh(findings), empty: text.trim() === '', complete: !fields.taken.has(field) });
  };
  fields.onChange(show);
  found.onChange(() => {
    others = found.others;
    checked = area.value;
    show();
  });
  document.getElementById('findings').addEventListener('click', event => {
    const mark = targetOf(event).closest(`a[href="#f-${field}"]`) && shownMark(targetOf(event), others);
    if (!mark) return;
    event.preventDefault();
    area.focus();
    area.setSelectionRange(mark.start, mark.end);
  });
  show();
  return {
    steady,
    /** Of last year's text each year becomes the next; of one's own those that were found left in become the report's. */
    years() {
      const text = area.value;
      const changes = fields.taken.has(field)
        ? movableYears(text, data.year).map(({ start }) => ({ start, end: start + 4, text: String(Number(text.slice(start, start + 4)) + 1) }))
        : yearFixes(others);
      const first = Math.min(...changes.map(change => change.start));
      const last = Math.max(...changes.map(change => change.end));
      let words = '';
      let at = first;
      for (const change of changes.sort((a, b) => a.start - b.start)) {
        words += text.slice(at, change.start) + change.text;
        at = change.end;
      }
      // Last year's text with other years is last year's text: it stays to be looked at.
      if (changes.length > 0) fields.reword(field, first, last, words, fields.taken.has(field) ? 'years' : 'typing');
    },
    insert() {
      fields.quote(field, /** @type {HTMLSelectElement} */ (document.getElementById('figure')).value);
    },
    standard() {
      const text = fields.text(field);
      // Drafted once is enough.
      if (!text.includes(data.standard)) fields.set([{ field, text: text.trim() === '' ? data.standard : `${text}\n${data.standard}` }], 'action');
      area.focus();
    },
  };
}

/**
 * What was said of last year's text, once somebody has changed or confirmed it: it keeps its place, or the box would slide
 * away under the hand, and the way on.
 * @param {HTMLElement} notice
 */
function settle(notice) {
  if (notice.classList.contains('ok')) return;
  notice.style.setProperty('min-height', `${notice.offsetHeight}px`);
  notice.classList.add('ok');
  say(notice.querySelector('.from'), '这段文字已经改过或者确认过。');
  const [confirm] = all(notice, 'button[value="confirm"]');
  confirm.hidden = true;
  say(notice.querySelector('.confirming'), '');
}

/**
 * What one press changes, with its words where they are now; without them it is gone.
 * @param {Fix[]} fixes
 * @param {string} before
 * @param {string} after
 */
function moved(fixes, before, after) {
  return fixes.flatMap(fix => fix.start === undefined ? [] : follow([/** @type {Fix & Span} */ (fix)], before, after));
}

/**
 * The same for buttons that stay while one is among them.
 * @param {HTMLElement} side
 * @param {string} before
 * @param {string} after
 */
function moveButtons(side, before, after) {
  /** @type {HTMLButtonElement[]} */
  const buttons = all(side, 'button[name="fix"]:not([aria-disabled])');
  for (const button of buttons) {
    const [, field, start, end, text] = /^([^@=]+)@(\d+)-(\d+)=(.*)$/s.exec(button.value) ?? [];
    const [fix] = field ? follow([{ start: Number(start), end: Number(end) }], before, after) : [];
    if (fix) button.value = `${field}@${fix.start}-${fix.end}=${text}`;
    else button.setAttribute('aria-disabled', 'true');
  }
}

/**
 * The years a reviewer would take for left in, each with what it should be.
 * @param {FindingView[]} findings
 */
function yearFixes(findings) {
  return findings.filter(item => item.code === 'text.year' && !item.reason).flatMap(item => item.fixes.slice(0, 1));
}

/**
 * The browser's own undo and redo, for those who look for buttons.
 * @param {HTMLTextAreaElement} area
 */
function startHistory(area) {
  for (const name of ['undo', 'redo']) {
    const button = document.getElementById(name);
    // The press leaves the caret where it is.
    button.addEventListener('mousedown', event => event.preventDefault());
    button.addEventListener('click', () => {
      area.focus();
      document.execCommand(name);
    });
  }
}

/**
 * The words of findings that want something done, numbered as their findings are.
 * @param {Shown[]} findings
 * @returns {Marked[]}
 */
function numbered(findings) {
  return findings.flatMap((finding, i) => finding.reason ? [] : (finding.marks ?? []).map(({ start, end }) =>
    ({ start, end, kind: finding.severity === 'error' ? 'err' : '', number: gutterNumber(finding, i) })));
}

/** @param {Shown} finding @param {number} i */
function gutterNumber(finding, i) {
  return el('span', { class: finding.severity === 'error' ? 'no err' : 'no' }, String(i + 1));
}

/**
 * The first words of the finding whose link was pressed.
 * @param {HTMLElement} link
 * @param {FindingView[]} others
 */
function shownMark(link, others) {
  /** @type {HTMLElement} */
  const shown = link.closest('.finding');
  const { code } = shown.dataset;
  const message = shown.textContent;
  return others.find(item => item.code === code && message.includes(item.message))?.marks[0];
}

/**
 * What is quoted, by name: the way to see what a dotted line under a number means.
 * @param {import('./references.js').Quote[]} quotes
 * @param {Record<string, import('../rule/data.js').Reference>} references
 */
function showQuoted(quotes, references) {
  const node = document.getElementById('quoted');
  const names = [...new Set(quotes.map(({ code }) => `${references[code].name} ${references[code].figure}`))];
  node.hidden = names.length === 0;
  say(node.querySelector('p'), names.join('；'));
}

/**
 * The layer holds the whole text, so that the box, stretched over it, grows with what is written, and so that paper
 * shows it too.
 * @param {string} text
 * @param {Marked[]} mentions
 */
function marks(text, mentions) {
  const layer = document.getElementById('marks');
  /** @type {(string|HTMLElement)[]} */
  const runs = [];
  let at = 0;
  for (const { start, end, kind, number } of mentions.sort((a, b) => a.start - b.start)) {
    if (start < at) continue;
    runs.push(text.slice(at, start), el('mark', { class: kind || null }, number, text.slice(start, end)));
    at = end;
  }
  // A line end at the very end has no line of its own unless something stands on it, in a textarea it has.
  layer.replaceChildren(...runs, text.slice(at) + '\u200b');
}

/** @param {number} count @param {number|undefined} most */
function showCount(count, most) {
  const node = document.getElementById('count');
  say(node, most ? `${count} 字 / ${most}` : `${count} 字`);
  node.classList.toggle('over', Boolean(most) && count > most);
}
