/**
 * How the build runs the tests. Test classes that start the application share one only when they run together, and the
 * build gives its processes one class after the other: so it is given suites, whose names are in the order in which they
 * begin, the longest first. {@link nianbao.gate.SuitesTest} holds that each test class is in exactly one of them.
 */
package nianbao.gate;
