package fr.retours.api.desk;

import fr.retours.api.access.AccessKey;
import fr.retours.api.access.AuditAction;
import fr.retours.api.access.AuditActor;
import fr.retours.api.access.AuditLog;
import fr.retours.api.admin.AuditedCall;
import fr.retours.api.problem.ProblemType;
import fr.retours.api.problem.RefusedException;
import fr.retours.api.report.VisitorReport;
import fr.retours.api.report.VisitorReports;
import java.util.List;
import java.util.regex.Pattern;

/** Shows what visitors reported, and has it settled. Safe for concurrent use. */
public record ReportDesk(VisitorReports reports, AuditLog audit) {
    static final String PATH = DeskRoutes.PATH + "/signalements";

    List<ShownReport> page() {
        return reports.all().stream().map(ShownReport::new).toList();
    }

    /** @throws RefusedException if there is none of this id (any more) */
    void settle(AccessKey account, String id) {
        if (reports.open().stream().noneMatch(one -> one.id().equals(id))) {
            throw RefusedException.of(ProblemType.NOT_FOUND, "desk.no-report");
        }
        new AuditedCall(audit, AuditActor.of(account), AuditAction.REPORT_SETTLE)
                .around(id, () -> reports.settle(id, account.account()));
    }

    /** What a visitor reported, and where it is put right. */
    public record ShownReport(VisitorReport report) {
        private static final Pattern ACTOR = Pattern.compile("/(?:personnes|collectivites|organisations)/([^/?#&]+).*");
        private static final Pattern RECAP = Pattern.compile("/recaps/([^/?#&]+).*");

        /** Returns the address of the forms about whom, or which recap, the page is of; else that of the page, which leads to those of each fact. */
        public String correct() {
            var actor = ACTOR.matcher(report.page());
            var recap = RECAP.matcher(report.page());
            return actor.matches()
                    ? DeskRoutes.FORMS + "?id=" + actor.group(1)
                    : recap.matches() ? DeskRoutes.FORMS + "?forme=add&recaps-1=" + recap.group(1) : report.page();
        }
    }
}
