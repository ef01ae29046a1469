package nianbao.web.analysis;

import java.util.List;

/**
 * An office's briefing on a year.
 *
 * @param words  how the text reads, a paragraph each
 * @param text   to write in, with references
 * @param seen   number of the version it was written from, 0 for the draft
 * @param faults what is wrong with the text
 * @param kept   the versions, the newest first
 */
public record BriefingPage(BriefingAddress address, int year, String text, List<String> words, int seen, List<String> faults, List<BriefingVersion> kept,
        String message) {

    public record BriefingAddress(String path, String analysis, String query) {
    }

    /** A version, who kept it and when, and how it read then. */
    public record BriefingVersion(int number, String by, String at, List<String> words) {
    }
}
