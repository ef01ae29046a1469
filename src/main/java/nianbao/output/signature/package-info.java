/** Electronic signatures of published PDFs: ETSI EN 319 142-1, level B-B, with RSA, elliptic curves or SM2 (GB/T 32918). */
package nianbao.output.signature;
