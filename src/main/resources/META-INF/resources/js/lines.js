/** Sections of single lines (落款): their state in the head of the page. */
import { findingItem, showStatus } from './panel.js';
import { unprintable } from './text.js';

/** @param {import('./fields.js').Fields} fields */
export function startLines(fields) {
  const show = () => {
    const texts = [...fields.codes()].map(code => [code, fields.text(code)]);
    const findings = texts.flatMap(([code, text]) => {
      const found = unprintable(text);
      return found ? [{ ...found, fields: [code], message: `${fields.name(code)}：${found.message}` }] : [];
    });
    document.getElementById('findings').replaceChildren(...findings.map(finding => findingItem(finding, code => fields.name(code))));
    const waiting = document.getElementById('unconfirmed');
    if (waiting) {
      waiting.hidden = fields.taken.size === 0;
      waiting.querySelector('.n').textContent = String(fields.taken.size);
    }
    showStatus(fields.form.dataset.section, {
      problems: findings.length,
      empty: texts.every(([, text]) => text.trim() === ''),
      complete: fields.taken.size === 0 && texts.every(([, text]) => text.trim() !== ''),
    });
  };
  fields.onChange(show);
  show();
}
