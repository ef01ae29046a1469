/** What a request brings, before any page looks at it: bodies received whole and within limits, files kept on disk. */
package nianbao.web.arrival;
