/** The act of publishing and what it fixed. */
package nianbao.store.publication;
