/**
 * Pasting into the sheet. One value goes into the cell. A block is shown first: where it will land, what was read and
 * what was not; nothing is kept before that is confirmed, and then it is one undo step and one save.
 */
import { closeDialog, openDialog } from '../page/dialog.js';
import { button, el, focused, targetOf } from '../page/dom.js';
import { readClipboard, readText } from './clipboard.js';
import { place } from './place.js';
import { fillTotals } from '../rule/relations.js';
import { lastOf } from '../page/lists.js';
import { figure } from '../rule/figure.js';

/** More is not read in a list. */
const MOST_LISTED = 8;

export class Paste {
  _fields;
  _grid;
  _rules;
  _keyboard;
  _block;
  /** @type {HTMLDialogElement|null} */
  _dialog = null;
  /** @type {string|null} the cell a block without labels begins at */
  _from = null;

  /**
   * @param {HTMLTableElement} table
   * @param {import('../section/fields.js').Fields} fields
   * @param {import('./grid.js').Grid} grid
   * @param {import('../rule/judge.js').Rules} rules
   * @param {import('./keyboard.js').Keyboard} keyboard
   * @param {import('./block.js').Block} block
   */
  constructor(table, fields, grid, rules, keyboard, block) {
    this._block = block;
    this._fields = fields;
    this._grid = grid;
    this._rules = rules;
    this._keyboard = keyboard;
    table.addEventListener('focusin', event => { this._from = targetOf(event).dataset?.field ?? this._from; });
    table.addEventListener('paste', event => this._paste(event));
    document.getElementById('paste')?.addEventListener('click', () => this._ask());
  }

  /** @param {ClipboardEvent} event */
  _paste(event) {
    const box = /** @type {HTMLInputElement} */ (event.target);
    if (!box.dataset?.field) return;
    event.preventDefault();
    const block = readClipboard(event.clipboardData);
    if (block.length === 1 && block[0].length === 1) {
      const text = event.clipboardData.getData('text/plain').trim() || block[0][0].text;
      box.setRangeText(text.replace(/[\r\n]+/g, ' '), box.selectionStart, box.selectionEnd, 'end');
      box.dispatchEvent(new Event('input', { bubbles: true }));
      return;
    }
    this._from = this._block.corner ?? box.dataset.field;
    const { parts, confirm } = this._preview(block);
    this._open(parts, confirm);
  }

  /** For those without a keyboard or with a browser that gives scripts no clipboard: a box to paste into. */
  _ask() {
    const area = el('textarea', { id: 'paste-area', rows: '4', 'aria-describedby': 'paste-help', autocomplete: 'off', spellcheck: 'false' });
    const result = el('div', { id: 'paste-result' });
    const read = block => {
      const { parts, confirm } = this._preview(block);
      result.replaceChildren(...parts);
      this._offer(confirm);
    };
    area.addEventListener('paste', event => {
      const block = readClipboard(event.clipboardData);
      if (block.length > 1 || block[0].length > 1) {
        event.preventDefault();
        area.value = event.clipboardData.getData('text/plain');
        read(block);
      }
    });
    area.addEventListener('input', () => read(readText(area.value)));
    const here = this._from ? `没有行名时从“${this._fields.name(this._from)}”填起。` : '';
    this._open([
      el('label', { for: 'paste-area' }, '在这里粘贴 WPS、Excel 或 Word 里复制的表格'), area,
      el('p', { class: 'meta', id: 'paste-help' }, `带行名、列名的按名称对号入座。${here}填入前先给您看。`), result,
    ], null);
    area.focus();
  }

  /** @param {Node[]} parts @param {HTMLElement|null} confirm */
  _open(parts, confirm) {
    this._dialog?.remove();
    const back = focused();
    const dialog = el('dialog', { class: 'paste', 'aria-labelledby': 'paste-title' },
      el('h2', { id: 'paste-title' }, '粘贴表格'), ...parts,
      el('p', { class: 'foot' }, button('取消', 'btn', () => closeDialog(dialog))));
    dialog.addEventListener('close', () => {
      dialog.remove();
      this._dialog = null;
      if (back?.isConnected) back.focus();
    });
    document.body.append(dialog);
    this._dialog = dialog;
    openDialog(dialog);
    this._offer(confirm);
    /** @type {HTMLElement|null} */ (dialog.querySelector('.go'))?.focus();
  }

  /**
   * The button that keeps what is shown; none while there is nothing to keep.
   * @param {HTMLElement|null} confirm
   */
  _offer(confirm) {
    const foot = this._dialog.querySelector('.foot');
    foot.querySelector('.go')?.remove();
    if (confirm) foot.prepend(confirm);
  }

