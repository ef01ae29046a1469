/**
 * Reading what was published. A reader, one a file type, gives a {@link nianbao.input.source.Source}: paragraphs and grids
 * with where they came from. {@link nianbao.input.find.ReportReader} finds a report in it, by the labels of the official
 * editions alone: it knows no website, no agency and no file.
 */
package nianbao.input;
