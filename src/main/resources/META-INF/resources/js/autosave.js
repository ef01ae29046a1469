/**
 * Saves as one types: each field when it is left and at the latest a second after the last key. One request at a time,
 * in order. What the server has not acknowledged is kept in the browser (unsent.js), shown as not saved, and sent
 * again. Nothing of anybody is overwritten: a field that someone else has changed waits for a choice.
 */
import { post } from './server.js';
import { showSaved } from './savedline.js';
import { say } from './dom.js';

const AFTER_KEY = 800;
const BACKOFF = [1, 2, 4, 8, 15].map(seconds => seconds * 1000);
/** The server takes 1,000 changes at most. */
const BATCH = 500;

export class Autosave {
  #fields;
  #unsent;
  #conflicts;
  #line;
  #seen = new Map();
  /** What is to be sent, by field. */
  #pending = new Map();
  /** What has left and has no answer. */
  #sending = new Map();
  /** Texts of a field that left without an answer: if one of them stands there, it is our own. */
  #sent = new Map();
  #refused = new Map();
  /** What others wrote into the field one is in; it is shown when one leaves it untouched. */
  #late = new Map();
  #since;
  #timer = 0;
  #tries = 0;
  #trouble = null;
  #message = null;
  #at = null;
  #lost = false;
  #tellRefused = () => {};
  #tellSaved = () => {};

