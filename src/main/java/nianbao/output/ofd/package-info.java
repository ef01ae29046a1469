/** Pages as an OFD file, GB/T 33190-2016: a zip of XML. Lengths there are millimetres. */
package nianbao.output.ofd;
