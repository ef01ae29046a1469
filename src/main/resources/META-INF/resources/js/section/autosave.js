/**
 * Saves as one types: each field when it is left and at the latest a second after the last key. One request at a time,
 * in order. What the server has not acknowledged is kept in the browser (unsent.js), shown as not saved, and sent
 * again. Nothing of anybody is overwritten: a field that someone else has changed waits for a choice.
 *
 * @typedef {{text: string, confirm: boolean, unread: boolean}} Item confirm: a prefilled text that stays as it is counts as looked
 *          at; unread: it does not though it changes
 * @typedef {import('./conflicts.js').Theirs} Theirs
 * @typedef {{version: number, at: string, results: Result[], others: Theirs[]}} Saved as nianbao.web.draft.EditsResource
 *          answers
 * @typedef {{field: string, status: 'saved', number: number}|Theirs & {status: 'conflict'}
 *           |{field: string, status: 'refused', message: string}} Result
 */
import { isFaulty, onFault } from '../page/faults.js';
import { post } from '../page/server.js';
import { showSaved } from '../page/savedline.js';
import { boxOf, say, targetOf } from '../page/dom.js';

const AFTER_KEY = 800;
const FLASH = 8_000;
const BACKOFF = [1, 2, 4, 8, 15].map(seconds => seconds * 1000);
/** The server takes 1,000 changes at most. */
const BATCH = 500;

export class Autosave {
  _fields;
  _unsent;
  _conflicts;
  _line;
  /** @type {Map<string, number>} the edit of each field that was last seen */
  _seen = new Map();
  /** @type {Map<string, Item>} what is to be sent, by field */
  _pending = new Map();
  /** @type {Map<string, Item>} what has left and has no answer */
  _sending = new Map();
  /** @type {Map<string, string[]>} texts of a field that left without an answer: if one of them stands there, it is our own */
  _sent = new Map();
  /** @type {Map<string, Item>} what the server could not keep */
  _refused = new Map();
  /** @type {Map<string, Theirs>} what others wrote into the field one is in; it is shown when one leaves it untouched */
  _late = new Map();
  _since;
  _timer = 0;
  _tries = 0;
  /** @type {'locked'|import('../page/server.js').Answer['kind']|null} why nothing is sent */
  _trouble = null;
  /** @type {string|null} the server's own words for it */
  _message = null;
  /** @type {string|null} when something was last saved, by the server's clock */
  _at = null;
  _lost = false;
  /** Whether others have written in this report since the page was made. */
  _mixed = false;
  /** @type {(field: string, message: string|null) => void} */
  _tellRefused = () => {};
  _tellSaved = () => {};

  /**
   * @param {import('./fields.js').Fields} fields
   * @param {import('./unsent.js').Unsent} unsent
   * @param {import('./conflicts.js').Conflicts} conflicts
   * @param {HTMLElement} line
   */
  constructor(fields, unsent, conflicts, line) {
    this._fields = fields;
    this._unsent = unsent;
    this._conflicts = conflicts;
    this._line = line;
    this._since = fields.data.seen;
    conflicts.onChoice((field, text, number, mine) => this._chosen(field, text, number, mine));
    fields.onChange((changes, cause) => this._changed(changes, cause));
    fields.form.addEventListener('change', event => targetOf(event).dataset?.field && this.flush());
    fields.form.addEventListener('focusout', event => this._left(targetOf(event).dataset?.field));
    onFault(() => this._stop());
    addEventListener('online', () => this.retry());
    addEventListener('focus', () => this._back());
    document.addEventListener('visibilitychange', () => document.hidden ? this.flush() : this._back());
    addEventListener('pagehide', () => this._closing());
    addEventListener('beforeunload', event => this._lost && this._waiting() && event.preventDefault());
  }

  /** @param {(field: string, message: string|null) => void} listener null once it is no longer refused */
  onRefused(listener) {
    this._tellRefused = listener;
  }

