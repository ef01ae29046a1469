/** The agencies of a tree together: their list in Excel, the board that shows how far each is, reminders. */
package nianbao.agency;
