/** Relations between cells: verdicts, hints, faults of a cell. */
package nianbao.check.relation;
