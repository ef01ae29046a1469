/** Pages as a PDF file that can be kept (PDF/A-2a) and read out (PDF/UA-1). */
package nianbao.output.pdf;
