package nianbao.web.frame;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import nianbao.store.edit.StoredReport;
import nianbao.store.who.Agency;

/** Addresses of an agency's pages, as other pages name them. */
public final class Paths {

    private Paths() {
    }

    public static String agency(Agency agency) {
        return agency(agency.id);
    }

    public static String agency(long id) {
        return "/agencies/" + id;
    }

    /** Of an agency as somebody asked for it, by whatever number. */
    public static String agency(String asked) {
        return "/agencies/" + asked;
    }

    public static String below(Agency agency) {
        return agency(agency) + "/below";
    }

    public static String board(Agency agency) {
        return agency(agency) + "/board";
    }

    public static String reports(Agency agency) {
        return agency(agency) + "/reports";
    }

    public static String report(StoredReport report) {
        return report(report.agency.id, report.year);
    }

    public static String report(long agency, int year) {
        return agency(agency) + "/reports/" + year;
    }

    public static String accounts(Agency agency) {
        return agency(agency) + "/accounts";
    }

    public static String imports(Agency agency) {
        return agency(agency) + "/imports";
    }

    /** A text as a value in an address. */
    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
