package nianbao.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import nianbao.store.Agency;
import nianbao.store.StoredReport;

/** Addresses of an agency's pages, as other pages name them. */
final class Paths {

    private Paths() {
    }

    static String agency(Agency agency) {
        return agency(agency.id);
    }

    static String agency(long id) {
        return "/agencies/" + id;
    }

    /** Of an agency as somebody asked for it, by whatever number. */
    static String agency(String asked) {
        return "/agencies/" + asked;
    }

    static String below(Agency agency) {
        return agency(agency) + "/below";
    }

    static String board(Agency agency) {
        return agency(agency) + "/board";
    }

    static String reports(Agency agency) {
        return agency(agency) + "/reports";
    }

    static String report(StoredReport report) {
        return report(report.agency.id, report.year);
    }

    static String report(long agency, int year) {
        return agency(agency) + "/reports/" + year;
    }

    static String accounts(Agency agency) {
        return agency(agency) + "/accounts";
    }

    static String imports(Agency agency) {
        return agency(agency) + "/imports";
    }

    /** A text as a value in an address. */
    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
