/**
 * Saves corrections of a report that was read, as one makes them: what changed since the last answer, one request at a
 * time. What could not be sent stays in its box and is sent again.
 *
 * @typedef {{messages: string[], seen: number, at: string}} Corrected as nianbao.web.intake.ImportResource answers
 */
import { all, boxOf, onSubmit } from '../page/dom.js';
import { Fit } from '../page/fit.js';
import { showSaved } from '../page/savedline.js';
import { post } from '../page/server.js';

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

  /** @param {import('../page/server.js').Answer} answer */
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
  form.addEventListener('focusin', event => showSource(/** @type {HTMLElement} */ (event.target)));
  startDoubts(form);
  addEventListener('beforeunload', event => !leaving && Object.keys(changed()).length > 0 && event.preventDefault());
}

/**
 * Where in the file a box was read: its row or paragraph is marked, and comes into view beside it.
 * @param {HTMLElement} box
 */
function showSource(box) {
  const part = box.closest('.part');
  const code = box.getAttribute('name');
  if (!part || !code) return;
  all(part, '.source .here').forEach(old => old.classList.remove('here'));
  const place = /** @type {HTMLElement|null} */ (part.querySelector(`.source [data-cells~="${code}"]`));
  if (!place) return;
  place.classList.add('here');
  const scroll = /** @type {HTMLElement} */ (place.closest('.source-scroll'));
  const at = place.getBoundingClientRect().top - scroll.getBoundingClientRect().top + scroll.scrollTop;
  scroll.scrollTop = at - scroll.clientHeight / 3;
}

/**
 * One key leads from doubt to doubt: to the first cell that each is about, or to its own line.
 * @param {HTMLFormElement} form
 */
function startDoubts(form) {
  const button = form.querySelector('#next-doubt');
  const doubts = all(form, '.doubts-list li[id]');
  if (!button || doubts.length === 0) return;
  let at = -1;
  const go = step => {
    at = (at + step + doubts.length) % doubts.length;
    const doubt = doubts[at];
    const link = doubt.querySelector('.acts a');
    const target = /** @type {HTMLElement} */ (link ? document.getElementById(link.getAttribute('href').slice(1)) ?? doubt : doubt);
    if (target === doubt) doubt.tabIndex = -1;
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: 'center' });
    const words = doubt.firstElementChild?.nextSibling?.textContent?.trim() ?? '';
    form.querySelector('#doubt').textContent = `${at + 1} / ${doubts.length}：${words}`;
  };
  button.addEventListener('click', () => go(1));
  addEventListener('keydown', event => {
    if (event.key !== 'F8' || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    go(event.shiftKey ? -1 : 1);
  });
}

/**
 * The buttons say which year it becomes.
 * @param {HTMLFormElement} form
 * @param {string} year
 */
function showYear(form, year) {
  for (const place of form.querySelectorAll('.year')) place.textContent = year;
}
