package fr.retours.graph.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.retours.graph.OpenGraph;
import fr.retours.graph.StaleReadException;
import fr.retours.graph.WholeReads;
import fr.retours.graph.testing.FactsBuilder;
import fr.retours.model.EventId;
import fr.retours.model.GraphUnavailableException;
import fr.retours.model.Person;
import fr.retours.model.PersonId;
import fr.retours.model.RecapFacts;
import fr.retours.model.RecapId;
import fr.retours.model.RelationFilter;
import fr.retours.model.Window;
import fr.retours.server.GraphServer;
import fr.retours.server.testing.TestGraphServer;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is answered from who was where, as it was before the graph changed: nothing, rather than somebody else's sentence. */
@ExtendWith(TestGraphServer.class)
class StaleWebIT {
    private static final Person ANNA = new Person(new PersonId("person:anna"), "Anna", List.of());
    private static final RecapFacts FACTS =
            FactsBuilder.recap("b").tookPart(ANNA).facts();
    private static final EventId EVENT = FACTS.event().id();

    private OpenGraph open;
    private WholeReads reads;

    @BeforeEach
    void connect(GraphServer server) {
        open = OpenGraph.empty(server.boltUri(), server.user(), server.password());
        open.store().prepare();
        open.store().replace(FactsBuilder.recap("a").facts(), "1");
        open.store().replace(FACTS, "1");
        reads = new WholeReads(open.connection());
    }

    @AfterEach
    void disconnect() {
        open.close();
    }

    private long countParticipants(EventWeb web) {
        return reads.read(
                "list the people of " + EVENT,
                tx -> new ParticipationReads(tx, web, RelationFilter.NONE, new Window(10, 0))
                        .participants(EVENT)
                        .items()
                        .size());
    }

    @Test
    void itHoldsWhileNothingChanges() {
        var web = reads.read("read who was where", EventWeb::read);

        assertThat(countParticipants(web)).isEqualTo(1);
    }

    @Test
    void whatWasTakenOutIsNoticed() {
        var web = reads.read("read who was where", EventWeb::read);
        open.store().remove(new RecapId("b"));

        assertThatExceptionOfType(GraphUnavailableException.class)
                .isThrownBy(() -> countParticipants(web))
                .withMessageContaining(EVENT.value())
                .withMessageContaining("being written")
                .withCauseInstanceOf(StaleReadException.class);
    }

    @Test
    void whatIsStoredInItsPlaceIsNotTakenForIt() {
        var web = reads.read("read who was where", EventWeb::read);
        open.store().remove(new RecapId("b"));
        for (int i = 0; i < 20; i++) {
            var other = new Person(new PersonId("person:other-" + i), "Other " + i, List.of());
            open.store().replace(FactsBuilder.recap("c" + i).tookPart(other).facts(), "1");
        }

        assertThatExceptionOfType(GraphUnavailableException.class).isThrownBy(() -> countParticipants(web));
    }
}
