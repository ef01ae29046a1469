package nianbao.web.files;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nianbao.format.Section;
import nianbao.report.Report;
import nianbao.store.board.Board;
import nianbao.store.board.BoardFilter;
import nianbao.store.board.BoardSort;
import nianbao.store.edit.Edits;
import nianbao.store.handover.Handovers;
import nianbao.store.intake.Imports;
import nianbao.store.people.Accounts;
import nianbao.store.report.Reports;
import nianbao.store.report.Snapshot;
import nianbao.store.tree.Notices;
import nianbao.store.who.Role;
import nianbao.web.view.SectionData;
import nianbao.web.view.TableViews;

/**
 * What the first pages of a day ask the database, and how they show a table, done once for nobody: questions are parsed, classes
 * loaded. Nothing is found and nothing kept.
 */
@ApplicationScoped
class FirstLooks {

    private static final long NOBODY = 0;

    private final Reports reports;
    private final Accounts accounts;
    private final Imports imports;
    private final Notices notices;
    private final Handovers handovers;
    private final Board board;
    private final Edits edits;
    private final ObjectMapper mapper;

    FirstLooks(Reports reports, Accounts accounts, Imports imports, Notices notices, Handovers handovers, Board board, Edits edits, ObjectMapper mapper) {
        this.reports = reports;
        this.accounts = accounts;
        this.imports = imports;
        this.notices = notices;
        this.handovers = handovers;
        this.board = board;
        this.edits = edits;
        this.mapper = mapper;
    }

    void look(Report report) {
        reports.list(NOBODY);
        reports.find(NOBODY, report.year());
        accounts.names(NOBODY);
        imports.list(NOBODY);
        notices.waiting(NOBODY, NOBODY);
        handovers.waiting(NOBODY, EnumSet.allOf(Role.class));
        handovers.of(NOBODY);
        edits.history(NOBODY, null, Integer.MAX_VALUE, 1);
        board.count(NOBODY, report.year(), "");
        board.rows(NOBODY, report.year(), BoardFilter.ALL, BoardSort.URGENCY, false);
        var snapshot = new Snapshot(report, Map.of(), 1);
        for (var section : report.format().sections()) {
            SectionData.of(section, snapshot, null, Optional.of(report), List.of()).json(mapper);
            if (section.kind() == Section.SectionKind.TABLE) {
                TableViews.of(section, report, Map.of(), Optional.of(report), false, Map.of());
            }
        }
    }
}
