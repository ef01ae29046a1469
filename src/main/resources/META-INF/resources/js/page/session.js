/**
 * A session ends after some time without a request. Three minutes before, a dialog says so, with the time left and a
 * button; at the end it says that nothing is lost. Work in another tab of this browser counts.
 */
import { closeDialog, openDialog } from './dialog.js';
import { button, el, focused, say } from './dom.js';
import { onContact, post } from './server.js';

const WARNING = 180;
const LAST = 'nianbao.contact';

/** @param {number} seconds how long the session lives without a request */
export function startSession(seconds) {
  // Short sessions (tests, strict offices) are warned of in their last half.
  const warning = Math.min(WARNING, seconds / 2);
  let last = Date.now();
  /** @type {HTMLDialogElement|null} */
  let dialog = null;

  const renewed = () => {
    last = Date.now();
    try {
      localStorage.setItem(LAST, String(last));
    } catch {
      // Other tabs then warn for themselves.
    }
  };
  const left = () => Math.ceil(seconds - (Date.now() - last) / 1000);

  const ask = async () => {
    const answer = await post('/session', {});
    if (answer.kind === 'done') close();
    else if (answer.kind === 'signed-out') ended();
    else say(dialog?.querySelector('.left'), '连接不上服务器，请稍后再试。');
  };
  const close = () => {
    if (dialog) closeDialog(dialog);
    dialog = null;
  };
  const open = () => {
    dialog = el('dialog', { class: 'session', 'aria-labelledby': 'session-title' },
      el('h2', { id: 'session-title' }, '快要自动退出了'),
      el('p', {}, '很久没有操作，为安全起见将自动退出。已填写的内容不会丢失。'),
      el('p', { class: 'left', role: 'timer' }),
      el('p', { class: 'foot' }, button('继续使用', 'btn go', ask)));
    show();
  };
  const ended = () => {
    close();
    const next = encodeURIComponent(location.pathname);
    dialog = el('dialog', { class: 'session ended', 'aria-labelledby': 'session-title' },
      el('h2', { id: 'session-title' }, '登录已过期'),
      el('p', {}, document.querySelector('form[data-edits]') ? '没有保存的内容存在本机浏览器里，重新登录后会自动保存。'
        : '这一页填写的内容还在。请在新窗口里重新登录，再回到这一页提交。'),
      el('p', { class: 'foot' },
        el('a', { class: 'btn go', href: `/sign-in?next=${next}`, target: '_blank' }, '重新登录'), button('知道了', 'btn', close)));
    show();
  };
  const show = () => {
    const shown = dialog;
    const back = focused();
    shown.addEventListener('close', () => {
      shown.remove();
      if (dialog === shown) dialog = null;
      if (back?.isConnected) back.focus();
    });
    document.body.append(shown);
    openDialog(shown);
  };

  let told = false;
  const tick = () => {
    const rest = left();
    if (rest > warning) {
      told = false;
      if (dialog) close();
    } else if (rest > 0) {
      if (!dialog && !told) open();
      told = true;
      if (dialog) say(dialog.querySelector('.left'), `还剩 ${Math.floor(rest / 60)} 分 ${String(rest % 60).padStart(2, '0')} 秒`);
    } else if (last !== 0) {
      last = 0;
      ended();
    }
  };

  onContact(() => {
    renewed();
    tick();
  });
  addEventListener('storage', event => {
    if (event.key !== LAST || !event.newValue) return;
    last = Math.max(last, Number(event.newValue));
    tick();
  });
  renewed();
  setInterval(tick, 1000);
  // Timers sleep in background tabs and closed laptops: look at the clock on return.
  document.addEventListener('visibilitychange', () => document.hidden || tick());
}
