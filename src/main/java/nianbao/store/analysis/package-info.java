/** What was published below an office, ready to be compared. */
package nianbao.store.analysis;
