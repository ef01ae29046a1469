/**
 * The side panel and the counts in the page's head, kept as the server would render them (side.html): findings with
 * their links and fixes, the hint, what is to fill, what last year gives. Written only when it says something new.
 */
import { attribute, el, say } from './dom.js';
import { hint } from './hint.js';

const KINDS = { error: ['err', '错误'], warning: ['warn', '提醒'], note: ['note', '提示'] };
const MOST_LINKS = 4;

/** One finding, as side.html writes it. */
export function findingItem(finding, label) {
  const [style, kind] = KINDS[finding.severity];
  return el('div', { class: `finding ${style}`, 'data-code': finding.code },
    el('span', { class: 'kind' }, kind), finding.message, el('span', { class: 'eq' }, finding.detail),
    el('p', { class: 'acts' },
      ...finding.fields.slice(0, MOST_LINKS).map(field => el('a', { href: `#f-${field}` }, `到${label(field)}`)),
      ...finding.fixes.map(fix => el('button', { class: 'plain', name: 'fix', value: `${fix.field}=${fix.text}` }, fix.label))));
}

/**
 * The section's state in the tag beside the title and in the steps: the same words as nianbao.check.Status.
 * @param {string} section
 * @param {{problems: number, empty: boolean, complete: boolean}} standing
 */
export function showStatus(section, { problems, empty, complete }) {
  const [style, label] = problems > 0 ? ['bad', `有问题 ${problems}`] : empty ? ['none', '未填写']
    : complete ? ['done', '已完成'] : ['busy', '填写中'];
  const tag = document.getElementById('status');
  attribute(tag, 'class', `tag ${style}`);
  say(tag, label);
  const step = document.querySelector(`.steps a[data-step="${section}"]`);
  if (!step) return;
  attribute(step, 'class', style);
  say(step.querySelector('.state'), label);
  attribute(step, 'title', step.title.replace(/，[^，]*$/, `，${label}`));
}

export class Panel {
  #fields;
  #grid;
  #shown = '';
  #listed = '';

  /** @param {import('./fields.js').Fields} fields @param {import('./grid.js').Grid} grid */
  constructor(fields, grid) {
    this.#fields = fields;
    this.#grid = grid;
  }

  /** @param {ReturnType<typeof import('./judge.js').judge>} verdicts */
  show(verdicts) {
    const { findings, toFill, suggestions, empty } = verdicts;
    const prefilled = this.#fields.taken.size;
    // Rendering costs more than comparing what would be rendered.
    const shown = JSON.stringify([findings, toFill[0], toFill.length, suggestions, empty, prefilled]);
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#findings(findings);
    this.#toFill(toFill);
    this.#carry(suggestions, prefilled);
    const problems = findings.filter(finding => finding.severity !== 'note').length;
    showStatus(this.#fields.form.dataset.section,
      { problems, empty, complete: toFill.length === 0 && prefilled === 0 });
  }

  #findings(findings) {
    const found = hint(this.#fields.data.relations, this.#fields.texts);
    const key = JSON.stringify([findings, found]);
    if (key === this.#listed) return;
    this.#listed = key;
    document.getElementById('findings').replaceChildren(
      el('h2', {}, findings.length === 0 ? '没有发现问题' : `${findings.length} 处待处理`),
      ...found ? [this.#hint(found)] : [],
      ...findings.map(finding => findingItem(finding, field => this.#grid.label(field) || this.#fields.name(field))));
  }

  #hint({ cell, value }) {
    const now = this.#fields.text(cell) || this.#fields.box(cell).textContent;
    return el('p', { class: 'hint' }, '各处不符都经过', el('a', { href: `#f-${cell}` }, `${this.#fields.name(cell)} ${now}`),
      `。这一格若是 ${value}，就都相符。请先按台账核对。`);
  }

  #toFill(toFill) {
    const card = document.getElementById('tofill');
    card.hidden = toFill.length === 0;
    say(card.querySelector('.n'), String(toFill.length));
    if (toFill.length > 0) attribute(card.querySelector('a'), 'href', `#f-${toFill[0]}`);
    const zeros = document.getElementById('zeros');
    say(zeros, `${toFill.length} 格空白填 0`);
    zeros.disabled = toFill.length === 0;
  }

  #carry(suggestions, prefilled) {
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
