/**
 * The text of a section: the box grows with it, its characters are counted as the server counts them, and while it is
 * last year's, the years in it are marked on a layer under the transparent box.
 */
import { attribute, el, say } from './dom.js';
import { findingItem, showStatus } from './panel.js';
import { characters, earlierYears, unprintable } from './text.js';

/**
 * @param {HTMLTextAreaElement} area
 * @param {import('./fields.js').Fields} fields
 */
export function startProse(area, fields) {
  const { data } = fields;
  const field = area.dataset.field;
  const show = () => {
    const text = fields.text(field);
    marks(text, fields.taken.has(field) ? earlierYears(text, data.year) : []);
    const count = characters(text);
    showCount(count, data.maxLength);
    const notice = document.getElementById('unconfirmed');
    if (notice) notice.hidden = !fields.taken.has(field);
    const findings = judge(field, text, count, data);
    document.getElementById('findings').replaceChildren(...findings.map(finding => findingItem(finding, () => '正文')));
    attribute(area, 'aria-invalid', findings.some(finding => finding.severity === 'error') ? 'true' : null);
    showStatus(fields.form.dataset.section,
      { problems: findings.length, empty: text.trim() === '', complete: !fields.taken.has(field) });
  };
  fields.onChange(show);
  show();
}

/**
 * The layer holds the whole text, so that the box, stretched over it, grows with what is written, and so that paper
 * shows it too.
 */
function marks(text, mentions) {
  const layer = document.getElementById('marks');
  const runs = [];
  let at = 0;
  for (const { start, end } of mentions) {
    runs.push(text.slice(at, start), el('mark', {}, text.slice(start, end)));
    at = end;
  }
  // A line end at the very end has no line of its own unless something stands on it, in a textarea it has.
  layer.replaceChildren(...runs, text.slice(at) + '\u200b');
}

function showCount(count, most) {
  const node = document.getElementById('count');
  say(node, most ? `${count} 字 / ${most}` : `${count} 字`);
  node.classList.toggle('over', Boolean(most) && count > most);
}

/** nianbao.check.ProseChecks, in its words. */
function judge(field, text, count, { maxLength, title, fields }) {
  const findings = [];
  if (maxLength && count > maxLength) {
    findings.push({ code: 'text.length', severity: 'warning', fields: [field], fixes: [],
      message: `${title}超过${maxLength}字`, detail: `现有 ${count} 字，原则上不超过 ${maxLength} 字。` });
  }
  const found = unprintable(text);
  if (found) findings.push({ ...found, fields: [field], message: `${fields[field].name}：${found.message}` });
  return findings;
}
