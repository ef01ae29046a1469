/** Files as stored, those waiting to be accepted among them. */
package nianbao.store.file;
