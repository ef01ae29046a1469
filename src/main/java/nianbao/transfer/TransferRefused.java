package nianbao.transfer;

/** Why there is no export or no restore, in one line for the operator. Nothing was changed. */
public final class TransferRefused extends Exception {

    TransferRefused(String reason) {
        super(reason);
    }

    TransferRefused(String reason, Throwable cause) {
        super(reason, cause);
    }
}
