package nianbao.register;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of a register: a request of one applicant. Holds nobody's name.
 *
 * @param outcome  the row it counts to, "" when open or unknown
 * @param doubts   what of the line could not be understood
 * @param remarks  what stands under 备注; kept only when that is asked for
 */
public record Request(Origin origin, Dates dates, Applicant applicant, String outcome, Cases cases, boolean extended,
        List<Doubt> doubts, String remarks) {

    /**
     * @param sheet     its name, "" when there is only one
     * @param sheetNumber from 1
     * @param line      in its sheet, from 1
     * @param number    as the register numbers it, "" when it does not
     */
    public record Origin(String sheet, int sheetNumber, int line, String number) {

        /** How a clerk finds it. */
        public String text() {
            return (sheet.isEmpty() ? "" : "“" + sheet + "”") + "第 " + line + " 行" + (number.isEmpty() ? "" : "（" + number + "）");
        }
    }

    /** Whether, and when, a request was answered. */
    public enum Answer {
        /** On the day that is said. */
        DATED,
        /** Not yet. */
        OPEN,
        /** The register has no column for the day: within the year it is kept for. */
        UNDATED,
        /** Something stands where the day belongs, but nobody can tell which day. */
        UNCLEAR
    }

    /**
     * @param received {@code null} when not said or not understood
     * @param answered {@code null} unless {@link Answer#DATED}
     */
    public record Dates(@Nullable LocalDate received, @Nullable LocalDate answered, Answer answer) {

        boolean isReceivedBefore(LocalDate day) {
            return received != null && received.isBefore(day);
        }

        boolean isAnsweredBy(LocalDate day) {
            return answer == Answer.UNDATED || answered != null && !answered.isAfter(day);
        }
    }

    /**
     * @param kind     "" when not known
     * @param proposed whether the name alone tells it
     */
    public record Applicant(String kind, boolean proposed) {
    }

    /** What became of its cases, "" where there was none. */
    public record Cases(String review, String direct, String afterReview) {

        public static final Cases NONE = new Cases("", "", "");

        public boolean isEmpty() {
            return equals(NONE);
        }
    }

    /**
     * @param code as notes have it
     * @param about outcome, kind, dispute; "" when nobody can answer it once for all
     * @param word what is not understood, never a name
     */
    public record Doubt(String code, String message, String about, String word) {

        /** One that only a look at the line can settle. */
        public static Doubt of(String code, String message) {
            return new Doubt(code, message, "", "");
        }
    }
}
