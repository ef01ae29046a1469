/**
 * Who else has the report open, and what they write, without reloading. The server says by an event that there is news
 * (server-sent events hold a line, so only the window one looks at has one); where that fails, the page asks now and then.
 *
 * @typedef {{version: number, people: {name: string, section: string}[], others: import('./conflicts.js').Theirs[]}} News
 */
import { isFaulty } from '../page/faults.js';
import { get } from '../page/server.js';
import { say } from '../page/dom.js';

/** Also what tells the server that this page is open. */
const STILL_HERE = 15_000;
const PATIENCE = 60_000;

/** @param {HTMLFormElement} form @param {import('./autosave.js').Autosave} autosave */
export function startLive(form, autosave) {
  const address = form.dataset.edits.replace(/edits$/, 'live');
  const line = document.getElementById('present');
  /** @type {EventSource|null} */
  let stream = null;
  let heard = '', asking = false, again = false, stopped = false;

  const look = async () => {
    if (document.hidden || stopped || isFaulty()) return;
    again = asking;
    if (asking) return;
    asking = true;
    const answer = await get(`${address}?since=${autosave.since}&section=${form.dataset.section}`);
    asking = false;
    if (answer.kind === 'done') show(/** @type {News} */ (answer.body));
    // The session has ended, or the report is no longer here: what saves says so.
    else if (answer.kind === 'signed-out' || answer.kind === 'refused') stop();
    if (again) look();
  };
  /** @param {News} news */
  const show = news => {
    autosave.heard(news);
    say(line, news.people.map(({ name, section }) => section ? `${name}正在看“${section}”` : `${name}也打开了这份报告`).join('；'));
  };
  const listen = () => {
    if (stream || document.hidden || stopped || !('EventSource' in window)) return;
    stream = new EventSource(`${address}/stream`);
    stream.onmessage = event => {
      if (event.data === heard) return;
      heard = event.data;
      look();
    };
    stream.onerror = () => {
      // Refused, not just broken off: it is tried again later, and asked for meanwhile.
      if (stream.readyState !== EventSource.CLOSED) return;
      stream = null;
      setTimeout(listen, PATIENCE);
    };
  };
  const leave = () => {
    stream?.close();
    stream = null;
  };
  const stop = () => {
    stopped = true;
    leave();
    clearInterval(timer);
  };

  const timer = setInterval(look, STILL_HERE);
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) return leave();
    listen();
    look();
  });
  addEventListener('pagehide', leave);
  listen();
  look();
}
