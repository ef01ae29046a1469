/**
 * The findings that only the server makes, because it alone sees the whole report and earlier years': as they stood
 * when the page was made, and again after each save. And of those made here, which somebody has explained.
 *
 * @typedef {import('./judge.js').Finding & {field: string, why: string, links: {href: string, label: string}[],
 *           marks: {start: number, end: number}[], explain?: string, reason?: string}} Found
 */
export class Found {
  #fields;
  #items;
  #listeners = [];
  /** Changes of the fields so far: what was asked before the last of them is about other texts. */
  #changes = 0;

  /** @param {import('./fields.js').Fields} fields */
  constructor(fields) {
    this.#fields = fields;
    this.#items = fields.data.found;
    fields.onChange(() => { this.#changes += 1; });
  }

  /** Those not made in the browser. @returns {Found[]} */
  get others() {
    return this.#items.filter(item => !this.#fields.data.live.includes(item.code));
  }

  onChange(listener) {
    this.#listeners.push(listener);
  }

  /** What was found here, with the reasons somebody gave and where one can give them. */
  complete(findings) {
    const { data, form } = this.#fields;
    const report = form.dataset.edits.replace(/\/edits$/, '');
    return findings.map(finding => {
      const [field] = finding.fields;
      const rule = data.rules[finding.code];
      const known = this.#items.find(item => item.code === finding.code && item.field === field && item.detail === finding.detail);
      const explainable = finding.severity === 'warning' || finding.severity === 'error' && rule.explainable;
      return { ...finding, field, why: rule.why, reason: known?.reason,
        explain: explainable ? `${report}/check#x-${finding.code}-${field}` : undefined };
    });
  }

  /** Asks anew. An answer that something typed meanwhile has overtaken counts for nothing: it is saved and asked again. */
  async refresh() {
    const asked = this.#changes;
    try {
      const answer = await fetch(this.#fields.form.dataset.findings, { headers: { Accept: 'application/json' }, redirect: 'error' });
      const items = answer.ok ? await answer.json() : null;
      if (items === null || asked !== this.#changes) return;
      this.#items = items;
      for (const listener of this.#listeners) listener();
    } catch {
      // The line is broken; saving says so and tries again.
    }
  }
}
