package nianbao.store.base;

/** Something a clerk asked for that cannot be done; the message is for the clerk. */
public class Rejected extends RuntimeException {

    public Rejected(String message) {
        super(message);
    }
}
