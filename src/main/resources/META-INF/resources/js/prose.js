/**
 * The text of a section: the box grows with it, its characters are counted as the server counts them, and while it is
 * last year's, the years in it are marked on a layer under the transparent box.
 */
import { attribute, el, say } from './dom.js';
import { findingItem, problems, showStatus } from './panel.js';
import { follow } from './references.js';
import { characters, earlierYears, unprintable } from './text.js';

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
  const show = () => {
    // As it reads: figures quoted from the tables in their places.
    const text = area.value;
    const quotes = fields.quotes(field);
    if (text !== checked) {
      // What the server proposed was for the text it had.
      others = others.map(item => ({ ...item, marks: follow(item.marks, checked, text), fixes: [] }));
      checked = text;
    }
    const findings = [...found.complete(judge(field, text, characters(text), data)), ...others];
    marks(text, [...numbered(findings), ...quotes.map(quote => ({ ...quote, kind: 'quote' })),
      ...fields.taken.has(field) ? earlierYears(text, data.year) : []]);
    showQuoted(quotes, data.references);
    const count = characters(text);
    showCount(count, data.maxLength);
    const notice = document.getElementById('unconfirmed');
    if (notice) notice.hidden = !fields.taken.has(field);
    document.getElementById('findings').replaceChildren(...findings.map((finding, i) =>
      findingItem(finding, fields, finding.marks?.length > 0 ? gutterNumber(finding, i) : null)));
    attribute(area, 'aria-invalid', findings.some(finding => finding.severity === 'error') ? 'true' : null);
    showStatus(fields.form.dataset.section,
      { problems: problems(findings), empty: text.trim() === '', complete: !fields.taken.has(field) });
  };
  fields.onChange(show);
  found.onChange(() => {
    others = found.others;
    checked = area.value;
    show();
  });
  document.getElementById('findings').addEventListener('click', event => {
    const mark = event.target.closest(`a[href="#f-${field}"]`) && shownMark(event.target, others);
    if (!mark) return;
    event.preventDefault();
    area.focus();
    area.setSelectionRange(mark.start, mark.end);
  });
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

/** The words of findings that want something done, numbered as their findings are. */
function numbered(findings) {
  return findings.flatMap((finding, i) => finding.reason ? [] : (finding.marks ?? []).map(({ start, end }) =>
    ({ start, end, kind: finding.severity === 'error' ? 'err' : '', number: gutterNumber(finding, i) })));
}

function gutterNumber(finding, i) {
  return el('span', { class: finding.severity === 'error' ? 'no err' : 'no' }, String(i + 1));
}

/** The first words of the finding whose link was pressed. */
function shownMark(link, others) {
  const { code } = link.closest('.finding').dataset;
  const message = link.closest('.finding').textContent;
  return others.find(item => item.code === code && message.includes(item.message))?.marks[0];
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
  for (const { start, end, kind, number } of mentions.sort((a, b) => a.start - b.start)) {
    if (start < at) continue;
    runs.push(text.slice(at, start), el('mark', { class: kind || null }, number, text.slice(start, end)));
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

/** nianbao.check.rule.ProseChecks, in its words. */
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
