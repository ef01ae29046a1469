/** Reports as wholes: begun, loaded, compared with earlier years, added up. */
package nianbao.store.report;
