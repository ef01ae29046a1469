/**
 * Input that the server has not acknowledged, kept in this browser: it survives a crash, a closed tab, a broken line
 * and an ended session. One entry a field, under the account, the report and the field.
 *
 * @typedef {{field: string, text: string, seen: number, confirm: boolean, unread: boolean, section: string, sent: string[]}} Entry
 *          seen is the edit the writer's screen showed; sent are texts that left for the server without an answer
 */
const PREFIX = 'nianbao.unsent';

export class Unsent {
  _prefix;

  /** @param {string} account @param {string} report path of the report */
  constructor(account, report) {
    this._prefix = `${PREFIX} ${account} ${report} `;
  }

  /** @param {Entry} entry @returns {boolean} whether it could be kept */
  keep(entry) {
    try {
      localStorage.setItem(this._prefix + entry.field, JSON.stringify(entry));
      return true;
    } catch {
      return false;
    }
  }

  forget(field) {
    try {
      localStorage.removeItem(this._prefix + field);
    } catch {
      // Without storage there is nothing to forget.
    }
  }

  /** @returns {Entry[]} what is kept of this report */
  entries() {
    const found = [];
    try {
      for (let i = 0; i < localStorage.length; i++) {
        const key = localStorage.key(i);
        if (key.startsWith(this._prefix)) found.push(read(key));
      }
    } catch {
      return [];
    }
    return found.filter(entry => entry !== null);
  }
}

function read(key) {
  try {
    const entry = JSON.parse(localStorage.getItem(key));
    const sound = typeof entry.field === 'string' && typeof entry.text === 'string' && Number.isInteger(entry.seen);
    return sound ? { ...entry, sent: Array.isArray(entry.sent) ? entry.sent : [] } : null;
  } catch {
    return null;
  }
}
