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
    // As it reads: figures quoted from the tables in their places.
    const text = area.value;
    const quotes = fields.quotes(field);
    marks(text, [...quotes.map(quote => ({ ...quote, kind: 'quote' })),
      ...fields.taken.has(field) ? earlierYears(text, data.year) : []]);
    showQuoted(quotes, data.references);
    const count = characters(text);
    showCount(count, data.maxLength);
    const notice = document.getElementById('unconfirmed');
    if (notice) notice.hidden = !fields.taken.has(field);
    const findings = judge(field, text, count, data);
    document.getElementById('findings').replaceChildren(...findings.map(finding => findingItem(finding, fields)));
    attribute(area, 'aria-invalid', findings.some(finding => finding.severity === 'error') ? 'true' : null);
    showStatus(fields.form.dataset.section,
      { problems: findings.length, empty: text.trim() === '', complete: !fields.taken.has(field) });
  };
  fields.onChange(show);
  show();
  return {
    insert() {
      fields.quote(field, document.getElementById('figure').value);
    },
    standard() {
      const text = fields.text(field);
      fields.set([{ field, text: text.trim() === '' ? data.standard : `${text}\n${data.standard}` }], 'action');
      area.focus();
    },
  };
}

/** What is quoted, by name: the way to see what a dotted line under a number means. */
function showQuoted(quotes, references) {
  const node = document.getElementById('quoted');
  const names = [...new Set(quotes.map(({ code }) => `${references[code].name} ${references[code].figure}`))];
  node.hidden = names.length === 0;
  say(node.querySelector('p'), names.join('；'));
}

/**
 * The layer holds the whole text, so that the box, stretched over it, grows with what is written, and so that paper
 * shows it too.
 */
function marks(text, mentions) {
  const layer = document.getElementById('marks');
  const runs = [];
  let at = 0;
  for (const { start, end, kind } of mentions.sort((a, b) => a.start - b.start)) {
    if (start < at) continue;
    runs.push(text.slice(at, start), el('mark', { class: kind }, text.slice(start, end)));
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
function judge(field, text, count, data) {
  const { maxLength, title, texts } = data;
  const findings = [];
  if (maxLength && count > maxLength) {
    const { code, severity, message, advice } = texts.TOO_LONG;
    findings.push({ code, severity, fields: [field], fixes: [], message: `${title}：${message.replace('{most}', maxLength)}`,
      detail: advice.replace('{count}', count).replace('{most}', maxLength) });
  }
  return [...findings, ...unprintable(data, field, text)];
}
