package nianbao.input;

/** Lets a reading that takes too long be stopped from outside: by interrupting its thread. */
final class Deadline {

    private Deadline() {
    }

    static void check() throws Unreadable {
        if (Thread.currentThread().isInterrupted()) {
            throw new Unreadable("读取超时，文件过大或过于复杂");
        }
    }
}