  /**
   * @param {import('./fields.js').Fields} fields
   * @param {import('./unsent.js').Unsent} unsent
   * @param {import('./conflicts.js').Conflicts} conflicts
   * @param {HTMLElement} line
   */
  constructor(fields, unsent, conflicts, line) {
    this.#fields = fields;
    this.#unsent = unsent;
    this.#conflicts = conflicts;
    this.#line = line;
    this.#since = fields.data.seen;
    conflicts.onChoice((field, text, number, mine) => this.#chosen(field, text, number, mine));
    fields.onChange((changes, cause) => this.#changed(changes, cause));
    fields.form.addEventListener('change', event => event.target.dataset?.field && this.flush());
    fields.form.addEventListener('focusout', event => this.#left(event.target.dataset?.field));
    addEventListener('online', () => this.retry());
    addEventListener('focus', () => this.#back());
    document.addEventListener('visibilitychange', () => document.hidden ? this.flush() : this.#back());
    addEventListener('pagehide', () => this.#closing());
    addEventListener('beforeunload', event => this.#lost && this.#waiting() && event.preventDefault());
  }

  /** @param {(field: string, message: string|null) => void} listener null once it is no longer refused */
  onRefused(listener) {
    this.#tellRefused = listener;
  }

  /** @param {() => void} listener everything there was to save is saved */
  onSaved(listener) {
    this.#tellSaved = listener;
  }

  /** Takes up what an earlier page could not send. @returns {string[]} the fields whose text that changed */
  restore() {
    const restored = [];
    for (const entry of this.#unsent.entries()) {
      if (!this.#fields.has(entry.field)) continue;
      const arrived = entry.text === this.#fields.text(entry.field);
      if (arrived && !(entry.confirm && this.#fields.taken.has(entry.field))) {
        this.#unsent.forget(entry.field);
        continue;
      }
      this.#seen.set(entry.field, entry.seen);
      this.#sent.set(entry.field, entry.sent);
      this.#fields.taken.delete(entry.field);
      this.#fields.set([{ field: entry.field, text: entry.text }], 'restored');
      this.#queue(entry.field, entry.confirm);
      if (!arrived) restored.push(entry.field);
    }
    this.flush();
    return restored;
  }

  /** Sends what is pending now. */
  flush() {
    clearTimeout(this.#timer);
    this.#timer = 0;
    if (this.#sending.size === 0 && this.#pending.size > 0) this.#send();
  }

  /** Sends at once, whatever was in the way: somebody asked, or the way is free again. */
  retry() {
    this.#tries = 0;
    if (this.#trouble) this.#trouble = null;
    for (const field of this.#refused.keys()) this.#queue(field, false);
    this.flush();
    this.#show();
  }

  get isSignedOut() {
    return this.#trouble === 'signed-out';
  }

  /** Whether a field holds something the server does not. */
  isDirty(field) {
    return this.#pending.has(field) || this.#sending.has(field) || this.#refused.has(field) || this.#conflicts.has(field);
  }

  #waiting() {
    return this.#pending.size + this.#sending.size > 0;
  }

  #changed(changes, cause) {
    if (cause === 'others') return;
    const taken = this.#fields.taken;
    for (const { field, after } of changes) {
      const confirm = cause === 'confirm' || taken.delete(field);
      this.#refused.delete(field) && this.#tellRefused(field, null);
      if (this.#conflicts.has(field)) {
        // A choice is due; until then what is typed is kept here and not sent.
        this.#conflicts.mine(field, after);
        this.#keep(field, confirm);
      } else {
        this.#queue(field, confirm);
      }
    }
    this.#show();
    if (this.#trouble && this.#trouble !== 'refused') return;
    this.#trouble = null;
    clearTimeout(this.#timer);
    if (cause === 'typing') this.#timer = setTimeout(() => this.flush(), AFTER_KEY);
    else this.flush();
  }

  #queue(field, confirm) {
    const before = this.#pending.get(field) ?? this.#sending.get(field);
    this.#pending.set(field, { text: this.#fields.text(field), confirm: confirm || before?.confirm === true });
    this.#keep(field, this.#pending.get(field).confirm);
  }

  #keep(field, confirm) {
    const kept = this.#unsent.keep({
      field, text: this.#fields.text(field), seen: this.#seenOf(field), confirm,
      section: this.#fields.form.dataset.section, sent: this.#sent.get(field) ?? [],
    });
    this.#lost = this.#lost || !kept;
  }

  #seenOf(field) {
    return this.#seen.get(field) ?? this.#fields.data.seen;
  }

  #body(batch) {
    const edits = [...batch].map(([field, { text, confirm }]) => ({ field, text, seen: this.#seenOf(field), confirm }));
    return { since: this.#since, edits };
  }

  async #send() {
    const batch = [...this.#pending].slice(0, BATCH);
    this.#sending = new Map(batch);
    for (const [field, { text }] of batch) {
      this.#pending.delete(field);
      this.#sent.set(field, [...new Set([...this.#sent.get(field) ?? [], text])].slice(-5));
      this.#keep(field, this.#sending.get(field).confirm);
    }
    this.#show();
    const answer = await post(this.#fields.form.dataset.edits, this.#body(this.#sending));
    const sent = this.#sending;
    this.#sending = new Map();
    if (answer.kind === 'done') this.#done(answer.body, sent);
    else this.#failed(answer, sent);
    this.#show();
    if (!this.#trouble && !this.#timer && this.#pending.size > 0) this.flush();
  }

  #done(body, sent) {
    this.#tries = 0;
    this.#trouble = null;
    this.#since = body.version;
    this.#at = body.at;
    for (const result of body.results) this.#result(result, sent.get(result.field));
    this.#others(body.others.filter(other => !sent.has(other.field)));
    if (!this.#waiting()) {
      this.#lost = false;
      this.#tellSaved();
    }
  }

  #result(result, sent) {
    const { field } = result;
    switch (result.status) {
      case 'saved':
        this.#seen.set(field, Math.max(this.#seenOf(field), result.number ?? 0));
        this.#sent.delete(field);
        if (this.#refused.delete(field)) this.#tellRefused(field, null);
        if (this.#pending.has(field)) this.#keep(field, this.#pending.get(field).confirm);
        else this.#unsent.forget(field);
        break;
      case 'conflict':
        if (this.#sent.get(field)?.includes(result.text) && result.text !== sent.text) {
          // Our own, sent before the line broke and never acknowledged.
          this.#seen.set(field, result.number);
          this.#queue(field, sent.confirm);
        } else {
          this.#pending.delete(field);
          this.#conflicts.add(result, this.#fields.text(field));
        }
        break;
      default:
        if (this.#pending.has(field)) break;
        this.#refused.set(field, result.message);
        this.#sent.delete(field);
        this.#tellRefused(field, result.message);
    }
  }

  #failed(answer, sent) {
    for (const [field, item] of sent) {
      if (!this.#pending.has(field)) this.#pending.set(field, item);
    }
    // 409: the report lies on another desk. Nothing is sent again until somebody comes back to this page.
    this.#trouble = answer.status === 409 ? 'locked' : answer.kind;
    this.#message = answer.message;
    if (answer.kind === 'offline' || answer.kind === 'broken') {
      const wait = BACKOFF[Math.min(this.#tries++, BACKOFF.length - 1)];
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.flush(), wait);
    }
  }

  /** Texts that somebody else has saved since: shown where nobody is typing. */
  #others(others) {
    const told = new Map();
    for (const other of others) {
      if (!this.#fields.has(other.field)) continue;
      if (this.isDirty(other.field)) continue;
      if (document.activeElement === this.#fields.box(other.field)) {
        this.#late.set(other.field, other);
        continue;
      }
      if (this.#take(other)) told.set(other.by, { at: other.at, count: (told.get(other.by)?.count ?? 0) + 1 });
    }
    const words = [...told].map(([by, { at, count }]) => `${by || '系统'} ${at} 改了 ${count} 处`).join('；');
    if (words) say(document.getElementById('others'), words);
  }

  #take({ field, text, number }) {
    this.#seen.set(field, number);
    this.#fields.taken.delete(field);
    return this.#fields.set([{ field, text }], 'others').length > 0;
  }

  #left(field) {
    const late = field && this.#late.get(field);
    if (!late) return;
    this.#late.delete(field);
    if (!this.isDirty(field)) this.#others([late]);
  }

  #chosen(field, text, number, mine) {
    this.#seen.set(field, number);
    this.#sent.delete(field);
    if (mine) {
      this.#queue(field, false);
      this.flush();
    } else {
      this.#unsent.forget(field);
      this.#fields.set([{ field, text }], 'others');
    }
    this.#show();
  }

  /** Someone is back at this page: what waited may go now, and others may have written meanwhile. */
  #back() {
    if (this.#trouble && this.#trouble !== 'refused') this.retry();
  }

  /** The page goes: what is pending leaves with it. What is under way already may not be sent twice. */
  #closing() {
    clearTimeout(this.#timer);
    const batch = new Map([...this.#pending].filter(([field]) => !this.#sending.has(field)));
    if (batch.size === 0 || this.#trouble === 'signed-out') return;
    for (const [field, { text, confirm }] of batch) {
      this.#sent.set(field, [...this.#sent.get(field) ?? [], text]);
      this.#keep(field, confirm);
    }
    post(this.#fields.form.dataset.edits, this.#body(batch), { closing: true });
  }

  #show() {
    const line = this.#line;
    const kept = this.#lost ? '' : '，内容已存在本机浏览器里';
    if (this.#conflicts.size > 0) return showSaved(line, 'conflict', '与他人修改冲突');
    if (this.#trouble === 'signed-out') {
      const next = encodeURIComponent(location.pathname);
      return showSaved(line, 'signed-out', `登录已过期${kept} `, { href: `/sign-in?next=${next}`, label: '重新登录' });
    }
    if (this.#trouble === 'offline') return showSaved(line, 'offline', '未保存，网络断开，正在重试');
    if (this.#trouble === 'broken') return showSaved(line, 'offline', '未保存，服务器出错，正在重试');
    if (this.#trouble === 'locked') {
      const report = this.#fields.form.dataset.edits.replace(/\/edits$/, '');
      return showSaved(line, 'locked', `没有保存：${this.#message ?? '报告现在不能修改。'}你写的还在这一页${kept}。`, { href: report, label: '看报告在哪里' });
    }
    if (this.#trouble === 'refused') return showSaved(line, 'refused', `没有保存：${this.#message ?? '请刷新页面再试'}`);
    if (this.#refused.size > 0) return showSaved(line, 'refused', `${this.#refused.size} 处没有保存`);
    if (this.#waiting()) return showSaved(line, 'saving', '正在保存…');
    if (this.#at) showSaved(line, 'saved', `已保存 ${this.#at}`);
  }
}
