/** The list of agencies as an Excel file: what it holds, what an import would change, what is wrong in it. */
package nianbao.store.list;
