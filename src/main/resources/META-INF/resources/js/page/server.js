/**
 * Talking to the server. Every answer is one of five, so that callers decide what to do and not what it means:
 *
 * - `{kind: 'done', body}`
 * - `{kind: 'offline'}` no answer came
 * - `{kind: 'signed-out'}` the session has ended
 * - `{kind: 'refused', status, message}` sending the same again would be refused again
 * - `{kind: 'broken', status}` the server is in trouble, perhaps not for long
 *
 * @typedef {{kind: 'done'|'offline'|'signed-out'|'refused'|'broken', body?: unknown, status?: number,
 *            message?: string|null}} Answer
 */

const LONGEST_WAIT = 30_000;
/** What browsers still send when a page closes is limited to 64 KiB in all. */
export const KEEPALIVE_BYTES = 60_000;

/** @type {(() => void)[]} */
const contacts = [];

/** @param {() => void} listener called after each answer of the server to someone signed in */
export function onContact(listener) {
  contacts.push(listener);
}

/**
 * @param {string} path
 * @param {object} body
 * @param {{closing?: boolean}} options closing: the page may be gone before the answer
 * @returns {Promise<Answer>}
 */
export async function post(path, body, { closing = false } = {}) {
  const first = await attempt(path, body, closing);
  // A token can be a day old, or of before a restart: the page as it would be now knows the right one.
  return first.status === 400 && !closing && await renewToken() ? attempt(path, body, false) : first;
}

/**
 * What the page asks by itself; the server does not count it as work, so the session goes on to its end.
 * @param {string} path
 * @returns {Promise<Answer>}
 */
export async function get(path) {
  const answer = await awaited(path, { headers: { Accept: 'application/json' } });
  return answer === null ? { kind: 'offline' } : understand(answer, false);
}

/** @returns {Promise<Answer>} */
async function attempt(path, body, closing) {
  const text = JSON.stringify(body);
  const answer = await (closing ? exchange : awaited)(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json', 'X-CSRF-TOKEN': document.body.dataset.csrf },
    body: text,
    // Three bytes a character at most.
    keepalive: closing && text.length * 3 < KEEPALIVE_BYTES,
  });
  return answer === null ? { kind: 'offline' } : understand(answer);
}

/** An exchange that is given up in time. AbortSignal.timeout is younger than the browsers offices have. */
async function awaited(path, request) {
  const waiting = new AbortController();
  const timer = setTimeout(() => waiting.abort(), LONGEST_WAIT);
  const answer = await exchange(path, { ...request, signal: waiting.signal });
  clearTimeout(timer);
  return answer;
}

/**
 * What only the line can break, and nothing else: a fault of our own is never to pass for a broken line.
 * @returns {Promise<{response: Response, text: string}|null>} null when no answer came
 */
async function exchange(path, request) {
  try {
    const response = await fetch(path, request);
    return { response, text: await response.text() };
  } catch {
    return null;
  }
}

/** @returns {Answer} */
function understand({ response, text }, isContact = true) {
  if (response.status === 401 || response.redirected) return { kind: 'signed-out' };
  const body = response.headers.get('Content-Type')?.includes('json') ? parsed(text) : null;
  if (response.ok) {
    if (isContact) contacts.forEach(listener => listener());
    return { kind: 'done', body };
  }
  if (response.status >= 500) return { kind: 'broken', status: response.status };
  return { kind: 'refused', status: response.status, message: body?.message ?? null };
}

/** What something between us and the server has cut off is no JSON. */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Whether the page as it is now has another token than ours; if so, it is ours from here on. */
async function renewToken() {
  const answer = await exchange(location.href, { headers: { Accept: 'text/html' } });
  if (answer === null) return false;
  const token = new DOMParser().parseFromString(answer.text, 'text/html').body.dataset.csrf;
  if (!token || token === document.body.dataset.csrf) return false;
  document.body.dataset.csrf = token;
  /** @type {NodeListOf<HTMLInputElement>} */
  const inputs = document.querySelectorAll('input[name="csrf-token"]');
  for (const input of inputs) input.value = token;
  return true;
}
