/** The words of registers: official labels and their vocabulary, dates, kinds of applicants, working days. */
package nianbao.register.words;