  /** @param {() => void} listener everything there was to save is saved */
  onSaved(listener) {
    this._tellSaved = listener;
  }

  /**
   * Takes up what an earlier page could not send.
   * @returns {string[]} the fields whose text that changed
   */
  restore() {
    const restored = [];
    for (const entry of this._unsent.entries()) {
      if (!this._fields.has(entry.field)) continue;
      const arrived = entry.text === this._fields.text(entry.field);
      if (arrived && !(entry.confirm && this._fields.taken.has(entry.field))) {
        this._unsent.forget(entry.field);
        continue;
      }
      this._seen.set(entry.field, entry.seen);
      this._sent.set(entry.field, entry.sent);
      if (!entry.unread) this._fields.taken.delete(entry.field);
      this._fields.set([{ field: entry.field, text: entry.text }], 'restored');
      this._queue(entry.field, entry.confirm, entry.unread);
      if (!arrived) restored.push(entry.field);
    }
    this.flush();
    return restored;
  }

  /** Sends what is pending now. */
  flush() {
    clearTimeout(this._timer);
    this._timer = 0;
    if (this._sending.size === 0 && this._pending.size > 0 && !isFaulty()) this._send();
  }

  /** Sends at once, whatever was in the way: somebody asked, or the way is free again. */
  retry() {
    this._tries = 0;
    if (this._trouble) this._trouble = null;
    for (const [field, { confirm, unread }] of this._refused) this._queue(field, confirm, unread);
    this.flush();
    this._show();
  }

  /** The last edit of the report that this page knows of. */
  get since() {
    return this._since;
  }

  /**
   * What others have written, without a save of one's own.
   * @param {{version: number, others: Theirs[]}} news
   */
  heard({ version, others }) {
    this._mixed = this._mixed || others.length > 0;
    this._since = Math.max(this._since, version);
    this._others(others);
  }

  get isSignedOut() {
    return this._trouble === 'signed-out';
  }

  /** Whether a field holds something the server does not. */
  isDirty(field) {
    return this._pending.has(field) || this._sending.has(field) || this._refused.has(field) || this._conflicts.has(field);
  }

  _waiting() {
    return this._pending.size + this._sending.size > 0;
  }

  /** @param {import('./fields.js').Change[]} changes @param {import('./fields.js').Cause} cause */
  _changed(changes, cause) {
    if (cause === 'others') return;
    const taken = this._fields.taken;
    for (const { field, after } of changes) {
      const unread = cause === 'years' || cause === 'restored' && taken.has(field);
      const confirm = cause === 'confirm' || !unread && taken.delete(field);
      this._refused.delete(field) && this._tellRefused(field, null);
      if (this._conflicts.has(field)) {
        // A choice is due; until then what is typed is kept here and not sent.
        this._conflicts.mine(field, after);
        this._keep(field, confirm, unread);
      } else {
        this._queue(field, confirm, unread);
      }
    }
    this._show();
    if (this._trouble && this._trouble !== 'refused') return;
    this._trouble = null;
    clearTimeout(this._timer);
    if (cause === 'typing') this._timer = setTimeout(() => this.flush(), AFTER_KEY);
    else this.flush();
  }

  _queue(field, confirm, unread = false) {
    const before = this._pending.get(field) ?? this._sending.get(field);
    this._pending.set(field, { text: this._fields.text(field), confirm: confirm || before?.confirm === true, unread });
    this._keep(field, this._pending.get(field).confirm, unread);
  }

  _keep(field, confirm, unread) {
    const kept = this._unsent.keep({
      field, text: this._fields.text(field), seen: this._seenOf(field), confirm, unread,
      section: this._fields.form.dataset.section, sent: this._sent.get(field) ?? [],
    });
    this._lost = this._lost || !kept;
  }

  _seenOf(field) {
    return this._seen.get(field) ?? this._fields.data.seen;
  }

