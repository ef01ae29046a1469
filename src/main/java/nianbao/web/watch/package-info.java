/** What an operator watches: health, metrics and who may see them, the version that is said. */
package nianbao.web.watch;
