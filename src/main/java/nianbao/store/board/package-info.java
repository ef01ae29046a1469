/** How far each agency below is. Above reports: its SQL speaks of steps and counts. */
package nianbao.store.board;