  _body(batch) {
    const edits = [...batch].map(([field, { text, confirm, unread }]) => ({ field, text, seen: this._seenOf(field), confirm, unread }));
    return { since: this._since, edits };
  }

  async _send() {
    const batch = [...this._pending].slice(0, BATCH);
    this._sending = new Map(batch);
    for (const [field, { text, confirm, unread }] of batch) {
      this._pending.delete(field);
      this._sent.set(field, [...new Set([...this._sent.get(field) ?? [], text])].slice(-5));
      this._keep(field, confirm, unread);
    }
    this._show();
    const answer = await post(this._fields.form.dataset.edits, this._body(this._sending));
    const sent = this._sending;
    this._sending = new Map();
    if (answer.kind === 'done') this._done(/** @type {Saved} */ (answer.body), sent);
    else this._failed(answer, sent);
    this._show();
    if (!this._trouble && !this._timer && this._pending.size > 0) this.flush();
  }

  /** @param {Saved} body @param {Map<string, Item>} sent */
  _done(body, sent) {
    this._tries = 0;
    this._trouble = null;
    this._posts(body);
    this._since = Math.max(this._since, body.version);
    this._at = body.at;
    for (const result of body.results) this._result(result, sent.get(result.field));
    this._others(body.others.filter(other => !sent.has(other.field)));
    if (!this._waiting()) {
      this._lost = false;
      this._tellSaved();
    }
  }

  /**
   * Should the page have to be posted itself, what is saved by then is no conflict with oneself: it says that it has seen
   * as much, until somebody else has written something too.
   * @param {Saved} body
   */
  _posts(body) {
    this._mixed = this._mixed || body.others.length > 0 || body.results.some(result => result.status !== 'saved');
    if (!this._mixed) boxOf(this._fields.form, 'seen').value = String(body.version);
  }

  /** @param {Result} result @param {Item} sent */
  _result(result, sent) {
    const { field } = result;
    switch (result.status) {
      case 'saved':
        this._seen.set(field, Math.max(this._seenOf(field), result.number ?? 0));
        this._sent.delete(field);
        if (this._refused.delete(field)) this._tellRefused(field, null);
        if (this._pending.has(field)) this._keep(field, this._pending.get(field).confirm, this._pending.get(field).unread);
        else this._unsent.forget(field);
        break;
      case 'conflict':
        if (this._sent.get(field)?.includes(result.text) && result.text !== sent.text) {
          // Our own, sent before the line broke and never acknowledged.
          this._seen.set(field, result.number);
          this._queue(field, sent.confirm, sent.unread);
        } else {
          this._pending.delete(field);
          this._conflicts.add(result, this._fields.text(field));
        }
        break;
      default:
        if (this._pending.has(field)) break;
        this._refused.set(field, sent);
        this._sent.delete(field);
        this._tellRefused(field, result.message);
    }
  }

  /** @param {import('../page/server.js').Answer} answer @param {Map<string, Item>} sent */
  _failed(answer, sent) {
    for (const [field, item] of sent) {
      if (!this._pending.has(field)) this._pending.set(field, item);
    }
    // 409: the report lies on another desk. Nothing is sent again until somebody comes back to this page.
    this._trouble = answer.status === 409 ? 'locked' : answer.kind;
    this._message = answer.message;
    if (answer.kind === 'offline' || answer.kind === 'broken') {
      const wait = BACKOFF[Math.min(this._tries++, BACKOFF.length - 1)];
      clearTimeout(this._timer);
      this._timer = setTimeout(() => this.flush(), wait);
    }
  }

