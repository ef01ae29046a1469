/** Who did what, as a chain of hashes. */
package nianbao.store.audit;
