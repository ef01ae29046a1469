/**
 * The last of a list; undefined where it is empty. Array.prototype.at is younger than the browsers offices have.
 * @template T
 * @param {T[]} list
 */
export function lastOf(list) {
  return list[list.length - 1];
}
