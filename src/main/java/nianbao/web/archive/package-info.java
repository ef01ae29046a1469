/** What was published, for those signed in. */
package nianbao.web.archive;
