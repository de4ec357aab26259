package fr.retours.api.desk;

import fr.retours.api.access.AccessException;
import fr.retours.api.access.AccessKey;
import fr.retours.api.access.AccessRole;
import fr.retours.api.access.KeyVerifier;
import fr.retours.api.admin.AdminGate;
import fr.retours.api.admin.AdminServices;
import fr.retours.api.admin.CurationWriter;
import fr.retours.api.admin.DecisionEntry;
import fr.retours.api.admin.EditorQuestion;
import fr.retours.api.answer.AnswerJson;
import fr.retours.api.asset.AssetHandler;
import fr.retours.api.problem.Problem;
import fr.retours.api.problem.ProblemType;
import fr.retours.api.problem.RefusedException;
import fr.retours.api.transport.BodyRule;
import fr.retours.api.transport.BrowserPolicy;
import fr.retours.api.wording.Wording;
import fr.retours.model.port.Page;
import fr.retours.model.term.Slugged;
import fr.retours.text.IndexUnavailableException;
import fr.retours.text.SearchRequest;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * The pages of {@code /atelier}. Whoever has the key of an editor comes in by a form and has a session; every page works without a
 * script, and the script of the desk sends the same forms.
 */
public final class DeskRoutes implements AutoCloseable {
    /** What the paths of all pages start with. */
    static final String PATH = "/atelier";

    /** Where decisions are taken that nobody asks for. */
    static final String FORMS = PATH + "/corriger";

    /** What questions are narrowed by. */
    private static final String WORDS = "mots";

    /** What every form sends to show that it comes from a page of its session. */
    static final String TOKEN = "jeton";

    /** Where scripts ask for names that fit what somebody types. */
    private static final String NAMES = PATH + "/noms";

    private static final String DECISIONS = PATH + "/decisions";
    private static final int MOST_ENTRIES = 200;

    private final KeyVerifier keys;
    private final PublicSite site;
    private final CurationWriter writer;
    private final AdminGate gate;
    private final DeskSessions sessions;
    private final OpenQuestions questions;
    private final DecisionsInForce inForce;
    private final DeskDecisions decisions;
    private final DeskNames names;
    private final CorrectionForms forms;
    private final ReadingDesk readings;
    private final CypherDesk cypher;
    private final ReportDesk reports;
    private final DeskAnswers answers;

    /**
     * Puts the desk together.
     *
     * @param writer of the decisions that {@code services} has
     * @param gate through which whoever has a key comes in
     * @param names that editors type
     */
    public DeskRoutes(AdminServices services, CurationWriter writer, AdminGate gate, PublicSite site, DeskNames names) {
        this.keys = services.keys();
        this.site = site;
        this.writer = writer;
        this.gate = gate;
        this.sessions = new DeskSessions(keys);
        this.questions = new OpenQuestions(services.questions());
        this.inForce = new DecisionsInForce(services.runs(), services.questions()::refresh);
        this.decisions = new DeskDecisions(writer, questions, inForce, services.audit());
        this.names = names;
        this.forms = new CorrectionForms(names);
        this.readings = new ReadingDesk(services.readings(), questions, names);
        this.cypher = new CypherDesk(services.cypher());
        this.reports = new ReportDesk(services.reports(), services.audit());
        this.answers = new DeskAnswers(questions, inForce, readings, services.reports());
    }

    /** Returns which bodies are read: forms. */
    public static List<BodyRule> bodies() {
        return List.of(BodyRule.form(PATH + "/*"));
    }

    /** Adds the pages and the files that they need. */
    public void register(RoutesConfig routes) {
        AssetHandler.register(routes);
        routes.before(PATH, ctx -> BrowserPolicy.confidentialPage(ctx::header));
        routes.before(PATH + "/*", ctx -> BrowserPolicy.confidentialPage(ctx::header));
        routes.post(PATH + "/entrer", whileOpen(this::enter));
        routes.post(PATH + "/sortir", ctx -> {
            sessions.end(ctx);
            ctx.redirect(PATH, HttpStatus.SEE_OTHER);
        });
        routes.get(PATH, page(this::queue));
        routes.get(DECISIONS, page(this::taken));
        routes.get(FORMS, page(this::forms));
        routes.get(NAMES, page((ctx, visitor) -> offer(ctx)));
        routes.get(PATH + "/etat", page((ctx, visitor) -> answers.tell(ctx, "")));
        routes.get(CypherDesk.PATH, page(AccessRole.READER, this::cypher));
        routes.post(CypherDesk.PATH, page(AccessRole.READER, this::cypher));
        routes.post(PATH + "/decider", form(any -> PATH, this::answer));
        routes.post(PATH + "/decider-tout", form(any -> PATH, this::answerAll));
        routes.post(PATH + "/annuler", form(any -> DECISIONS, this::takeBack));
        routes.post(PATH + "/reessayer", form(any -> PATH, (ctx, visitor) -> {
            decisions.tryAgain(visitor.account());
            return "";
        }));
        routes.post(FORMS, page(this::correct));
        routes.get(
                ReportDesk.PATH,
                page((ctx, visitor) -> answers.show(ctx, "atelier-signalements", visitor, reports.page())));
        routes.post(ReportDesk.PATH, form(any -> ReportDesk.PATH, (ctx, visitor) -> {
            reports.settle(visitor.account(), sent(ctx, "signalement"));
            return "";
        }));
        routes.get(
                ReadingDesk.PATH,
                page((ctx, visitor) -> answers.show(ctx, "atelier-relire", visitor, readings.page(ctx))));
        routes.post(ReadingDesk.PATH, form(ReadingDesk::address, (ctx, visitor) -> {
            readings.ask(ctx);
            return "";
        }));
        routes.post(
                ReadingDesk.DECIDE,
                form(
                        ReadingDesk::address,
                        (ctx, visitor) -> decisions.choose(
                                visitor.account(), question(ctx), readings.choices(ctx, question(ctx)), choice(ctx))));
    }

