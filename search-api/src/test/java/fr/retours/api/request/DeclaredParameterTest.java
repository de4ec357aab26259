package fr.retours.api.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.retours.api.request.DeclaredParameter.Trait;
import fr.retours.model.id.CollectiviteId;
import fr.retours.model.id.EntityId;
import fr.retours.model.id.OrganisationId;
import fr.retours.model.id.PersonId;
import fr.retours.model.term.EventKind;
import fr.retours.model.term.Part;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What a reader reads, told without a request. */
class DeclaredParameterTest {
    private static DeclaredParameter only(Consumer<QueryParameters> reader) {
        List<DeclaredParameter> all = QueryParameters.declared(reader);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    @Test
    void tellsBoundsAndDefaultsInTheOrderOfReading() {
        List<DeclaredParameter> all = QueryParameters.declared(given -> {
            given.number("limit", 1, 100, 20);
            given.decimal("least", 0, 1, 0.6);
            given.text("q", 30);
        });

        assertThat(all).extracting(DeclaredParameter::name).containsExactly("limit", "least", "q");
        assertThat(all.get(0).schema())
                .isEqualTo(Map.of("type", "integer", "minimum", 1, "maximum", 100, "default", 20));
        assertThat(all.get(1).schema())
                .isEqualTo(Map.of("type", "number", "minimum", 0.0, "maximum", 1.0, "default", 0.6));
        assertThat(all.get(2).schema()).isEqualTo(Map.of("type", "string", "maxLength", 30));
    }

    @Test
    void tellsWhatIsSupposedAsTheDefault() {
        DeclaredParameter least = only(given -> {
            given.suppose("least", "0.25");
            given.decimal("least", 0, 1, 0.6);
        });

        assertThat(least.schema().get("default")).isEqualTo(0.25);
    }

    @Test
    void tellsTheMembersOfClosedLists() {
        assertThat(only(given -> given.choice("part", Part.class, Part.SPEAKER)).schema())
                .isEqualTo(Map.of(
                        "type",
                        "string",
                        "enum",
                        List.of("opening", "speaker", "moderator", "keynote", "closing", "rapporteur", "signatory"),
                        "default",
                        "speaker"));
        assertThat(only(given -> given.choiceIfGiven("kind", EventKind.class)).schema())
                .doesNotContainKey("default");
        assertThat(only(given -> given.list("kinds", List.of(EventKind.values()), Set.of()))
                        .is(Trait.IN_ONE))
                .isTrue();
    }

    @Test
    void tellsOfWhomIdsAreAndWhetherTheyMustBeGiven() {
        DeclaredParameter one = only(given -> given.id("id", EntityId::of, QueryParameters.ENTITY));
        DeclaredParameter other = only(given -> given.entity("id"));

        assertThat(one.schema())
                .isEqualTo(Map.of(
                        "anyOf",
                        List.of(
                                Map.of("$ref", PersonId.class),
                                Map.of("$ref", CollectiviteId.class),
                                Map.of("$ref", OrganisationId.class))));
        assertThat(one.traits()).containsExactlyInAnyOrder(Trait.ID, Trait.REQUIRED);
        assertThat(other.traits()).containsExactly(Trait.ID);
    }

    @Test
    void givesReadersAnIdThatTheyTakeInThePlaceOfAPath() {
        DeclaredParameter id =
                only(given -> assertThat(given.path("id", OrganisationId::new)).isNotNull());

        assertThat(id.traits()).containsExactlyInAnyOrder(Trait.IN_PATH, Trait.ID, Trait.REQUIRED);
    }

    @Test
    void refusesAParameterOfWhichNobodyCanTellWhatItMayBe() {
        assertThatThrownBy(() -> QueryParameters.declared(given -> given.values("any")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("any");
    }
}
