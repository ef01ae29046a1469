/** Pages and the one script-facing route. Resources parse, call and render; what a page shows is a record. */
package nianbao.web;
