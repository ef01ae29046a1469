package nianbao.check.rule;

import nianbao.format.Formats;

/** Whose figures a sentence gives: the whole report's, or those of a part of what it covers. */
final class Scope {

    /** Characters of a body's name that tell it from another: 城关镇. */
    private static final int OWN = 3;

    private Scope() {
    }

    /** Whether the words of a sentence up to a place speak of a part of what the report covers. */
    static boolean narrow(String words, Dossier it) {
        var rules = Formats.rules();
        var agency = it.report().agency();
        if (rules.pattern("others-work").matcher(words).find()
                || rules.pattern("review-bodies").matcher(agency).find() && rules.pattern("reviews-made").matcher(clause(words)).find()) {
            return true;
        }
        words = rules.pattern("instruction").matcher(words).replaceAll("");
        boolean government = rules.governments().matcher(agency).find();
        if (government && isBelow(words, agency)) {
            return true;
        }
        if (!government) {
            // A bureau's own office does the bureau's work; the government's office is another body.
            words = rules.pattern("own-office").matcher(words).replaceAll("");
        }
        var said = words;
        if (rules.narrowScopes().stream().anyMatch(scope -> said.contains(scope) && !agency.endsWith(scope))) {
            return true;
        }
        return rules.ownScopes().stream().anyMatch(scope -> said.replace(scope + "不掌握", "").contains(scope))
                && (government
                        || it.speaksOfMore());
    }

    /** 县住建局38件 in the county's report. Its own name and 全县各乡镇 are the whole. */
    private static boolean isBelow(String words, String agency) {
        var clause = clause(words);
        var rules = Formats.rules();
        var body = rules.pattern("body-below").matcher(clause);
        return rules.wholeScopes().stream().noneMatch(clause::contains) && body.find()
                && !agency.contains(clause.substring(Math.max(0, body.end() - OWN), body.end()));
    }

    private static String clause(String words) {
        return words.substring(Math.max(words.lastIndexOf('，'), Math.max(words.lastIndexOf('：'), words.lastIndexOf(','))) + 1);
    }

    /** 全县 before a figure in the report of one of the county's bodies: more than the report covers. */
    static boolean wide(String words, Dossier it) {
        var rules = Formats.rules();
        return !rules.pattern("government").matcher(it.report().agency()).find() && rules.pattern("whole-region").matcher(clause(words)).find();
    }
}
