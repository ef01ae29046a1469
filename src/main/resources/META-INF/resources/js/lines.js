/** Sections of single lines (落款): their state in the head of the page. */
import { findingItem, problems, showStatus } from './panel.js';
import { unprintable } from './text.js';

/** @param {import('./fields.js').Fields} fields @param {import('./found.js').Found} found */
export function startLines(fields, found) {
  const show = () => {
    const texts = [...fields.codes()].map(code => [code, fields.text(code)]);
    const findings = [...found.complete(texts.flatMap(([code, text]) => unprintable(fields.data, code, text))), ...found.others];
    document.getElementById('findings').replaceChildren(...findings.map(finding => findingItem(finding, fields)));
    const waiting = document.getElementById('unconfirmed');
    if (waiting) {
      waiting.hidden = fields.taken.size === 0;
      waiting.querySelector('.n').textContent = String(fields.taken.size);
    }
    showStatus(fields.form.dataset.section, {
      problems: problems(findings),
      empty: texts.every(([, text]) => text.trim() === ''),
      complete: fields.taken.size === 0 && texts.every(([, text]) => text.trim() !== ''),
    });
  };
  fields.onChange(show);
  found.onChange(show);
  show();
}
