/** A report as stored and the log of its edits. */
package nianbao.store.edit;
