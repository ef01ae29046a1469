/** Where in a source the parts of a report are: title, headings, prose, signature. */
package nianbao.input.find;
