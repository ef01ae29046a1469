package nianbao.store;

import jakarta.inject.Inject;
import nianbao.store.analysis.ProfilesBehaviour;
import nianbao.store.audit.AuditBehaviour;
import nianbao.store.base.SchemaBehaviour;
import nianbao.store.board.BoardBehaviour;
import nianbao.store.edit.EditsBehaviour;
import nianbao.store.edit.ExplanationsBehaviour;
import nianbao.store.edit.HistoryBehaviour;
import nianbao.store.edit.ManyWritersBehaviour;
import nianbao.store.handover.HandoversBehaviour;
import nianbao.store.intake.AcceptanceBehaviour;
import nianbao.store.intake.ImportsBehaviour;
import nianbao.store.list.AgencyListsBehaviour;
import nianbao.store.people.AccountsBehaviour;
import nianbao.store.people.FoundingBehaviour;
import nianbao.store.people.OneTimeLinksBehaviour;
import nianbao.store.people.PeopleBehaviour;
import nianbao.store.publication.OpenReportsBehaviour;
import nianbao.store.publication.SigningBehaviour;
import nianbao.store.register.RegistersBehaviour;
import nianbao.store.report.ReportsBehaviour;
import nianbao.store.report.RollupsBehaviour;
import nianbao.store.sample.SampleBehaviour;
import nianbao.store.tree.AgenciesBehaviour;
import nianbao.store.tree.MergedBehaviour;
import nianbao.store.tree.NoticesBehaviour;
import org.junit.jupiter.api.Nested;

/** All that the store holds to, whatever the database. */
abstract class StoreBehaviour {

    @Inject
    Desk injected;

    @Nested
    class OfReports extends ReportsBehaviour {
        OfReports() {
            super(injected);
        }
    }

    @Nested
    class OfEdits extends EditsBehaviour {
        OfEdits() {
            super(injected);
        }
    }

    @Nested
    class OfImports extends ImportsBehaviour {
        OfImports() {
            super(injected);
        }
    }

    @Nested
    class OfAcceptance extends AcceptanceBehaviour {
        OfAcceptance() {
            super(injected);
        }
    }

    @Nested
    class OfHistory extends HistoryBehaviour {
        OfHistory() {
            super(injected);
        }
    }

    @Nested
    class OfManyWriters extends ManyWritersBehaviour {
        OfManyWriters() {
            super(injected);
        }
    }

    @Nested
    class OfAccounts extends AccountsBehaviour {
        OfAccounts() {
            super(injected);
        }
    }

    @Nested
    class OfPeople extends PeopleBehaviour {
        OfPeople() {
            super(injected);
        }
    }

    @Nested
    class OfLinks extends OneTimeLinksBehaviour {
        OfLinks() {
            super(injected);
        }
    }

    @Nested
    class OfAudit extends AuditBehaviour {
        OfAudit() {
            super(injected);
        }
    }

    @Nested
    class OfSample extends SampleBehaviour {
        OfSample() {
            super(injected);
        }
    }

    @Nested
    class OfFounding extends FoundingBehaviour {
        OfFounding() {
            super(injected);
        }
    }

    @Nested
    class OfExplanations extends ExplanationsBehaviour {
        OfExplanations() {
            super(injected);
        }
    }

    @Nested
    class OfRegisters extends RegistersBehaviour {
        OfRegisters() {
            super(injected);
        }
    }

    @Nested
    class OfSums extends RollupsBehaviour {
        OfSums() {
            super(injected);
        }
    }

    @Nested
    class OfHandovers extends HandoversBehaviour {
        OfHandovers() {
            super(injected);
        }
    }

    @Nested
    class OfPublicReports extends OpenReportsBehaviour {
        OfPublicReports() {
            super(injected);
        }
    }

    @Nested
    class OfSigning extends SigningBehaviour {
        OfSigning() {
            super(injected);
        }
    }

    @Nested
    class OfProfiles extends ProfilesBehaviour {
        OfProfiles() {
            super(injected);
        }
    }

    @Nested
    class OfAgencies extends AgenciesBehaviour {
        OfAgencies() {
            super(injected);
        }
    }

    @Nested
    class OfAgencyLists extends AgencyListsBehaviour {
        OfAgencyLists() {
            super(injected);
        }
    }

    @Nested
    class OfBoard extends BoardBehaviour {
        OfBoard() {
            super(injected);
        }
    }

    @Nested
    class OfMerged extends MergedBehaviour {
        OfMerged() {
            super(injected);
        }
    }

    @Nested
    class OfNotices extends NoticesBehaviour {
        OfNotices() {
            super(injected);
        }
    }

    @Nested
    class OfSchema extends SchemaBehaviour {
        OfSchema() {
            super(injected);
        }
    }
}
