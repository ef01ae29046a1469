/** The last of a list; undefined where it is empty. Array.prototype.at is younger than the browsers offices have. */
export function lastOf(list) {
  return list[list.length - 1];
}
