/** What every page stands in: the frame around it, addresses, redirects, problems, who visits, what came with a form. */
package nianbao.web.frame;
