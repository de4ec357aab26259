package fr.retours.graph;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.graph.relation.SnapshotParticipationGraph;
import fr.retours.graph.relation.SnapshotSliceGraph;
import fr.retours.graph.snapshot.FactRows;
import fr.retours.graph.snapshot.GraphSnapshots;
import fr.retours.graph.snapshot.SnapshotSource;
import fr.retours.graph.testing.GeneratedFacts;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.BodyId;
import fr.retours.model.id.EntityId;
import fr.retours.model.port.DigestedRecap;
import fr.retours.model.port.EventFilter;
import fr.retours.model.port.EventOrder;
import fr.retours.model.port.PageWindow;
import fr.retours.model.port.RelationFilter;
import fr.retours.model.term.Theme;
import fr.retours.server.GraphServer;
import fr.retours.server.testing.TestGraphServer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What Neo4j holds reads as the facts that were sent to it: so the contracts of reading may be kept without it. */
@ExtendWith(TestGraphServer.class)
class SnapshotAnswersIT {
    private static final int CORPORA = Math.max(1, Integer.getInteger("retours.rounds", 30) / 30);
    private static final int RECAPS = 16;
    private static final PageWindow MOST = new PageWindow(PageWindow.MAX_LIMIT, 0);

    private final GraphServer server;

    SnapshotAnswersIT(GraphServer server) {
        this.server = server;
    }

    @Test
    void aSnapshotOfTheGraphAnswersAsOneOfTheFacts() {
        long first = Long.getLong("retours.seed", 1);
        System.out.println("-Dretours.seed=" + first);
        for (long seed = first; seed < first + CORPORA; seed++) {
            List<RecapFacts> facts = GeneratedFacts.corpus(seed, RECAPS);
            try (var open = OpenGraph.empty(server.boltUri(), server.user(), server.password())) {
                open.store().prepare();
                open.store()
                        .replace(facts.stream()
                                .map(one -> new DigestedRecap(one, "digest"))
                                .toList());
                var stored = GraphSnapshots.of(open.connection());
                var made = SnapshotSource.of(
                        FactRows.snapshot(facts, stored.current().state()));

                assertThat(answers(stored, facts)).as("-Dretours.seed=%d", seed).isEqualTo(answers(made, facts));
            }
        }
    }

    /** Reads all that can be read of each of those that the facts name. */
    private static List<Object> answers(SnapshotSource snapshot, List<RecapFacts> facts) {
        var graph = new SnapshotParticipationGraph(snapshot);
        var slices = new SnapshotSliceGraph(snapshot);
        List<Object> answers = new ArrayList<>();
        answers.add(graph.events(EventFilter.NONE, 0, EventOrder.LATEST, MOST));
        answers.add(slices.events(RelationFilter.ANY, null, PageWindow.MAX_LIMIT));
        answers.add(slices.people(RelationFilter.ANY, null, PageWindow.MAX_LIMIT));
        answers.add(slices.bodies(RelationFilter.ANY, null, PageWindow.MAX_LIMIT));
        for (RecapFacts recap : facts) {
            answers.add(graph.sha256(recap.recap().id()));
            recap.event().ifPresent(event -> {
                answers.add(graph.event(event.id()));
                answers.add(graph.participants(event.id(), RelationFilter.ANY, MOST));
            });
            recap.people().forEach(one -> {
                answers.add(graph.person(one.person().id(), 0));
                answers.add(graph.eventsOf(one.person().id(), RelationFilter.ANY, MOST));
            });
            recap.bodies().stream().map(one -> one.body().id()).forEach(id -> {
                answers.add(graph.body(id, 0));
                answers.add(graph.eventsOf(id, RelationFilter.ANY, MOST));
            });
            entities(recap).forEach(id -> answers.add(graph.recapsCiting(id, 0, MOST)));
        }
        Stream.of(Theme.values()).forEach(theme -> answers.add(graph.eventsOf(theme, RelationFilter.ANY, MOST)));
        return answers;
    }

    private static Stream<EntityId> entities(RecapFacts recap) {
        Stream<BodyId> bodies = recap.bodies().stream().map(one -> one.body().id());
        return Stream.concat(recap.people().stream().map(one -> one.person().id()), bodies);
    }
}