  /**
   * What the block would do, and the button that does it.
   * @param {import('./clipboard.js').Cell[][]} block
   */
  _preview(block) {
    const placing = place(block, this._grid, this._fields.data, this._from);
    const { changes, kept } = this._changes(placing.values);
    const parts = [el('p', { class: 'paste-sum' }, this._summary(placing, changes, kept))];
    if (kept.length > 0) parts.push(list('合计与各项之和不同，照粘贴的保留，请核对', kept.map(({ field, text, sum }) =>
      `${this._fields.name(field)}：粘贴的是 ${text}，${sum === undefined ? '各项还没有填全' : `各项之和是 ${sum}`}`), 'err'));
    if (placing.unread.length > 0) parts.push(list('没有读出，不填', placing.unread.map(({ field, raw }) =>
      `${this._fields.name(field)}：“${raw}”不是数`), 'err'));
    if (placing.problems.length > 0) parts.push(list('请留意', placing.problems, 'warn'));
    if (changes.length > 0) parts.push(this._table(placing.values, changes, kept));
    const confirm = changes.length > 0 ? button(`填入 ${changes.length} 格`, 'btn go', () => this._confirm(changes)) : null;
    return { parts, confirm };
  }

  _summary({ values, blanks, byLabel }, changes, kept) {
    if (values.length === 0) return '没有可以填的数。';
    const how = byLabel ? '按行名对号入座' : '没有行名，按位置填';
    const same = values.length - changes.length;
    return `${how}：读出 ${values.length} 个数，要改 ${changes.length} 格`
      + (same > 0 ? `，${same} 格已相同或自动合计` : '') + (blanks > 0 ? `，${blanks} 格空白不改` : '')
      + (kept.length > 0 ? `，${kept.length} 个合计要核对` : '') + '。';
  }

  /**
   * Totals that are what they should be compute themselves; others are kept as they were pasted, and said.
   * @param {import('./place.js').Value[]} values
   */
  _changes(values) {
    const texts = new Map(this._fields.texts);
    const totals = values.filter(({ field }) => this._fields.isTotal(field));
    for (const { field, text } of values) texts.set(field, this._fields.isTotal(field) ? '' : text);
    const computed = fillTotals(this._fields.data.relations, texts);
    const kept = [];
    for (const { field, text } of totals) {
      const sum = computed.get(field);
      if (sum !== undefined && figure(sum).value === figure(text).value) continue;
      texts.set(field, text);
      kept.push({ field, text, sum });
    }
    const changes = values.map(({ field }) => ({ field, text: texts.get(field) }))
      .filter(({ field, text }) => text !== this._fields.text(field));
    return { changes, kept };
  }

  /** The sheet's rows as they would become, changed cells marked. */
  _table(values, changes, kept) {
    const changed = new Set(changes.map(change => change.field));
    const wrong = new Set(kept.map(item => item.field));
    const byField = new Map(values.map(value => [value.field, value]));
    const rows = this._grid.rows.filter(row => row.cells.some(field => byField.has(field)));
    const columns = Array.from({ length: this._grid.width }, (_, i) => i).filter(i => rows.some(row => byField.has(row.cells[i])));
    const heads = rows[0].heads;
    const cell = (row, i) => {
      const value = byField.get(row.cells[i]);
      if (!value) return el('td', {});
      const before = this._fields.text(value.field);
      const note = value.raw === value.text ? null : el('small', {}, value.raw);
      const style = wrong.has(value.field) ? 'err' : changed.has(value.field) ? 'new' : null;
      const shown = before !== '' && before !== value.text ? el('del', {}, before) : null;
      return el('td', { class: style }, shown, note, value.text);
    };
    return el('div', { class: 'paste-scroll', tabindex: '0', role: 'region', 'aria-label': '将要填入的数' },
      el('table', {},
        el('thead', {}, el('tr', {}, el('td', {}), ...columns.map(i => el('th', { scope: 'col' }, lastOf(heads[i] ?? []) ?? '')))),
        el('tbody', {}, ...rows.map(row => el('tr', {}, el('th', { scope: 'row' }, row.labels.slice(row.labels.length > 2 ? -2 : -1).join('，')),
          ...columns.map(i => cell(row, i)))))));
  }

  _confirm(changes) {
    closeDialog(this._dialog);
    this._fields.set(changes, 'action');
    this._keyboard.go(this._from ?? changes[0].field);
  }
}

function list(title, items, style) {
  const line = item => el('li', {}, item);
  const more = items.slice(MOST_LISTED);
  return el('div', { class: `finding ${style}` }, el('p', { class: 'kind' }, title), el('ul', {}, ...items.slice(0, MOST_LISTED).map(line)),
    more.length > 0 && el('details', {}, el('summary', {}, `还有 ${more.length} 处`), el('ul', {}, ...more.map(line))));
}
