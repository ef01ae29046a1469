/** Checking published files: what reading saw, what the checks find, what the fonts lack; one file or a folder of them. */
package nianbao.inspect;
