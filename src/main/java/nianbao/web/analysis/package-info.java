/** What the figures of the agencies below an office, or of one over the years, say (分析). */
package nianbao.web.analysis;
