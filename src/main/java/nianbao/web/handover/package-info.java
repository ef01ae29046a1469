/** From desk to desk: steps, reasons, the check page, last year beside this one, the whole report. */
package nianbao.web.handover;
