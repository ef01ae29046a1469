package nianbao.web.view;

import java.util.List;

/** What the checks found in a whole report, counted and one by one: those that are explained too, with their reasons. */
public record Checks(Tally tally, List<FindingView> findings) {
}
