package fr.retours.api.map;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.model.fact.Collectivite;
import fr.retours.model.fact.Coordinates;
import fr.retours.model.id.BodyId;
import fr.retours.model.id.CollectiviteId;
import fr.retours.model.id.EventId;
import fr.retours.model.id.PersonId;
import fr.retours.model.id.RecapId;
import fr.retours.model.port.RelationFilter;
import fr.retours.model.slice.BodySlice;
import fr.retours.model.slice.EventSlice;
import fr.retours.model.slice.SliceGraph;
import fr.retours.model.term.CollectiviteKind;
import fr.retours.model.view.PersonSummary;
import java.util.List;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is off the map, and why. */
class MapPlacesTest {
    private static final Coordinates REDON_TOWN = new Coordinates(47.65, -2.08, false);
    private static final Collectivite BRETAGNE = one("region:53", CollectiviteKind.REGION, null);
    private static final Collectivite FINISTERE = one("departement:29", CollectiviteKind.DEPARTEMENT, null, BRETAGNE);
    private static final Collectivite BREST = one("epci:242900314", CollectiviteKind.EPCI, REDON_TOWN, FINISTERE);
    /** In three départements of two régions. */
    private static final Collectivite REDON = one("epci:243500741", CollectiviteKind.EPCI, REDON_TOWN);
    /** In two départements of one région. */
    private static final Collectivite PLOERMEL = one("epci:200066777", CollectiviteKind.EPCI, REDON_TOWN, BRETAGNE);

    private static final Collectivite ABROAD = one("foreign:bruxelles", CollectiviteKind.FOREIGN, null);
    private static final Collectivite UNKNOWN = one("collectivite:saint-denis", CollectiviteKind.COMMUNE, null);

    private static final List<BodySlice> ALL =
            List.of(slice(BREST), slice(REDON), slice(PLOERMEL), slice(ABROAD), slice(UNKNOWN), slice(BRETAGNE));

    @Test
    void anEpciAcrossDepartementsStandsForNoneOfThem() {
        assertThat(outside(CollectiviteKind.DEPARTEMENT, RelationFilter.NONE.withRollUp()))
                .containsExactlyInAnyOrder(
                        because(REDON, "straddling.departement"),
                        because(PLOERMEL, "straddling.departement"),
                        because(ABROAD, "foreign"),
                        because(UNKNOWN, "open"));
    }

    @Test
    void anEpciWithinARegionStandsForIt() {
        assertThat(outside(CollectiviteKind.REGION, RelationFilter.NONE.withRollUp()))
                .containsExactlyInAnyOrder(
                        because(REDON, "straddling.region"), because(ABROAD, "foreign"), because(UNKNOWN, "open"));
    }

    @Test
    void nothingStraddlesWhereEachStandsForItself() {
        assertThat(outside(CollectiviteKind.DEPARTEMENT, RelationFilter.NONE))
                .containsExactlyInAnyOrder(because(ABROAD, "foreign"), because(UNKNOWN, "open"));
        assertThat(outside(CollectiviteKind.EPCI, RelationFilter.NONE.withRollUp()))
                .containsExactlyInAnyOrder(because(ABROAD, "foreign"), because(UNKNOWN, "open"));
    }

    private static List<Tuple> outside(CollectiviteKind level, RelationFilter filter) {
        return MapPlaces.read(new FranceChart(), new Bodies(), filter, level).outside().stream()
                .map(one -> Tuple.tuple(one.territory().id().value(), one.reason()))
                .toList();
    }

    private static Tuple because(Collectivite one, String reason) {
        return Tuple.tuple(one.id().value(), reason);
    }

    private static BodySlice slice(Collectivite one) {
        return new BodySlice(one, 1, null, null);
    }

    private static Collectivite one(
            String id, CollectiviteKind kind, @Nullable Coordinates at, Collectivite... around) {
        return new Collectivite(new CollectiviteId(id), kind, id, at, null, List.of(around), List.of());
    }

    /** The bodies, in one list. */
    private static final class Bodies implements SliceGraph {
        @Override
        public List<EventSlice> events(RelationFilter filter, @Nullable EventId after, int most) {
            return List.of();
        }

        @Override
        public List<PersonSummary> people(RelationFilter filter, @Nullable PersonId after, int most) {
            return List.of();
        }

        @Override
        public SliceGraph toldBy(Set<RecapId> recaps) {
            return this;
        }

        @Override
        public List<BodySlice> bodies(RelationFilter filter, @Nullable BodyId after, int most) {
            return ALL;
        }
    }
}
