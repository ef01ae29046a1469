/** OFD, GB/T 33190-2016: what its pages show, in points. */
package nianbao.input.ofd;
