/** Files chosen to travel to the server: what it would refuse for its size is said before it travels. */

/** Of one request, as the server has it. */
export const MOST_BYTES = 32 * 1024 * 1024;

/**
 * @param {File[]} files
 * @param {number} limit in bytes
 * @returns {string} which file is larger than one may be, in words; '' when none is
 */
export function oversized(files, limit) {
  const large = files.find(file => file.size > limit);
  return large ? `“${large.name}”超过 ${limit / 1024 / 1024} MB，不像年度报告，请另选。` : '';
}

/** @param {File[]} files */
export function bytes(files) {
  return files.reduce((sum, file) => sum + file.size, 0);
}
