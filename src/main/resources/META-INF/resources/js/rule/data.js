/**
 * The data of a section's page. What nianbao.web.view.SectionData wrote into it is said here once, for all that use it;
 * editions and rules are data, so that they are written in one place.
 *
 * @typedef {'error'|'warning'|'note'} Severity
 * @typedef {'count'|'signed'|'decimal'|'amount'|'text'} CellType the edition's types, in lower case
 * @typedef {'BLANK'|'MARK'|'NONE'|'LEADING_ZEROS'|'TOO_LONG'|'NOT_A_NUMBER'|'NEGATIVE'|'FRACTION'|'UNIT'|'FORM'} Fault
 *          what can be wrong with one cell
 *
 * @typedef {object} SectionData
 * @property {number} year
 * @property {number} [lastYear] of the report before, where there is one
 * @property {number} seen number of the last edit the page shows
 * @property {string} title
 * @property {number} [maxLength] characters a text may have
 * @property {Record<string, Field>} fields by code
 * @property {Relation[]} relations
 * @property {Carry[]} carries
 * @property {Record<string, string>} last last year's texts, of the cells that carries name
 * @property {Record<Fault, Words>} faults
 * @property {Record<'UNPRINTABLE'|'TOO_LONG', Words>} texts
 * @property {Record<string, string>} say what findings and the balance say besides, of nianbao.check.relation.Wording
 * @property {Record<string, Reference>} references figures of the tables that the text quotes or can quote, by code
 * @property {string} standard the sentences every report has, with the figures they quote; '' when there are none
 * @property {FindingView[]} found the section's findings when the page was made
 * @property {string[]} live checks that run in the browser too; of these `found` only tells which are explained
 * @property {Record<string, {why: string, explainable: boolean}>} rules why they matter, by check
 *
 * @typedef {{name: string, link: string, type: CellType|'prose', total: boolean, source?: string, help?: string}} Field
 *          link: how links call it; source: where a prefilled value came from; help: what counts in the cell
 * @typedef {{code: string, key: string, severity: string, sum: string[], equals: string[],
 *            sumName: string, equalsName: string, strip: boolean}} Relation the cells of sum add up to those of equals;
 *          severity in capitals
 * @typedef {{code: string, key: string, severity: string, cell: string, name: string,
 *            terms: {minus: boolean, lastYear: boolean, cell: string}[]}} Carry severity in capitals
 * @typedef {{code: string, severity: Severity, message: string, advice: string}} Words
 * @typedef {{figure: string, name: string}} Reference name is what the quoted cells are called
 *
 * @typedef {{start: number, end: number}} Span of a text
 * @typedef {{field: string, text: string, label: string, start?: number, end?: number}} Fix what one press does; of the
 *          words text replaces, start and end, which are missing where it replaces the whole field
 * @typedef {{code: string, severity: Severity, field: string, message: string, detail: string, why: string,
 *            links: {href: string, label: string}[], fixes: Fix[], marks: Span[], explain?: string, reason?: string}} FindingView
 *          as the server made it: field is the first it concerns, explain where its reason can be given, reason why it stands
 */

/** @returns {SectionData} */
export function sectionData() {
  return JSON.parse(document.getElementById('section-data').textContent);
}