    /** Has a page of the site opened to nobody but who came in; all others are led to where that is done. */
    public void forEditors(Context ctx) {
        BrowserPolicy.confidentialPage(ctx::header);
        if (sessions.visitor(ctx, AccessRole.EDITOR).isEmpty()) {
            ctx.redirect(PATH);
            ctx.skipRemainingHandlers();
        }
    }

    /** Returns where visitors find the page that is asked for. */
    public String forVisitors(Context ctx) {
        return site.origin(ctx) + ctx.path() + (ctx.queryString() == null ? "" : "?" + ctx.queryString());
    }

    /** What is done for somebody who came in. */
    private interface Visit {
        void answer(Context ctx, DeskSessions.Visitor visitor);
    }

    /** What a form has done; gives the id of the decision, empty where there is none. */
    private interface Deed {
        String done(Context ctx, DeskSessions.Visitor visitor);
    }

    /** Accounts, or the audit log, may be there and not be of use: then nobody comes in, and nothing is done. */
    private Handler whileOpen(Handler answer) {
        return ctx -> {
            try {
                answer.handle(ctx);
            } catch (AccessException e) {
                answers.close(ctx, e);
            }
        };
    }

    private Handler page(Visit visit) {
        return page(AccessRole.EDITOR, visit);
    }

    private Handler page(AccessRole least, Visit visit) {
        return whileOpen(ctx -> {
            Optional<DeskSessions.Visitor> visitor = sessions.visitor(ctx, least);
            if (visitor.isEmpty()) {
                boolean isReader = sessions.visitor(ctx, AccessRole.READER).isPresent();
                ctx.status(HttpStatus.UNAUTHORIZED);
                answers.showEntry(ctx, isReader ? Wording.text("desk.role") : "");
                return;
            }
            try {
                visit.answer(ctx, visitor.get());
            } catch (RefusedException e) {
                answers.refuse(ctx, visitor.get(), e.problem());
            } catch (IndexUnavailableException e) {
                answers.refuse(ctx, visitor.get(), Problem.plain(ProblemType.INDEX_UNAVAILABLE));
            }
        });
    }

    /**
     * Does what a form says, whose token must be that of the session.
     *
     * @param next gives the page to go to, for whoever runs no script
     */
    private Handler form(Function<Context, String> next, Deed deed) {
        return page((ctx, visitor) -> {
            check(ctx, visitor);
            String decision = deed.done(ctx, visitor);
            if (DeskAnswers.isForScript(ctx)) {
                answers.tell(ctx, decision);
            } else {
                ctx.redirect(next.apply(ctx), HttpStatus.SEE_OTHER);
            }
        });
    }

