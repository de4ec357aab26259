package fr.retours.api.admin;

import fr.retours.api.access.AccessKey;
import fr.retours.api.access.AccessRole;
import fr.retours.api.access.AuditAction;
import fr.retours.api.access.AuditActor;
import fr.retours.api.access.AuditOutcome;
import fr.retours.api.problem.ProblemType;
import fr.retours.api.problem.RefusedException;
import fr.retours.api.transport.BodyRule;
import fr.retours.model.port.ParticipationGraph;
import fr.retours.text.RecapSearch;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The calls of administration: who may make each, and that it is noted. What reads the mere state of a site is not noted, so that a
 * program may ask every second.
 *
 * @param writer of the decisions that {@code administration} has
 * @param gate through which all come
 */
public record AdminRoutes(
        AdminServices administration,
        CurationWriter writer,
        ParticipationGraph graph,
        RecapSearch search,
        AdminGate gate) {
    private static final String BASE = "/admin/v1";

    /** Returns which bodies of calls are read. */
    public static List<BodyRule> bodies() {
        return Stream.concat(
                        AdminBody.rules(BASE + "/curation", BASE + "/*").stream(),
                        Stream.of(AdminBody.order(CypherHandler.PATH)))
                .toList();
    }

    /** Adds the calls. */
    public void register(RoutesConfig routes) {
        var curation = new CurationHandler(writer);
        var runs = new RunHandler(administration.runs());
        var backup = new BackupHandler(administration.backup(), Clock.system(ZoneId.systemDefault()));
        var state = new StateHandler(graph, search, writer, administration.runs());
        var cypher = new CypherHandler(administration.cypher());
        routes.before("/admin/*", gate::admit);
        routes.before("/api/*", gate::admit);
        routes.post(CypherHandler.PATH, seen(AccessRole.READER, cypher::answer));
        routes.get(BASE + "/me", seen(AccessRole.READER, state::me));
        routes.get(BASE + "/status", seen(AccessRole.READER, state::state));
        routes.get(BASE + "/runs", seen(AccessRole.EDITOR, runs::all));
        routes.get(RunHandler.PATH + "{id}", seen(AccessRole.EDITOR, runs::one));
        routes.get(BASE + "/curation", noted(AccessRole.EDITOR, AuditAction.CURATION_READ, curation::read));
        routes.put(BASE + "/curation", noted(AccessRole.EDITOR, AuditAction.CURATION_WRITE, curation::replace));
        routes.post(BASE + "/hide", noted(AccessRole.EDITOR, AuditAction.HIDE, curation::hide));
        routes.post(BASE + "/index", noted(AccessRole.EDITOR, AuditAction.INDEX, runs::start));
        routes.post(BASE + "/backup", noted(AccessRole.OPERATOR, AuditAction.BACKUP, backup::send));
        routes.post(BASE + "/forget", noted(AccessRole.OPERATOR, AuditAction.FORGET, AdminRoutes::forget));
    }

    /** The stores' files are made anew, which a server has open: they cannot go while it runs. */
    private static void forget(Context ctx, AuditedCall call) {
        throw RefusedException.of(ProblemType.SERVER_RUNS);
    }

    private static Handler seen(AccessRole least, Consumer<Context> answer) {
        return ctx -> {
            require(ctx, least);
            answer.accept(ctx);
        };
    }

    private Handler noted(AccessRole least, AuditAction action, BiConsumer<Context, AuditedCall> answer) {
        return ctx -> {
            AccessKey account = AdminGate.account(ctx);
            var call = new AuditedCall(administration.audit(), AuditActor.of(account), action);
            try {
                require(ctx, least);
                answer.accept(ctx, call);
            } catch (RefusedException e) {
                call.note(e.reason(), AuditOutcome.REFUSED);
                throw e;
            }
        };
    }

    private static void require(Context ctx, AccessRole least) {
        if (!AdminGate.account(ctx).role().includes(least)) {
            throw AdminGate.forbidden(ctx, least.slug());
        }
    }
}
