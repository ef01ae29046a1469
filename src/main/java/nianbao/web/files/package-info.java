/** A report as files: outputs, downloads, preview, fonts, schema. */
package nianbao.web.files;
