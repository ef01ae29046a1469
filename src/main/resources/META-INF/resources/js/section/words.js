/**
 * Where two texts differ, as Java's TextDiff says it: character by character, a number as one piece.
 *
 * @typedef {{kind: 'same'|'gone'|'new', text: string}} Run
 */
import { el } from '../page/dom.js';

const PIECE = /20\d\d年度?|\d+(?:[.,]\d+)*|[^]/gu;
/** Edits looked for; texts further apart are set against each other whole. */
const MOST_EDITS = 1500;
/** Characters of what stayed that are shown beside a change. */
const BESIDE = 24;

/** @param {string} before @param {string} after @returns {Run[]} */
export function differences(before, after) {
  const x = before.match(PIECE) ?? [], y = after.match(PIECE) ?? [];
  let head = 0, tail = 0;
  while (head < Math.min(x.length, y.length) && x[head] === y[head]) head++;
  while (tail < Math.min(x.length, y.length) - head && x[x.length - 1 - tail] === y[y.length - 1 - tail]) tail++;
  /** @type {Run[]} */
  const runs = [];
  put(runs, 'same', x.slice(0, head));
  between(runs, x.slice(head, x.length - tail), y.slice(head, y.length - tail));
  put(runs, 'same', x.slice(x.length - tail));
  return overIslands(runs);
}

/** A single character that happens to be in both, between two changes, is read as part of them. */
function overIslands(found) {
  /** @type {Run[]} */
  const runs = [];
  found.forEach(({ kind, text }, i) => {
    const island = kind === 'same' && text.length === 1 && i > 0 && i + 1 < found.length;
    for (const of of island ? ['gone', 'new'] : [kind]) put(runs, of, [text]);
  });
  return runs;
}

/** The greedy algorithm of Myers; each step of the trace holds how far each diagonal has come. */
function between(runs, x, y) {
  const most = Math.min(x.length + y.length, MOST_EDITS);
  const furthest = new Map([[1, 0]]);
  const trace = [];
  for (let d = 0; d <= most; d++) {
    trace.push(new Map(furthest));
    for (let k = -d; k <= d; k += 2) {
      let at = isDown(furthest, k, d) ? furthest.get(k + 1) : furthest.get(k - 1) + 1;
      while (at < x.length && at - k < y.length && x[at] === y[at - k]) at++;
      furthest.set(k, at);
      if (at >= x.length && at - k >= y.length) return back(runs, trace, x, y);
    }
  }
  put(runs, 'gone', x);
  put(runs, 'new', y);
}

function isDown(furthest, k, d) {
  return k === -d || (k !== d && furthest.get(k - 1) < furthest.get(k + 1));
}

function back(runs, trace, x, y) {
  const found = [];
  let atX = x.length, atY = y.length;
  for (let d = trace.length - 1; d >= 0; d--) {
    const down = isDown(trace[d], atX - atY, d);
    const from = d === 0 ? 0 : trace[d].get(atX - atY + (down ? 1 : -1));
    const fromY = d === 0 ? 0 : from - (atX - atY) + (down ? -1 : 1);
    while (atX > from + (d > 0 && !down ? 1 : 0) && atY > fromY + (d > 0 && down ? 1 : 0)) {
      found.push({ kind: 'same', text: x[--atX] });
      atY--;
    }
    if (d > 0) found.push(down ? { kind: 'new', text: y[--atY] } : { kind: 'gone', text: x[--atX] });
  }
  for (const { kind, text } of found.reverse()) put(runs, kind, [text]);
}

/** Within one change, what is gone stands before what is new. */
function put(runs, kind, pieces) {
  const text = pieces.join('');
  if (text === '') return;
  const last = runs[runs.length - 1];
  const before = runs[runs.length - 2];
  if (last?.kind === kind) last.text += text;
  else if (kind === 'gone' && last?.kind === 'new' && before?.kind === 'gone') before.text += text;
  else if (kind === 'gone' && last?.kind === 'new') runs.splice(runs.length - 1, 0, { kind, text });
  else runs.push({ kind, text });
}

/** What changed, with some words around it. @param {string} before @param {string} after */
export function shownDifferences(before, after) {
  const runs = differences(before, after);
  return runs.map(({ kind, text }, i) => kind === 'gone' ? el('del', {}, text) : kind === 'new' ? el('ins', {}, text)
    : shortened(text, i > 0, i < runs.length - 1));
}

function shortened(text, after, before) {
  const points = [...text];
  if (points.length <= BESIDE * (after && before ? 2 : 1) + 1) return text;
  return `${after ? points.slice(0, BESIDE).join('') : ''}…${before ? points.slice(-BESIDE).join('') : ''}`;
}
