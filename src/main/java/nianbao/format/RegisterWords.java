package nianbao.format;

import java.util.List;
import java.util.Map;

/**
 * How a register of requests (依申请公开台账) is counted to an edition's tables.
 *
 * @param received   the row of what came in the year, as every row here without the applicant's column
 * @param carriedIn  the row of what came before and was open when the year began
 * @param carriedOut the row of what is open when the year ends
 * @param beforeAll  the outcome that counts alone where several are named (区分处理的，只计这一情形)
 * @param outcomes   by row, the words registers have for it; "=" before a word that must be the whole value
 * @param groups     words that name a group of rows and leave open which of them
 * @param disputes   where cases count to, by what they are
 */
public record RegisterWords(String received, String carriedIn, String carriedOut, String beforeAll,
        Map<String, List<String>> outcomes, List<String> groups, Disputes disputes) {

    /** @param direct suits without 行政复议 before them */
    public record Disputes(String review, String direct, String afterReview) {
    }
}
