/**
 * Checking many files: they travel a few at a time by the page's own form, and the rows of each answer are taken over
 * as they come. Files of one agency's several years that travelled apart travel once more together, because each is
 * checked against the years before it. Nothing is kept on the server.
 *
 * @typedef {HTMLTableSectionElement & {sources?: File[]}} Row sources are the files it was made of
 */
import { MOST_BYTES, bytes, oversized } from '../page/chosen.js';
import { all, boxOf, say } from '../page/dom.js';
import { lastOf } from '../page/lists.js';

const FILES = 4;
const BYTES = 8 * 1024 * 1024;
/** The workbook's form takes 2,000 boxes. */
const MOST_FILES = 1_000;
const TRIES = 4;
const AGAIN = 5_000;
/** As the server has it: shorter names say too little to be one another's end. */
const SHORTEST_NAME = 4;

/** @param {HTMLFormElement} form */
export function startInspections(form) {
  const find = id => document.getElementById(id);
  const table = /** @type {HTMLTableElement} */ (find('inspected'));
  const bar = /** @type {HTMLProgressElement} */ (find('inspect-bar'));
  const line = find('inspect-line');
  /** @type {AbortController|null} stops the checking under way */
  let run = null;

  form.addEventListener('submit', event => {
    event.preventDefault();
    const files = [.../** @type {HTMLInputElement} */ (find('files')).files];
    const words = oversized(files, Number(form.dataset.limit))
      || (files.length > MOST_FILES ? `一次最多检查 ${MOST_FILES} 份，请分几次。` : '');
    fault(words);
    if (!words && files.length > 0 && !run) start(files);
  });
  find('inspect-stop').addEventListener('click', () => run?.abort());

  /** @param {File[]} files */
  async function start(files) {
    run = new AbortController();
    for (const body of rowsShown()) body.remove();
    working(true);
    const left = [];
    let done = 0;
    for (const batch of batches(files)) {
      tell(done, files.length, '正在检查');
      // How many a zip holds is not known here: the bar only says that something goes on.
      if (isZip(batch[0])) bar.removeAttribute('value');
      const rows = await send(batch);
      if (!rows) left.push(...batch);
      else add(rows, batch);
      done += batch.length;
      if (run.signal.aborted) break;
    }
    const families = run.signal.aborted ? [] : related(rowsShown());
    for (const [i, family] of families.entries()) {
      tell(i, families.length, '正在与往年核对');
      const rows = bytes(family) > MOST_BYTES ? null : await send(family);
      if (run.signal.aborted) break;
      if (rows) add(rows, family);
      else left.push(...family);
    }
    const stopped = run.signal.aborted;
    run = null;
    working(false);
    sort();
    say(line, stopped ? '已停止。' : `检查完毕，共 ${table.tBodies.length} 份。`);
    if (left.length > 0) fault(`${left.length} 份没有检查完：${left.map(file => file.name).join('、')}。请再选一次。`);
  }

  /** @returns {Row[]} */
  function rowsShown() {
    return [...table.tBodies];
  }

  /**
   * The answer's rows, or null when there is none that helps.
   * @param {File[]} files
   * @returns {Promise<Row[]|null>}
   */
  async function send(files) {
    const body = new FormData();
    body.append('csrf-token', boxOf(form, 'csrf-token').value);
    for (const file of files) body.append('files', file);
    for (let i = 0; i < TRIES && !run.signal.aborted; i++) {
      try {
        const response = await fetch(form.action, { method: 'POST', body, signal: run.signal });
        if (response.status === 401 || response.redirected) {
          fault('登录已过期，请重新登录再检查。');
          run.abort();
          return null;
        }
        if (response.status < 500) {
          const page = new DOMParser().parseFromString(await response.text(), 'text/html');
          /** @type {Row[]} */
          const rows = all(page, '#inspected > tbody');
          return rows.length > 0 ? rows : null;
        }
        if (response.status !== 503) return null;
      } catch {
        if (run.signal.aborted) return null;
      }
      say(line, '服务器正忙，稍后自动再试…');
      await new Promise(resolve => setTimeout(resolve, AGAIN));
    }
    return null;
  }

  /**
   * Takes over an answer's rows, in place of those these files had.
   * @param {Row[]} rows
   * @param {File[]} files
   */
  function add(rows, files) {
    for (const body of rowsShown()) if (body.sources.every(file => files.includes(file))) body.remove();
    for (const row of rows) {
      const body = document.adoptNode(row);
      // A row out of a zip has another name: then any file of the batch may be its source.
      const own = files.filter(file => file.name === body.dataset.file);
      body.sources = own.length > 0 ? own : files;
      table.append(body);
    }
    const shown = rowsShown();
    const refused = shown.filter(body => 'refused' in body.dataset).length;
    const wrong = shown.filter(body => Number(body.dataset.errors) > 0).length;
    say(find('inspect-sum'), `${shown.length} 份：${wrong} 份有错误，${shown.length - wrong - refused} 份没有错误，${refused} 份没有读出`);
    find('inspect-results').hidden = false;
  }

  function sort() {
    /** @param {Row} body */
    const weight = body => 'refused' in body.dataset ? -1 : Number(body.dataset.errors) * 1e6 + Number(body.dataset.warnings);
    table.append(...rowsShown().sort((a, b) => weight(b) - weight(a)));
  }

  function tell(done, all, words) {
    bar.max = all;
    bar.value = done;
    say(line, `${words}：${done} / ${all}`);
  }

  function working(on) {
    find('inspect-work').hidden = false;
    bar.hidden = !on;
    find('inspect-stop').hidden = !on;
    /** @type {HTMLButtonElement} */ (find('inspect')).disabled = on;
  }

  function fault(words) {
    find('files-fault').hidden = !words;
    say(find('files-fault'), words);
  }
}

/** @param {File} file */
function isZip(file) {
  return /\.zip$/i.test(file.name);
}

/**
 * A few at a time; a zip, which holds many, alone.
 * @param {File[]} files
 */
function batches(files) {
  /** @type {File[][]} */
  const found = [];
  let size = 0;
  for (const file of files) {
    const last = lastOf(found);
    if (!last || isZip(file) || isZip(last[0]) || last.length >= FILES || size + file.size > BYTES) {
      found.push([file]);
      size = file.size;
    } else {
      last.push(file);
      size += file.size;
    }
  }
  return found;
}

/**
 * Sets of files that hold an agency's several years and have not travelled together.
 * @param {Row[]} bodies
 */
function related(bodies) {
  /** @type {Row[][]} */
  const families = [];
  for (const body of bodies) {
    if (!body.dataset.agency) continue;
    const family = families.find(one => one.some(other => isSame(other.dataset.agency, body.dataset.agency)));
    if (family) family.push(body);
    else families.push([body]);
  }
  return families.filter(family => new Set(family.map(body => body.dataset.year)).size > 1)
    .map(family => [...new Set(family.flatMap(body => body.sources))]).filter(sources => sources.length > 1);
}

/** @param {string} a @param {string} b names of agencies */
function isSame(a, b) {
  const one = a.replace(/\s/g, '');
  const other = b.replace(/\s/g, '');
  return one === other || Math.min(one.length, other.length) >= SHORTEST_NAME && (one.endsWith(other) || other.endsWith(one));
}
