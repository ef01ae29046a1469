/** Files on their way to becoming reports. */
package nianbao.store.intake;
