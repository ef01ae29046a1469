/**
 * The table as a spreadsheet: at each change everything is judged anew (a fraction of a millisecond) and what looks
 * different is written. Judging waits for nothing and stops nothing: errors never keep a text from being saved.
 */
import { Block } from './block.js';
import { CellBar } from './cellbar.js';
import { Cells } from './cells.js';
import { focused, targetOf } from '../page/dom.js';
import { Fit } from '../page/fit.js';
import { Grid } from './grid.js';
import { showHelp, showRemarks } from './help.js';
import { judge, Rules } from '../rule/judge.js';
import { Keyboard } from './keyboard.js';
import { Panel } from '../section/panel.js';
import { Paste } from './paste.js';
import { SteadyList } from '../page/steady.js';
import { startToggles } from './toggles.js';
import { Undo } from './undo.js';

/**
 * @param {HTMLTableElement} table
 * @param {import('../section/fields.js').Fields} fields
 * @param {Map<string, string>} refused what the server could not keep, with its words
 * @param {import('../section/found.js').Found} found
 * @returns {import('../section/panel.js').View}
 */
export function startSheet(table, fields, refused, found) {
  const rules = new Rules(fields.data, fields.manual);
  const grid = new Grid(table);
  const undo = new Undo(fields, /** @type {HTMLButtonElement} */ (document.getElementById('undo')),
    /** @type {HTMLButtonElement} */ (document.getElementById('redo')));
  const block = new Block(fields, grid, words => bar.choose(words));
  const keyboard = new Keyboard(fields, grid, undo, block);
  const cells = new Cells(fields, table, new Fit(table));
  const steady = new SteadyList(document.getElementById('side'));
  const panel = new Panel(fields, found, steady);
  const bar = new CellBar(document.getElementById('cellbar'), fields, grid);
  const toggles = startToggles(table, fields);
  let verdicts = judge(rules, fields.texts);

  const show = () => {
    cells.show(verdicts, refused);
    bar.show(verdicts);
    panel.show(verdicts);
    toggles.refresh();
  };
  fields.onChange(() => {
    verdicts = judge(rules, fields.texts);
    show();
  });
  found.onChange(show);
  /** @param {HTMLElement} box */
  const enter = box => {
    const cell = box?.dataset?.field ?? box?.dataset?.total;
    if (!cell) return;
    bar.enter(cell);
    showHelp(document.getElementById('help'), fields, cell);
    showRemarks(document.getElementById('remarked'), box);
    bar.show(verdicts);
  };
  table.addEventListener('focusin', event => enter(targetOf(event)));
  new Paste(table, fields, grid, rules, keyboard, block);
  show();
  // A link to a cell has moved there by now, before anything listened.
  if (table.contains(document.activeElement)) enter(focused());

  return {
    show,
    /** What the buttons of the form ask for. */
    zeros: () => fields.set(verdicts.toFill.map(field => ({ field, text: '0' })), 'action'),
    steady,
  };
}
