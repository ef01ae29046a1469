package nianbao.check.rule;

import nianbao.format.Formats;

/** Whose figures a sentence gives: the whole report's, or those of a part of what it covers. */
final class Scope {

    private Scope() {
    }

    /** Whether the words of a sentence up to a place speak of a part of what the report covers. */
    static boolean narrow(String words, Dossier it) {
        var rules = Formats.rules();
        var agency = it.report().agency();
        if (rules.narrowScopes().stream().anyMatch(scope -> words.contains(scope) && !agency.endsWith(scope))) {
            return true;
        }
        return rules.ownScopes().stream().anyMatch(scope -> words.replace(scope + "不掌握", "").contains(scope))
                && (rules.governments().matcher(agency).find()
                || it.passages().stream().anyMatch(p -> rules.wholeScopes().stream().anyMatch(p.text()::contains)));
    }
}
