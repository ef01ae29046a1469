/** The register of requests on the web: brought in, its columns and words made sure of, laid beside the report's tables. */
package nianbao.web.register;
