package nianbao.input.file;

import java.time.Duration;

/**
 * How much processor time the files of one upload may take to be read, all together. Each file by itself has its limit beside
 * it ({@link WorkLimit}). One thread at a time.
 */
public final class ReadingBudget {

    /** Nine files that take as long as a single one may; of usual ones, some thousand. */
    private static final Duration UPLOAD = Duration.ofSeconds(90);

    private long left;

    ReadingBudget(Duration processor) {
        left = processor.toNanos();
    }

    public static ReadingBudget ofUpload() {
        return new ReadingBudget(UPLOAD);
    }

    /** Takes that much of it. */
    public void use(long nanos) {
        left -= nanos;
    }

    /** Whether no further file is begun. */
    public boolean isSpent() {
        return left <= 0;
    }
}
