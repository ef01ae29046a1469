/** What a PDF page shows: characters with their places, ruling lines, and from them lines of text and tables. */
package nianbao.input.pdf;
