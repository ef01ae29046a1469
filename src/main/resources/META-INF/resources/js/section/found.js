/**
 * The findings that only the server makes, because it alone sees the whole report and earlier years': as they stood
 * when the page was made, and again after each save. And of those made here, which somebody has explained.
 *
 * @typedef {import('../rule/data.js').FindingView} FindingView
 * @typedef {import('../rule/judge.js').Finding} Finding
 * @typedef {Finding & Pick<FindingView, 'field'|'why'|'explain'|'reason'>} Completed
 * @typedef {(FindingView|Completed) & {fields?: string[], links?: FindingView['links'], marks?: FindingView['marks']}} Shown
 *          one made there or here
 */
export class Found {
  _fields;
  _items;
  /** @type {(() => void)[]} */
  _listeners = [];
  /** Changes of the fields so far: what was asked before the last of them is about other texts. */
  _changes = 0;

  /** @param {import('./fields.js').Fields} fields */
  constructor(fields) {
    this._fields = fields;
    this._items = fields.data.found;
    fields.onChange(() => { this._changes += 1; });
  }

  /** Those not made in the browser. */
  get others() {
    return this._items.filter(item => !this._fields.data.live.includes(item.code));
  }

  /** @param {() => void} listener */
  onChange(listener) {
    this._listeners.push(listener);
  }

  /**
   * What was found here, with the reasons somebody gave and where one can give them.
   * @param {Finding[]} findings
   * @returns {Completed[]}
   */
  complete(findings) {
    const { data, form } = this._fields;
    const report = form.dataset.edits.replace(/\/edits$/, '');
    return findings.map(finding => {
      const [field] = finding.fields;
      const rule = data.rules[finding.code];
      const known = this._items.find(item => item.code === finding.code && item.field === field && item.detail === finding.detail);
      const explainable = finding.severity === 'warning' || finding.severity === 'error' && rule.explainable;
      return { ...finding, field, why: rule.why, reason: known?.reason,
        explain: explainable ? `${report}/check#x-${finding.code}-${field}` : undefined };
    });
  }

  /** Asks anew. An answer that something typed meanwhile has overtaken counts for nothing: it is saved and asked again. */
  async refresh() {
    const asked = this._changes;
    try {
      const answer = await fetch(this._fields.form.dataset.findings, { headers: { Accept: 'application/json' }, redirect: 'error' });
      const items = answer.ok ? await answer.json() : null;
      if (items === null || asked !== this._changes) return;
      this._items = items;
      for (const listener of this._listeners) listener();
    } catch {
      // The line is broken; saving says so and tries again.
    }
  }
}
