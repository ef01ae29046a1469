package nianbao.transfer;

/** Why there is no export or no restore, in one line for the operator. Nothing was changed. */
public final class Refused extends Exception {

    Refused(String reason) {
        super(reason);
    }

    Refused(String reason, Throwable cause) {
        super(reason, cause);
    }
}
