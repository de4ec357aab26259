package fr.retours.api.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.retours.model.id.EntityId;
import fr.retours.model.id.NodeId;
import fr.retours.model.view.EntityRef;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkGathererTest {
    private static final LocalDate DAY = LocalDate.parse("2018-05-23");

    @Test
    void aLinkIsAsStrongAsItsEventsAreMany() {
        var gathering = new NetworkGatherer(NetworkScope.ANY, null);
        gathering.add(DAY, who("person:a", "person:b", "org:c"));
        gathering.add(DAY.plusYears(2), who("person:a", "person:b"));
        gathering.add(null, who("person:a", "org:c"));

        Network network = gathering.network(10, 1, TieMeasure.EVENTS);

        assertThat(network.ties())
                .extracting(
                        tie -> tie.one().entity().name() + " "
                                + tie.other().entity().name(),
                        NetworkTie::events)
                .containsExactly(tuple("a b", 2), tuple("a c", 2), tuple("b c", 1));
        assertThat(network.ties().getFirst().years()).isEqualTo("2018–2020");
        assertThat(network.members()).extracting(NetworkMember::events).containsExactly(3, 2, 2);
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 2_000})
    void aWholeNetworkHasAllLinksOfHoweverMany(int pairs) {
        var gathering = new NetworkGatherer(NetworkScope.PEOPLE, null);
        IntStream.range(0, pairs)
                .forEach(at -> gathering.add(DAY, who("person:a" + at, "person:b" + at, "person:everywhere")));
        gathering.add(DAY, who("person:alone"));

        WholeNetwork whole = gathering.whole(1, TieMeasure.EVENTS);

        assertThat(whole.members())
                .hasSize(2 * pairs + 1)
                .first()
                .extracting(member -> member.entity().name())
                .isEqualTo("everywhere");
        assertThat(whole.ties().get()).hasSize(3 * pairs).allMatch(tie -> tie.events() == 1);
        assertThat(gathering.whole(2, TieMeasure.EVENTS).members()).isEmpty();
    }

    @Test
    void smallMeetingsComeFirstAmongEquals() {
        var gathering = new NetworkGatherer(NetworkScope.ANY, null);
        gathering.add(DAY, who("person:a", "person:b", "person:x", "person:y"));
        gathering.add(DAY, who("person:y", "person:z"));

        assertThat(gathering.network(10, 1, TieMeasure.EVENTS).ties().getFirst().newman())
                .isEqualTo(1);
    }

    @Test
    void theOneInTheMiddleComesFirstAndKeepsAllLinks() {
        var gathering = new NetworkGatherer(NetworkScope.PEOPLE, id("org:middle"));
        gathering.add(DAY, who("org:middle", "person:a", "person:b", "org:other"));
        gathering.add(DAY, who("org:middle", "person:b"));

        Network network = gathering.network(10, 1, TieMeasure.EVENTS);

        assertThat(network.members())
                .extracting(member -> member.entity().name())
                .containsExactly("middle", "b", "a");
        assertThat(network.inReach()).isEqualTo(3);
    }

    @Test
    void onlyTheStrongestAreShownAndTheRestIsCounted() {
        var gathering = new NetworkGatherer(NetworkScope.ANY, null);
        gathering.add(
                DAY,
                IntStream.range(0, 30).mapToObj(one -> ref("person:p" + one)).toList());
        gathering.add(DAY, who("person:p28", "person:p29"));

        Network network = gathering.network(20, 1, TieMeasure.EVENTS);

        assertThat(network.members()).hasSize(20);
        assertThat(network.inReach()).isEqualTo(30);
        assertThat(network.ties()).hasSize(60);
        assertThat(network.linksInAll()).isEqualTo(190);
        assertThat(network.ties().getFirst().events()).isEqualTo(2);
    }

    @Test
    void whoHasNoLinkStrongEnoughIsLeftOut() {
        var gathering = new NetworkGatherer(NetworkScope.ANY, null);
        gathering.add(DAY, who("person:a", "person:b", "person:c"));
        gathering.add(DAY, who("person:a", "person:b"));

        assertThat(gathering.network(10, 2, TieMeasure.EVENTS).members())
                .extracting(member -> member.entity().name())
                .containsExactly("a", "b");
    }

    @Test
    void theSameNetworkIsDrawnTheSame() {
        var gathering = new NetworkGatherer(NetworkScope.ANY, null);
        gathering.add(
                DAY,
                IntStream.range(0, 40).mapToObj(one -> ref("person:p" + one)).toList());

        NetworkDrawing first = NetworkDrawing.of(gathering.network(40, 1, TieMeasure.EVENTS));
        NetworkDrawing second = NetworkDrawing.of(gathering.network(40, 1, TieMeasure.EVENTS));

        assertThat(first).isEqualTo(second);
        assertThat(first.spots()).allSatisfy(spot -> {
            assertThat(spot.x()).isBetween(0L, (long) NetworkDrawing.WIDTH);
            assertThat(spot.y()).isBetween(0L, (long) NetworkDrawing.HEIGHT);
        });
    }

    @Test
    void groupsThatNothingLinksStandApart() {
        var gathering = new NetworkGatherer(NetworkScope.ANY, null);
        IntStream.rangeClosed(2, 7)
                .forEach(size -> gathering.add(
                        DAY,
                        IntStream.range(0, size)
                                .mapToObj(one -> ref("person:p" + size + '-' + one))
                                .toList()));

        List<NetworkDrawing.Spot> spots =
                NetworkDrawing.of(gathering.network(40, 1, TieMeasure.EVENTS)).spots();

        assertThat(spots)
                .hasSize(27)
                .allSatisfy(one -> assertThat(spots)
                        .filteredOn(other -> !other.equals(one))
                        .noneMatch(other -> distance(one, other)
                                < one.member().radius() + other.member().radius()));
    }

    @Test
    void aNameIsNotWrittenOverAPoint() {
        var gathering = new NetworkGatherer(NetworkScope.ANY, null);
        gathering.add(
                DAY,
                IntStream.range(0, 60)
                        .mapToObj(one -> ref("person:un-nom-assez-long-" + one))
                        .toList());

        List<NetworkDrawing.Spot> spots =
                NetworkDrawing.of(gathering.network(60, 1, TieMeasure.EVENTS)).spots();

        assertThat(spots)
                .filteredOn(NetworkDrawing.Spot::named)
                .isNotEmpty()
                .allSatisfy(one -> assertThat(spots).noneMatch(other -> standsInNameOf(one, other)));
    }

    /** Looks in the middle of a name. */
    private static boolean standsInNameOf(NetworkDrawing.Spot one, NetworkDrawing.Spot other) {
        double below = one.member().radius() + 8;
        return !other.equals(one)
                && Math.abs(other.x() - one.x()) < 50
                && Math.abs(other.y() - one.y() - below) < other.member().radius();
    }

    private static double distance(NetworkDrawing.Spot one, NetworkDrawing.Spot other) {
        return Math.hypot((double) one.x() - other.x(), (double) one.y() - other.y());
    }

    @Test
    void anotherMeasureChoosesOthers() {
        var gathering = new NetworkGatherer(NetworkScope.ANY, null);
        for (int i = 0; i < 4; i++) {
            gathering.add(DAY, who("person:a", "person:b", "org:m" + i, "org:n" + i, "org:o" + i, "org:p" + i));
        }
        gathering.add(DAY, who("person:a", "person:c"));
        gathering.add(DAY, who("person:a", "person:d"));
        gathering.add(DAY, who("person:b", "person:c", "person:d"));
        gathering.add(DAY, who("org:x", "org:y", "org:z"));
        gathering.add(DAY, who("org:x", "org:y", "org:w", "org:v"));

        assertThat(names(gathering.network(2, 2, TieMeasure.EVENTS))).containsExactly("a b");
        assertThat(names(gathering.network(2, 1, TieMeasure.NEWMAN))).containsExactly("a c");
        assertThat(names(gathering.network(2, 2, TieMeasure.SHARE))).containsExactly("x y");
        assertThat(names(gathering.network(2, 1, TieMeasure.CHANCE))).containsExactly("x y");
    }

    @Test
    void aLinkWeighsWhatItsMeasureSays() {
        var gathering = new NetworkGatherer(NetworkScope.ANY, null);
        gathering.add(DAY, who("person:a", "person:b", "org:c"));
        gathering.add(DAY, who("person:a", "person:b"));
        gathering.add(DAY, who("person:a", "org:c"));
        gathering.add(DAY, who("org:c", "org:d"));

        NetworkTie tie = gathering.network(10, 1, TieMeasure.SHARE).ties().getFirst();

        assertThat(names(gathering.network(10, 1, TieMeasure.SHARE))).startsWith("a b");
        assertThat(TieMeasure.EVENTS.weight(tie)).isEqualTo(2);
        assertThat(TieMeasure.NEWMAN.weight(tie)).isEqualTo(1.5);
        assertThat(TieMeasure.SHARE.weight(tie)).isEqualTo(0.666666667);
        assertThat(TieMeasure.CHANCE.weight(tie))
                .isEqualTo(Objects.requireNonNull(tie.chance()).surprise())
                .isPositive();
        assertThat(TieMeasure.SHARE.width(tie)).isGreaterThan(TieMeasure.EVENTS.width(tie));
    }

    @Test
    void aroundOneThoseClosestToItByTheMeasureComeFirst() {
        var gathering = new NetworkGatherer(NetworkScope.ANY, id("person:middle"));
        gathering.add(DAY, who("person:middle", "person:often", "person:m", "person:n"));
        gathering.add(DAY, who("person:middle", "person:often", "person:o", "person:p"));
        gathering.add(DAY, who("person:middle", "person:alone"));

        assertThat(gathering.network(2, 1, TieMeasure.EVENTS).members())
                .extracting(member -> member.entity().name())
                .containsExactly("middle", "often");
        assertThat(gathering.network(2, 1, TieMeasure.NEWMAN).members())
                .extracting(member -> member.entity().name())
                .containsExactly("middle", "alone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"person:a", "event:e"})
    void aroundOneNothingIsSaidOfChance(String centre) {
        var gathering = new NetworkGatherer(NetworkScope.ANY, NodeId.of(centre));
        gathering.add(DAY, who("person:a", "person:b"));

        Network network = gathering.network(10, 1, TieMeasure.CHANCE);

        assertThat(network.weighed()).isFalse();
        assertThat(network.measure()).isEqualTo(TieMeasure.EVENTS);
        assertThat(network.ties()).hasSize(1).extracting(NetworkTie::chance).containsOnlyNulls();
    }

    @Test
    void ofTooManyMeetingsNothingIsSaidOfChance() {
        var gathering = new NetworkGatherer(NetworkScope.ANY, null);
        gathering.add(
                DAY,
                IntStream.range(0, 700).mapToObj(one -> ref("person:p" + one)).toList());

        assertThat(gathering.network(2, 1, TieMeasure.EVENTS).weighed()).isFalse();
    }

    @Test
    void ofTooManyNothingIsSaidOfChanceAndTheMostPresentAreCompared() {
        var gathering = new NetworkGatherer(NetworkScope.ANY, null);
        for (int i = 0; i <= NetworkGatherer.MOST_COMPARED; i++) {
            gathering.add(DAY, who("person:a", "person:p" + i));
        }
        gathering.add(DAY, who("person:a", "person:p7"));

        Network network = gathering.network(10, 1, TieMeasure.CHANCE);

        assertThat(network.weighed()).isFalse();
        assertThat(network.measure()).isEqualTo(TieMeasure.EVENTS);
        assertThat(names(gathering.network(2, 1, TieMeasure.SHARE))).containsExactly("a p7");
    }

    private static List<String> names(Network network) {
        return network.ties().stream()
                .map(tie ->
                        tie.one().entity().name() + " " + tie.other().entity().name())
                .toList();
    }

    private static List<EntityRef> who(String... ids) {
        return Arrays.stream(ids).map(NetworkGathererTest::ref).toList();
    }

    private static EntityRef ref(String id) {
        return new EntityRef(id(id), id.substring(id.indexOf(':') + 1));
    }

    private static EntityId id(String id) {
        return EntityId.of(id);
    }
}
