package nianbao.store.base;

import io.quarkus.runtime.PreventFurtherStepsException;

/** Why the program does not start: one line for clerks, one for operators, and no stack trace. */
public final class StartRefused {

    private static final int EXIT = 1;

    private StartRefused() {
    }

    /** To be thrown while starting; Quarkus prints its message and ends with exit 1. */
    public static PreventFurtherStepsException because(String chinese, String english) {
        return new PreventFurtherStepsException("没有启动：" + chinese + "\nNot started: " + english, EXIT);
    }
}
