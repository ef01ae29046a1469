/**
 * The side panel and the counts in the page's head, kept as the server would render them (side.html): findings with
 * their links and fixes, the hint, what is to fill, what last year gives. Written only when it says something new.
 *
 * @typedef {object} View what is on top: the sheet, the text or the lines
 * @property {import('../page/steady.js').SteadyList} steady
 * @property {() => void} [show] for changes that do not come from the fields
 * @property {() => void} [zeros] and the others: what a button of the form asks for
 * @property {() => void} [insert]
 * @property {() => void} [standard]
 * @property {() => void} [years]
 */
import { attribute, el, say } from '../page/dom.js';
import { hint, words } from '../rule/hint.js';

const KINDS = { error: ['err', '错误'], warning: ['warn', '提醒'], note: ['note', '提示'] };
const MOST_LINKS = 4;

/**
 * One finding, as finding.html writes it.
 * @param {import('./found.js').Shown} finding
 * @param {import('./fields.js').Fields} fields
 * @param {HTMLElement|null} number the one that stands beside its words
 */
export function findingItem(finding, fields, number = null) {
  const [style, kind] = KINDS[finding.severity];
  const { reason, explain } = finding;
  // A total that computes itself is no place to put anything right.
  const links = finding.links ?? finding.fields.filter(field => !fields.box(field)?.dataset.total).slice(0, MOST_LINKS)
    .map(field => ({ href: `#f-${field}`, label: `到${fields.data.fields[field].link}` }));
  return el('div', { class: `finding ${style}${reason ? ' told' : ''}`, 'data-code': finding.code },
    number, el('span', { class: 'kind' }, reason ? '已说明' : kind), finding.message, el('span', { class: 'eq' }, finding.detail),
    reason && el('span', { class: 'reason' }, `说明：${reason}`),
    el('p', { class: 'acts' },
      ...links.map(({ href, label }) => el('a', { href }, label)),
      ...finding.fixes.map(fix => el('button', { class: 'plain', name: 'fix', value: fixValue(fix) }, fix.label)),
      explain && el('a', { href: explain }, reason ? '改说明' : '说明原因')),
    el('details', { class: 'because' }, el('summary', {}, '为什么'), finding.why));
}

/** @param {import('../rule/data.js').Fix} fix as nianbao.web.view.FindingView.FixButton posts it */
function fixValue({ field, start, end, text }) {
  return start === undefined ? `${field}=${text}` : `${field}@${start}-${end}=${text}`;
}

/**
 * How many must be put right, and how many are only remarked; what somebody has explained is neither.
 * @param {import('./found.js').Shown[]} findings
 */
export function weigh(findings) {
  /** @param {import('../rule/data.js').Severity} severity */
  const of = severity => findings.filter(finding => finding.severity === severity && !finding.reason).length;
  return { errors: of('error'), warnings: of('warning') };
}

/**
 * The section's state in the tag beside the title and in the steps: the same words as nianbao.check.SectionStatus.
 * @param {string} section
 * @param {{errors: number, warnings: number, empty: boolean, complete: boolean}} standing
 */
export function showStatus(section, { errors, warnings, empty, complete }) {
  const [style, label] = errors > 0 ? ['bad', `有错误 ${errors}`] : warnings > 0 ? ['warn', `有提醒 ${warnings}`] : empty ? ['none', '未填写']
    : complete ? ['done', '已完成'] : ['busy', '填写中'];
  const tag = document.getElementById('status');
  attribute(tag, 'class', `tag ${style}`);
  say(tag, label);
  /** @type {HTMLElement|null} */
  const step = document.querySelector(`.steps a[data-step="${section}"]`);
  if (!step) return;
  attribute(step, 'class', style);
  say(step.querySelector('.state'), label);
  attribute(step, 'title', step.title.replace(/，[^，]*$/, `，${label}`));
}

export class Panel {
  _fields;
  _found;
  _steady;
  _shown = '';
  _listed = '';

