/**
 * A section's page: its fields, saved as one types, with the sheet or the text on top. The form's buttons, which post
 * the page where there is no script, act here and now.
 */
import { Autosave } from './section/autosave.js';
import { Conflicts } from './section/conflicts.js';
import { sectionData } from './rule/data.js';
import { all, attribute, el, onSubmit } from './page/dom.js';
import { isFaulty } from './page/faults.js';
import { Fields } from './section/fields.js';
import { Found } from './section/found.js';
import { startLines } from './section/lines.js';
import { startLive } from './section/live.js';
import { startProse } from './section/prose.js';
import { startSheet } from './sheet/sheet.js';
import { Unsent } from './section/unsent.js';

/** @param {HTMLFormElement} form */
export function startSection(form) {
  const data = sectionData();
  const fields = new Fields(form, data);
  const report = form.dataset.edits.replace(/\/edits$/, '');
  const unsent = new Unsent(document.body.dataset.account, report);
  const conflicts = new Conflicts(document.getElementById('conflicts'), fields);
  const autosave = new Autosave(fields, unsent, conflicts, document.getElementById('saved'));
  /** @type {Map<string, string>} */
  const refused = new Map();

  const table = /** @type {HTMLTableElement|null} */ (document.getElementById('sheet'));
  /** @type {HTMLTextAreaElement|null} */
  const area = form.querySelector('textarea[data-field]');
  const found = new Found(fields);
  /** @type {import('./section/panel.js').View} */
  const view = table ? startSheet(table, fields, refused, found) : area ? startProse(area, fields, found) : startLines(fields, found);
  autosave.onSaved(() => found.refresh());

  autosave.onRefused((field, message) => {
    if (message === null) refused.delete(field);
    else refused.set(field, message);
    showRefused(fields, refused);
    view.show?.();
  });
  onSubmit(form, (event, pressed) => {
    if (!isFaulty() && act(pressed, fields, autosave, view)) event.preventDefault();
    else fields.posted();
  });
  const restored = autosave.restore();
  startLive(form, autosave);
  tell(form, restored.length, elsewhere(unsent, fields), report);
}

/**
 * @param {HTMLButtonElement|null} pressed
 * @param {Fields} fields
 * @param {Autosave} autosave
 * @param {import('./section/panel.js').View} view
 * @returns {boolean} whether the page is not to be posted
 */
function act(pressed, fields, autosave, view) {
  const { name = '', value = '' } = pressed ?? {};
  switch (name) {
    case 'fix': {
      // nianbao.web.view.FindingView.FixButton: field=text, or field@start-end=words
      const [, field, start, end, text] = /^([a-z0-9.-]+)(?:@(\d+)-(\d+))?=(.*)$/s.exec(value);
      view.steady.press(pressed, () => {
        if (start === undefined) fields.set([{ field, text }], 'action');
        else fields.reword(field, Number(start), Number(end), text);
      });
      return true;
    }
    case 'take':
      return false;
    default:
      // Leads on: the page is saved as a whole on the way.
      if (value === 'next' || value === 'zeros-next') return false;
      if (value === 'zeros') view.zeros();
      else if (value === 'insert') view.insert();
      else if (value === 'standard') view.standard();
      else if (value === 'years') view.years();
      else if (value === 'confirm') fields.confirm([...fields.taken]);
      autosave.retry();
      return true;
  }
}

/**
 * The server's words under a field it could not keep, and a link to it at the top.
 * @param {Fields} fields
 * @param {Map<string, string>} refused
 */
function showRefused(fields, refused) {
  all(document, '.refusal').forEach(node => {
    const field = node.dataset.of;
    if (refused.has(field)) return;
    describe(fields.box(field), node.id, false);
    node.remove();
  });
  for (const [field, message] of refused) {
    const id = `r-${field}`;
    const box = fields.box(field);
    let node = document.getElementById(id);
    if (!node) {
      node = el('span', { class: 'refusal', id, 'data-of': field });
      (box.closest('.editor') ?? box).after(node);
      describe(box, id, true);
    }
    node.textContent = `没有保存：${message}`;
    attribute(box, 'aria-invalid', 'true');
  }
  const panel = document.getElementById('refused');
  panel.hidden = refused.size === 0;
  panel.replaceChildren(...refused.size === 0 ? [] : [el('ul', {}, ...[...refused].map(([field, message]) =>
    el('li', {}, el('a', { href: `#f-${field}` }, `${fields.name(field)}没有保存：${message}`))))]);
}

/** @param {HTMLElement} box @param {string} id of what describes it @param {boolean} on */
function describe(box, id, on) {
  const ids = new Set((box.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean));
  if (on) ids.add(id);
  else ids.delete(id);
  attribute(box, 'aria-describedby', ids.size === 0 ? null : [...ids].join(' '));
}

/**
 * What this report holds unsent in other sections.
 * @param {Unsent} unsent
 * @param {Fields} fields
 */
function elsewhere(unsent, fields) {
  /** @type {Map<string, number>} */
  const found = new Map();
  for (const entry of unsent.entries()) {
    if (!fields.has(entry.field) && /^[a-z-]+$/.test(entry.section ?? '')) {
      found.set(entry.section, (found.get(entry.section) ?? 0) + 1);
    }
  }
  return found;
}

/** @param {HTMLFormElement} form @param {number} count @param {Map<string, number>} others @param {string} report */
function tell(form, count, others, report) {
  const notes = [];
  if (count > 0) notes.push(el('p', {}, `已找回上次未保存的输入 ${count} 处`));
  for (const [section, number] of others) {
    /** @type {HTMLElement|null} */
    const step = document.querySelector(`.steps a[data-step="${section}"]`);
    const title = step?.title.replace(/，[^，]*$/, '') ?? section;
    notes.push(el('p', {}, el('a', { href: `${report}/${section}` }, `“${title}”还有 ${number} 处输入没有保存`), '，打开后自动保存。'));
  }
  if (notes.length > 0) form.before(el('div', { class: 'notice', role: 'status', id: 'found-again' }, ...notes));
}
