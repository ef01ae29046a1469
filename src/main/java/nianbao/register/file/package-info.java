/** Registers from files: Excel of today and of old, WPS tables, comma separated, pasted. */
package nianbao.register.file;
