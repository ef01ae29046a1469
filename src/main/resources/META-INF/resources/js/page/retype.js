/**
 * Changes of a text box that a program makes, each as one step of the browser's own undo, as if it had been typed: set
 * in any other way, Ctrl+Z would glue back pieces of a text that is no longer there.
 */
import { focused } from './dom.js';

/**
 * Replaces part of a box's text; focus and view stay where they are.
 * @param {HTMLInputElement|HTMLTextAreaElement} area
 * @param {number} start
 * @param {number} end
 * @param {string} words
 */
export function retypeRange(area, start, end, words) {
  const back = focused();
  const wanted = area.value.slice(0, start) + words + area.value.slice(end);
  area.focus({ preventScroll: true });
  // Away and back: what was being typed is a step of its own.
  area.setSelectionRange(0, 0);
  area.setSelectionRange(start, end);
  // The only way that keeps undo; deprecated for twenty years and in every browser (in Firefox from 89 on).
  const done = words === '' ? start === end || document.execCommand('delete') : document.execCommand('insertText', false, words);
  if (!done || area.value !== wanted) {
    area.value = wanted;
    area.setSelectionRange(start + words.length, start + words.length);
  }
  if (back && back !== area && back !== document.body && back.isConnected) back.focus({ preventScroll: true });
}

/**
 * Gives a box another text: only what differs is replaced.
 * @param {HTMLInputElement|HTMLTextAreaElement} area
 * @param {string} text
 */
export function retype(area, text) {
  const before = area.value;
  const most = Math.min(before.length, text.length);
  let head = 0;
  while (head < most && before[head] === text[head]) head += 1;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === text[text.length - 1 - tail]) tail += 1;
  // Not through the middle of a character of two units.
  if (head > 0 && isLead(before, head - 1)) head -= 1;
  if (tail > 0 && isLead(before, before.length - tail - 1)) tail -= 1;
  if (before !== text) retypeRange(area, head, before.length - tail, text.slice(head, text.length - tail));
}

/** @param {string} text @param {number} at */
function isLead(text, at) {
  return /[\ud800-\udbff]/.test(text[at] ?? '');
}
