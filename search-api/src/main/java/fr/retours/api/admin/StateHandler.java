package fr.retours.api.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import fr.retours.api.access.AccessKey;
import fr.retours.api.access.AccessRole;
import fr.retours.api.answer.AnswerJson;
import fr.retours.api.problem.RefusedException;
import fr.retours.model.port.ParticipationGraph;
import fr.retours.text.RecapSearch;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Tells who asks, and how a site is. */
record StateHandler(ParticipationGraph graph, RecapSearch search, CurationWriter curation, IndexRuns runs) {
    private record Account(String id, String account, AccessRole role, String created, String changed) {
        static Account of(AccessKey key) {
            return new Account(key.id(), key.account(), key.role(), key.created(), key.changed());
        }
    }

    /**
     * How a site is.
     *
     * @param graphVersion version of the data set in the graph; null while it is away or not complete
     * @param indexVersion likewise in the index
     * @param curation entity tag of decisions by hand; null while they cannot be read
     * @param run the last run of this server; null if there was none
     */
    @JsonInclude(Include.NON_NULL)
    private record SiteState(
            @Nullable String graphVersion,
            @Nullable String indexVersion,
            int recaps,
            @Nullable String curation,
            @Nullable RunState run) {}

    void me(Context ctx) {
        AnswerJson.send(ctx, Account.of(AdminGate.account(ctx)));
    }

    void state(Context ctx) {
        AnswerJson.send(
                ctx,
                new SiteState(
                        version(graph::datasetVersion),
                        version(search::datasetVersion),
                        search.size(),
                        tag(),
                        runs.latest().stream().findFirst().orElse(null)));
    }

    private @Nullable String tag() {
        try {
            return curation.tag();
        } catch (RefusedException e) {
            return null;
        }
    }

    /** Whatever a store throws, it does not answer. */
    private static @Nullable String version(Supplier<Optional<String>> question) {
        try {
            return question.get().orElse(null);
        } catch (RuntimeException e) {
            return null;
        }
    }
}