    private static void check(Context ctx, DeskSessions.Visitor visitor) {
        byte[] sent = sent(ctx, TOKEN).getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(sent, visitor.token().getBytes(StandardCharsets.UTF_8))) {
            throw RefusedException.of(ProblemType.FORBIDDEN, "desk.token");
        }
    }

    private void enter(Context ctx) {
        try {
            boolean anybody = keys.hasAccounts();
            String key = sent(ctx, "cle").strip();
            Optional<AccessKey> account = anybody ? gate.account(ctx, key) : Optional.empty();
            if (account.isPresent()) {
                sessions.begin(ctx, account.get());
                open(ctx, account.get().role());
                return;
            }
            ctx.status(HttpStatus.FORBIDDEN);
            answers.showEntry(ctx, Wording.text(anybody ? "desk.wrong-key" : "desk.no-accounts"));
        } catch (RefusedException e) {
            ctx.status(e.problem().status());
            answers.showEntry(ctx, e.problem().said());
        }
    }

    /** Leads to the first page that a role opens. */
    private void open(Context ctx, AccessRole role) {
        boolean decides = role.includes(AccessRole.EDITOR);
        if (decides) {
            questions.queue().refresh();
            inForce.prepare();
        }
        ctx.redirect(decides ? PATH : CypherDesk.PATH, HttpStatus.SEE_OTHER);
    }

    private void cypher(Context ctx, DeskSessions.Visitor visitor) {
        boolean isAsked = ctx.method().equals(HandlerType.POST);
        if (isAsked) {
            check(ctx, visitor);
        }
        Optional<CypherDesk.Shown> page = isAsked ? cypher.answer(ctx) : Optional.of(CypherDesk.Shown.form("", ""));
        page.ifPresent(shown -> answers.show(ctx, "atelier-cypher", visitor, shown));
    }

    private void queue(Context ctx, DeskSessions.Visitor visitor) {
        Optional<Page<EditorQuestion>> open = questions.open();
        answers.show(
                ctx,
                "atelier",
                visitor,
                QueuePage.of(
                        open,
                        asked(ctx, WORDS),
                        asked(ctx, "offset"),
                        questions.queue().trouble().orElse("")));
    }

    private void taken(Context ctx, DeskSessions.Visitor visitor) {
        List<DecisionEntry> all = decisions.taken();
        answers.show(
                ctx,
                "atelier-decisions",
                visitor,
                new DecisionsPage(all.stream().limit(MOST_ENTRIES).toList(), Math.max(0, all.size() - MOST_ENTRIES)));
    }

    private void forms(Context ctx, DeskSessions.Visitor visitor) {
        answers.show(ctx, "atelier-corriger", visitor, forms.page(new CorrectionForms.Sent(ctx.queryParamMap())));
    }

    private String answer(Context ctx, DeskSessions.Visitor visitor) {
        return decisions.answer(visitor.account(), question(ctx), choice(ctx));
    }

    /** Answers all that has the words of a form, as long as these are the questions that its page counted. */
    private String answerAll(Context ctx, DeskSessions.Visitor visitor) {
        String sense = sent(ctx, "sens");
        var page = QueuePage.of(questions.open(), sent(ctx, WORDS), "", "");
        if (!asked(ctx, "nombre").equals(String.valueOf(page.answerable(sense)))) {
            throw RefusedException.of(ProblemType.PRECONDITION_FAILED, "desk.others");
        }
        decisions.answerAll(visitor.account(), page.narrowed(), sense);
        return "";
    }

    private static String sent(Context ctx, String name) {
        return Objects.requireNonNullElse(ctx.formParam(name), "");
    }

    private static String asked(Context ctx, String name) {
        return Objects.requireNonNullElse(ctx.queryParam(name), "");
    }

    private static String question(Context ctx) {
        return sent(ctx, "question");
    }

    private static int choice(Context ctx) {
        String choice = sent(ctx, "choix");
        return choice.matches("\\d") ? Integer.parseInt(choice) : -1;
    }

    private String takeBack(Context ctx, DeskSessions.Visitor visitor) {
        decisions.takeBack(visitor.account(), sent(ctx, "decision"));
        return "";
    }

    /** Takes the decision of a form, or shows what it still lacks. */
    private void correct(Context ctx, DeskSessions.Visitor visitor) {
        check(ctx, visitor);
        var sent = new CorrectionForms.Sent(ctx.formParamMap());
        DeskForm form = sent.form().orElseThrow(() -> RefusedException.of(ProblemType.NOT_FOUND, "desk.no-form"));
        FormsPage page = forms.page(sent);
        FormsPage.Form filled = page.open();
        String trouble = "";
        if (filled.isClear() && !sent.asksMore()) {
            try {
                decisions.take(
                        visitor.account(), writer.file().decision(form.kind(), filled.values(), filled.reason()));
                ctx.redirect(DECISIONS, HttpStatus.SEE_OTHER);
                return;
            } catch (RefusedException e) {
                trouble = e.problem().said();
            }
        }
        ctx.status(sent.asksMore() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        answers.show(ctx, "atelier-corriger", visitor, page.with(trouble));
    }

    /** Offers names that fit what somebody types. */
    private void offer(Context ctx) {
        String typed = asked(ctx, "q");
        String source = asked(ctx, "types");
        NameSource known = Slugged.find(NameSource.class, source)
                .filter(any -> typed.length() <= SearchRequest.MAX_QUERY)
                .orElseThrow(() -> RefusedException.of(ProblemType.INVALID_PARAMETER));
        AnswerJson.send(ctx, Map.of("data", names.offer(known, typed)));
    }

    @Override
    public void close() {
        inForce.close();
    }
}