  /**
   * @param {import('./fields.js').Fields} fields
   * @param {import('./found.js').Found} found
   * @param {import('../page/steady.js').SteadyList} steady
   */
  constructor(fields, found, steady) {
    this._fields = fields;
    this._found = found;
    this._steady = steady;
  }

  /** @param {import('../rule/judge.js').Verdicts} verdicts */
  show(verdicts) {
    const { toFill, suggestions, empty } = verdicts;
    const findings = [...this._found.complete(verdicts.findings), ...this._found.others];
    const prefilled = this._fields.taken.size;
    // Rendering costs more than comparing what would be rendered.
    const shown = JSON.stringify([findings, toFill[0], toFill.length, suggestions, empty, prefilled]);
    if (shown === this._shown) return;
    this._shown = shown;
    this._steady.render(() => {
      this._findings(findings);
      this._toFill(toFill);
      say(document.querySelector('#tofill .confirming'), prefilled > 0 ? '确认，' : '');
      this._carry(suggestions, prefilled);
    });
    showStatus(this._fields.form.dataset.section,
      { ...weigh(findings), empty, complete: toFill.length === 0 && prefilled === 0 });
  }

  /** @param {import('./found.js').Shown[]} findings */
  _findings(findings) {
    const found = hint(this._fields.data.relations, this._fields.texts);
    const key = JSON.stringify([findings, found]);
    if (key === this._listed) return;
    this._listed = key;
    document.getElementById('findings').replaceChildren(
      el('h2', {}, findings.length === 0 ? '没有发现问题' : `${findings.length} 处待处理`),
      ...found ? [this._hint(found)] : [],
      ...findings.map(finding => findingItem(finding, this._fields)));
  }

  /** @param {import('../rule/hint.js').Hint} found */
  _hint(found) {
    const { lead, rest } = words(found);
    const links = found.cells.map(({ cell }) => el('a', { href: `#f-${cell}` },
      `${this._fields.name(cell)} ${this._fields.text(cell) || this._fields.box(cell).textContent}`));
    return el('p', { class: 'hint' }, lead, ...links.flatMap((link, i) => i > 0 ? ['和', link] : [link]), `。${rest}`);
  }

  /** @param {string[]} toFill */
  _toFill(toFill) {
    const card = document.getElementById('tofill');
    card.hidden = toFill.length === 0;
    say(card.querySelector('.n'), String(toFill.length));
    if (toFill.length > 0) attribute(card.querySelector('a'), 'href', `#f-${toFill[0]}`);
    const zeros = /** @type {HTMLButtonElement} */ (document.getElementById('zeros'));
    // Once it has stood there it keeps its place: another button would slide under the mouse. It is measured as it goes, and not at
    // each key: that would lay the page out in the middle of a key's work.
    if (toFill.length > 0) zeros.hidden = false;
    else if (zeros.style.visibility !== 'hidden') zeros.style.setProperty('min-width', `${zeros.getBoundingClientRect().width}px`);
    zeros.style.visibility = toFill.length === 0 ? 'hidden' : '';
    say(zeros, `${toFill.length} 格空白填 0`);
  }

  /** @param {import('../rule/judge.js').Suggestion[]} suggestions @param {number} prefilled */
  _carry(suggestions, prefilled) {
    const card = document.getElementById('carry');
    if (!card) return;
    const waiting = document.getElementById('unconfirmed');
    if (waiting) {
      waiting.hidden = prefilled === 0;
      say(waiting.querySelector('.n'), String(prefilled));
    }
    document.getElementById('suggestions').replaceChildren(...suggestions.map(({ field, text, words }) =>
      el('p', { class: 'suggestion' }, words, el('button', { class: 'plain', name: 'fix', value: `${field}=${text}` }, '填入'))));
    document.getElementById('checked').hidden = prefilled > 0 || suggestions.length > 0;
  }
}
