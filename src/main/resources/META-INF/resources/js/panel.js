/**
 * The side panel and the counts in the page's head, kept as the server would render them (side.html): findings with
 * their links and fixes, the hint, what is to fill, what last year gives. Written only when it says something new.
 */
import { attribute, el, say } from './dom.js';
import { hint, words } from './hint.js';

const KINDS = { error: ['err', '错误'], warning: ['warn', '提醒'], note: ['note', '提示'] };
const MOST_LINKS = 4;

/**
 * One finding, as finding.html writes it.
 * @param {import('./found.js').Found} finding
 * @param {import('./fields.js').Fields} fields
 * @param {HTMLElement|null} number the one that stands beside its words
 */
export function findingItem(finding, fields, number = null) {
  const [style, kind] = KINDS[finding.severity];
  const { reason, explain } = finding;
  const links = finding.links ?? finding.fields.slice(0, MOST_LINKS)
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

function fixValue({ field, start, end, text }) {
  return start === undefined ? `${field}=${text}` : `${field}@${start}-${end}=${text}`;
}

/** How many want something done. */
export function problems(findings) {
  return findings.filter(finding => finding.severity !== 'note' && !finding.reason).length;
}

/**
 * The section's state in the tag beside the title and in the steps: the same words as nianbao.check.SectionStatus.
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
  #found;
  #shown = '';
  #listed = '';

  /** @param {import('./fields.js').Fields} fields @param {import('./found.js').Found} found */
  constructor(fields, found) {
    this.#fields = fields;
    this.#found = found;
  }

  /** @param {ReturnType<typeof import('./judge.js').judge>} verdicts */
  show(verdicts) {
    const { toFill, suggestions, empty } = verdicts;
    const findings = [...this.#found.complete(verdicts.findings), ...this.#found.others];
    const prefilled = this.#fields.taken.size;
    // Rendering costs more than comparing what would be rendered.
    const shown = JSON.stringify([findings, toFill[0], toFill.length, suggestions, empty, prefilled]);
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#findings(findings);
    this.#toFill(toFill);
    this.#carry(suggestions, prefilled);
    showStatus(this.#fields.form.dataset.section,
      { problems: problems(findings), empty, complete: toFill.length === 0 && prefilled === 0 });
  }

  #findings(findings) {
    const found = hint(this.#fields.data.relations, this.#fields.texts);
    const key = JSON.stringify([findings, found]);
    if (key === this.#listed) return;
    this.#listed = key;
    document.getElementById('findings').replaceChildren(
      el('h2', {}, findings.length === 0 ? '没有发现问题' : `${findings.length} 处待处理`),
      ...found ? [this.#hint(found)] : [],
      ...findings.map(finding => findingItem(finding, this.#fields)));
  }

  #hint(found) {
    const { lead, rest } = words(found);
    const links = found.cells.map(({ cell }) => el('a', { href: `#f-${cell}` },
      `${this.#fields.name(cell)} ${this.#fields.text(cell) || this.#fields.box(cell).textContent}`));
    return el('p', { class: 'hint' }, lead, ...links.flatMap((link, i) => i > 0 ? ['和', link] : [link]), `。${rest}`);
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
