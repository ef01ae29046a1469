/** Pages, and the routes that their scripts ask. Resources parse, call and render; what a page shows is a record. */
package nianbao.web;
