package fr.retours.api.desk;

import fr.retours.api.access.AccessException;
import fr.retours.api.admin.EditorQuestion;
import fr.retours.api.answer.AnswerJson;
import fr.retours.api.page.frame.PageSender;
import fr.retours.api.page.frame.TemplateRenderer;
import fr.retours.api.problem.Problem;
import fr.retours.api.problem.RefusalNews;
import fr.retours.api.report.VisitorReports;
import fr.retours.api.wording.Wording;
import fr.retours.model.port.Page;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.util.Map;
import java.util.Optional;

/** Sends what the desk answers: pages, each with the state that decisions are in, and the same state for scripts. */
public final class DeskAnswers {
    private final OpenQuestions questions;
    private final DecisionsInForce inForce;
    private final ReadingDesk readings;
    private final VisitorReports reports;
    private final TemplateRenderer templates = new TemplateRenderer();
    private final RefusalNews refusals = new RefusalNews();

    DeskAnswers(OpenQuestions questions, DecisionsInForce inForce, ReadingDesk readings, VisitorReports reports) {
        this.questions = questions;
        this.inForce = inForce;
        this.readings = readings;
        this.reports = reports;
    }

    /** Returns whether a script asks. */
    static boolean isForScript(Context ctx) {
        return Optional.ofNullable(ctx.header(Header.ACCEPT)).orElse("").startsWith("application/json");
    }

    /** Sends a page to somebody who came in. */
    void show(Context ctx, String template, DeskSessions.Visitor visitor, Object page) {
        show(ctx, template, frame(visitor.account().account(), visitor.token()), page);
    }

    /**
     * Sends the form by which one comes in.
     *
     * @param why somebody did not; empty when nobody has tried
     */
    void showEntry(Context ctx, String why) {
        show(ctx, "atelier-entrer", frame("", ""), why);
    }

    /** Says why nobody comes in. */
    void close(Context ctx, AccessException why) {
        refusals.tell(why);
        ctx.status(HttpStatus.SERVICE_UNAVAILABLE);
        showEntry(ctx, why.told());
    }

    private void show(Context ctx, String template, DeskFrame frame, Object page) {
        ctx.contentType(PageSender.HTML).result(templates.render(template, Map.of("frame", frame, "page", page)));
    }

    /** Says why something was not done. */
    void refuse(Context ctx, DeskSessions.Visitor visitor, Problem problem) {
        ctx.status(problem.status());
        if (isForScript(ctx)) {
            ctx.result(AnswerJson.write(problem)).contentType(Problem.MEDIA_TYPE);
        } else {
            show(ctx, "atelier-refus", visitor, problem);
        }
    }

    /**
     * What a script asks of the desk.
     *
     * @param decision the id of what was decided; empty for nothing
     * @param open how many questions are open
     * @param waiting whether questions are being found, or the recap read that the address names
     */
    private record DeskState(
            String decision, long open, boolean waiting, String progress, boolean settled, boolean failed) {}

    /**
     * Sends a script the state of the desk.
     *
     * @param decision the id of what was decided; empty for nothing
     */
    void tell(Context ctx, String decision) {
        Optional<Page<EditorQuestion>> open = questions.open();
        AnswerJson.send(
                ctx,
                new DeskState(
                        decision,
                        open.map(Page::total).orElse(0L),
                        readings.isUnderWay(ctx).orElse(open.isEmpty()),
                        progress(),
                        isSettled(),
                        hasFailed()));
    }

    private DeskFrame frame(String account, String token) {
        int waiting = account.isEmpty() ? 0 : reports.open().size();
        return new DeskFrame(account, token, waiting, progress(), isSettled(), hasFailed());
    }

    private boolean isSettled() {
        return inForce.progress() != DecisionsInForce.Progress.UNDER_WAY;
    }

    private boolean hasFailed() {
        return inForce.progress() == DecisionsInForce.Progress.FAILED;
    }

    private String progress() {
        return Wording.text(
                switch (inForce.progress()) {
                    case IN_FORCE -> "desk.in-force";
                    case UNDER_WAY -> "desk.under-way";
                    case FAILED -> "desk.failed";
                },
                inForce.said());
    }

    /**
     * What every page of the desk shows around its own.
     *
     * @param account who came in; empty for nobody
     * @param token that forms carry
     * @param reports how many reports by visitors wait
     * @param progress a French line on how far decisions are
     * @param settled whether no run is to be waited for
     * @param failed whether the last run failed, and may be tried again
     */
    public record DeskFrame(
            String account, String token, int reports, String progress, boolean settled, boolean failed) {}
}
