/** The tree of agencies and their notices. */
package nianbao.store.tree;
