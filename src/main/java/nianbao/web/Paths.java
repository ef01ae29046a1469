package nianbao.web;

import nianbao.store.Agency;
import nianbao.store.StoredReport;

/** Addresses of an agency's pages, as other pages name them. */
final class Paths {

    private Paths() {
    }

    static String reports(Agency agency) {
        return "/agencies/" + agency.id + "/reports";
    }

    static String report(StoredReport report) {
        return report(report.agency.id, report.year);
    }

    static String report(long agency, int year) {
        return "/agencies/" + agency + "/reports/" + year;
    }

    static String accounts(Agency agency) {
        return "/agencies/" + agency.id + "/accounts";
    }

    static String imports(Agency agency) {
        return "/agencies/" + agency.id + "/imports";
    }
}
