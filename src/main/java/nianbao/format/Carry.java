package nianbao.format;

import java.util.List;

/**
 * What links a cell to last year's report: {@code cell} = the sum of {@code terms}, some of them read there.
 * When all are, the value fills itself in; otherwise it is suggested as soon as this year's terms are there.
 *
 * @param code e.g. {@code carry.applications}
 * @param name what the value comes from, in words
 */
public record Carry(String code, String key, Severity severity, String cell, List<Term> terms, String name) {

    /** One term: a cell of last year's report or of this one, added or taken away. */
    public record Term(boolean minus, boolean lastYear, String cell) {
    }

    /** Whether last year's report alone gives the value. */
    public boolean fromLastYearOnly() {
        return terms.stream().allMatch(Term::lastYear);
    }
}
