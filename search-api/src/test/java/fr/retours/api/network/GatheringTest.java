package fr.retours.api.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.retours.model.id.EntityId;
import fr.retours.model.view.EntityRef;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GatheringTest {
    private static final LocalDate DAY = LocalDate.parse("2018-05-23");

    @Test
    void aLinkIsAsStrongAsItsEventsAreMany() {
        var gathering = new Gathering(NetworkScope.ANY, null);
        gathering.add(DAY, who("person:a", "person:b", "org:c"));
        gathering.add(DAY.plusYears(2), who("person:a", "person:b"));
        gathering.add(null, who("person:a", "org:c"));

        Network network = gathering.network(10, 1);

        assertThat(network.ties())
                .extracting(
                        tie -> tie.one().entity().name() + " "
                                + tie.other().entity().name(),
                        NetworkTie::events)
                .containsExactly(tuple("a b", 2), tuple("a c", 2), tuple("b c", 1));
        assertThat(network.ties().getFirst().years()).isEqualTo("2018–2020");
        assertThat(network.members()).extracting(Member::events).containsExactly(3, 2, 2);
    }

    @Test
    void smallMeetingsComeFirstAmongEquals() {
        var gathering = new Gathering(NetworkScope.ANY, null);
        gathering.add(DAY, who("person:a", "person:b", "person:x", "person:y"));
        gathering.add(DAY, who("person:y", "person:z"));

        assertThat(gathering.network(10, 1).ties().getFirst().newman()).isEqualTo(1);
    }

    @Test
    void theOneInTheMiddleComesFirstAndKeepsAllLinks() {
        var gathering = new Gathering(NetworkScope.PEOPLE, id("org:middle"));
        gathering.add(DAY, who("org:middle", "person:a", "person:b", "org:other"));
        gathering.add(DAY, who("org:middle", "person:b"));

        Network network = gathering.network(10, 1);

        assertThat(network.members())
                .extracting(member -> member.entity().name())
                .containsExactly("middle", "b", "a");
        assertThat(network.inReach()).isEqualTo(3);
    }

    @Test
    void onlyTheStrongestAreShownAndTheRestIsCounted() {
        var gathering = new Gathering(NetworkScope.ANY, null);
        gathering.add(
                DAY,
                IntStream.range(0, 30).mapToObj(one -> ref("person:p" + one)).toList());
        gathering.add(DAY, who("person:p28", "person:p29"));

        Network network = gathering.network(20, 1);

        assertThat(network.members()).hasSize(20);
        assertThat(network.inReach()).isEqualTo(30);
        assertThat(network.ties()).hasSize(60);
        assertThat(network.linksInAll()).isEqualTo(190);
        assertThat(network.ties().getFirst().events()).isEqualTo(2);
    }

    @Test
    void whoHasNoLinkStrongEnoughIsLeftOut() {
        var gathering = new Gathering(NetworkScope.ANY, null);
        gathering.add(DAY, who("person:a", "person:b", "person:c"));
        gathering.add(DAY, who("person:a", "person:b"));

        assertThat(gathering.network(10, 2).members())
                .extracting(member -> member.entity().name())
                .containsExactly("a", "b");
    }

    @Test
    void theSameNetworkIsDrawnTheSame() {
        var gathering = new Gathering(NetworkScope.ANY, null);
        gathering.add(
                DAY,
                IntStream.range(0, 40).mapToObj(one -> ref("person:p" + one)).toList());

        Drawing first = Drawing.of(gathering.network(40, 1));
        Drawing second = Drawing.of(gathering.network(40, 1));

        assertThat(first).isEqualTo(second);
        assertThat(first.spots()).allSatisfy(spot -> {
            assertThat(spot.x()).isBetween(0L, (long) Drawing.WIDTH);
            assertThat(spot.y()).isBetween(0L, (long) Drawing.HEIGHT);
        });
    }

    private static List<EntityRef> who(String... ids) {
        return Arrays.stream(ids).map(GatheringTest::ref).toList();
    }

    private static EntityRef ref(String id) {
        return new EntityRef(id(id), id.substring(id.indexOf(':') + 1));
    }

    private static EntityId id(String id) {
        return EntityId.of(id);
    }
}