  /**
   * Texts that somebody else has saved since: shown where nobody is typing.
   * @param {Theirs[]} others
   */
  _others(others) {
    const told = new Map();
    for (const other of others) {
      if (!this._fields.has(other.field)) continue;
      if (this.isDirty(other.field) || other.number <= this._seenOf(other.field)) continue;
      if (document.activeElement === this._fields.box(other.field)) {
        this._late.set(other.field, other);
        continue;
      }
      if (!this._take(other)) continue;
      told.set(other.by, { at: other.at, field: told.get(other.by)?.field ?? other.field, count: (told.get(other.by)?.count ?? 0) + 1 });
      flash(this._fields.box(other.field));
    }
    const words = [...told].map(([by, { at, field, count }]) => `${by || '系统'} ${at} 改了 ${count} 处（${this._fields.name(field)}${count > 1 ? '等' : ''}）`).join('；');
    if (words) say(document.getElementById('others'), words);
  }

  /** @param {Theirs} other */
  _take({ field, text, number }) {
    this._seen.set(field, number);
    this._fields.taken.delete(field);
    return this._fields.set([{ field, text }], 'others').length > 0;
  }

  _left(field) {
    const late = field && this._late.get(field);
    if (!late) return;
    this._late.delete(field);
    if (!this.isDirty(field)) this._others([late]);
  }

  _chosen(field, text, number, mine) {
    this._seen.set(field, number);
    this._sent.delete(field);
    if (mine) {
      // Whoever chooses between two texts has looked at them, also where a button had moved the years of one's own.
      this._queue(field, false);
      this.flush();
    } else {
      this._unsent.forget(field);
      this._fields.set([{ field, text }], 'others');
    }
    this._show();
  }

  /** Someone is back at this page: what waited may go now, and others may have written meanwhile. */
  _back() {
    if (this._trouble && this._trouble !== 'refused') this.retry();
  }

  /** The page goes: what is pending leaves with it. What is under way already may not be sent twice. */
  _closing() {
    clearTimeout(this._timer);
    const batch = new Map([...this._pending].filter(([field]) => !this._sending.has(field)));
    if (batch.size === 0 || this._trouble === 'signed-out' || isFaulty()) return;
    for (const [field, { text, confirm, unread }] of batch) {
      this._sent.set(field, [...this._sent.get(field) ?? [], text]);
      this._keep(field, confirm, unread);
    }
    post(this._fields.form.dataset.edits, this._body(batch), { closing: true });
  }

  /** Something of ours has failed: from here on the page's own button saves. */
  _stop() {
    clearTimeout(this._timer);
    this._show();
  }

  _show() {
    const line = this._line;
    const kept = this._lost ? '' : '，内容已存在本机浏览器里';
    if (isFaulty()) return showSaved(line, 'script', '自动保存停用，请按“保存”');
    if (this._conflicts.size > 0) return showSaved(line, 'conflict', '与他人修改冲突');
    if (this._trouble === 'signed-out') {
      const next = encodeURIComponent(location.pathname);
      return showSaved(line, 'signed-out', `登录已过期${kept} `, { href: `/sign-in?next=${next}`, label: '重新登录' });
    }
    if (this._trouble === 'offline') return showSaved(line, 'offline', `未保存，网络断开，正在重试${kept}`);
    if (this._trouble === 'broken') return showSaved(line, 'offline', `未保存，服务器出错，正在重试${kept}`);
    if (this._trouble === 'locked') {
      const report = this._fields.form.dataset.edits.replace(/\/edits$/, '');
      return showSaved(line, 'locked', `没有保存：${this._message ?? '报告现在不能修改。'}你写的还在这一页${kept}。`, { href: report, label: '看报告在哪里' });
    }
    if (this._trouble === 'refused') return showSaved(line, 'refused', `没有保存：${this._message ?? '请刷新页面再试'}`);
    if (this._refused.size > 0) return showSaved(line, 'refused', `${this._refused.size} 处没有保存`);
    if (this._waiting()) return showSaved(line, 'saving', '正在保存…');
    if (this._at) showSaved(line, 'saved', `已保存 ${this._at}`);
  }
}

/** Somebody else has changed it: shown for a while. @param {HTMLElement|null} box */
function flash(box) {
  if (!box) return;
  box.classList.add('theirs');
  setTimeout(() => box.classList.remove('theirs'), FLASH);
}
