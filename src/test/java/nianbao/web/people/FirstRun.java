package nianbao.web.people;

import nianbao.store.OnH2;

/** A database of its own, in which nobody is registered yet. */
public class FirstRun extends OnH2 {
}
