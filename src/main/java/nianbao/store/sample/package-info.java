/** The invented agency to try the program with. */
package nianbao.store.sample;
