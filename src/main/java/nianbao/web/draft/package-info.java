/** A report being written: its list, tasks, sections, edits, history, charts, sums of those below, what awaits whom. */
package nianbao.web.draft;
