/** Everything in the database as one file, and back: between H2 and PostgreSQL, and into a later version of the program. */
package nianbao.transfer;
