/** Sections of single lines (落款): their state in the head of the page. */
import { findingItem, showStatus, weigh } from './panel.js';
import { SteadyList } from '../page/steady.js';
import { unprintable } from '../rule/prose-checks.js';

/** @param {import('./fields.js').Fields} fields @param {import('./found.js').Found} found */
export function startLines(fields, found) {
  const steady = new SteadyList(document.getElementById('side'));
  const show = () => {
    const texts = [...fields.codes()].map(code => [code, fields.text(code)]);
    const findings = [...found.complete(texts.flatMap(([code, text]) => unprintable(fields.data, code, text))), ...found.others];
    steady.render(() => document.getElementById('findings').replaceChildren(...findings.map(finding => findingItem(finding, fields))));
    const waiting = document.getElementById('unconfirmed');
    if (waiting) {
      waiting.hidden = fields.taken.size === 0;
      waiting.querySelector('.n').textContent = String(fields.taken.size);
    }
    showStatus(fields.form.dataset.section, {
      ...weigh(findings),
      empty: texts.every(([, text]) => text.trim() === ''),
      complete: fields.taken.size === 0 && texts.every(([, text]) => text.trim() !== ''),
    });
  };
  fields.onChange(show);
  found.onChange(show);
  show();
  return { steady };
}
