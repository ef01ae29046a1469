/**
 * Saves corrections of a report that was read, as one makes them: what changed since the last answer, one request at a
 * time. What could not be sent stays in its box and is sent again.
 *
 * @typedef {{messages: string[], seen: number, at: string}} Corrected as nianbao.web.intake.ImportResource answers
 */
import { all, boxOf, onSubmit } from './dom.js';
import { Fit } from './fit.js';
import { showSaved } from './savedline.js';
import { post } from './server.js';

const AFTER_KEY = 800;
const AGAIN = 5_000;

/** @param {HTMLFormElement} form */
export function startReview(form) {
  for (const table of /** @type {HTMLTableElement[]} */ (all(form, 'table.sheet'))) new Fit(table);
  /** @type {HTMLElement} */
  const line = form.querySelector('#saved');
  /** @type {(HTMLInputElement|HTMLSelectElement|HTMLTextAreaElement)[]} */
  const named = all(form, 'input[name], select[name], textarea[name]');
  const boxes = named.filter(box => box.type !== 'hidden' && !box.name.startsWith('put-'));
  /** As the server has them. */
  const kept = new Map(boxes.map(box => [box.name, box.value]));
  let timer = 0;
  /** @type {Promise<void>|null} the request under way */
  let under = null;
  let leaving = false;

  const changed = () => Object.fromEntries(boxes.filter(box => box.value !== kept.get(box.name)).map(box => [box.name, box.value]));

  const save = () => {
    clearTimeout(timer);
    const sent = changed();
    if (under || Object.keys(sent).length === 0) return;
    showSaved(line, 'saving', '正在保存…');
    under = post(form.dataset.corrections, { form: { ...sent, seen: boxOf(form, 'seen').value } }).then(answer => {
      under = null;
      if (answer.kind === 'done') done(/** @type {Corrected} */ (answer.body), sent);
      else failed(answer);
    });
  };

  /** @param {Corrected} body @param {Record<string, string>} sent */
  const done = (body, sent) => {
    if (body.messages.length > 0) {
      showSaved(line, 'refused', body.messages.join(' '));
      return;
    }
    boxOf(form, 'seen').value = String(body.seen);
    for (const [name, text] of Object.entries(sent)) kept.set(name, text);
    if (Object.keys(changed()).length > 0 && !leaving) save();
    else showSaved(line, 'saved', `已保存 ${body.at}`);
  };

  /** @param {import('./server.js').Answer} answer */
  const failed = answer => {
    if (answer.kind === 'signed-out') {
      const next = encodeURIComponent(location.pathname);
      showSaved(line, 'signed-out', '登录已过期，填写的内容还在本页 ', { href: `/sign-in?next=${next}`, label: '重新登录' });
    } else if (answer.kind === 'refused') {
      showSaved(line, 'refused', `没有保存：${answer.message ?? '请刷新页面再试'}`);
    } else {
      showSaved(line, 'offline', '未保存，正在重试');
      timer = setTimeout(save, AGAIN);
    }
  };

  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(save, AFTER_KEY);
  });
  form.addEventListener('change', event => {
    const { name, value } = /** @type {HTMLInputElement} */ (event.target);
    if (name === 'import-year') showYear(form, value);
    if (!name?.startsWith('put-')) save();
  });
  onSubmit(form, (event, pressed) => {
    leaving = true;
    clearTimeout(timer);
    if (!under) return;
    // The form says which version it has seen: what is under way makes a new one first.
    event.preventDefault();
    under.then(() => pressed ? pressed.click() : form.submit());
  });
  addEventListener('focus', () => save());
  addEventListener('beforeunload', event => !leaving && Object.keys(changed()).length > 0 && event.preventDefault());
}

/**
 * The buttons say which year it becomes.
 * @param {HTMLFormElement} form
 * @param {string} year
 */
function showYear(form, year) {
  for (const place of form.querySelectorAll('.year')) place.textContent = year;
}
