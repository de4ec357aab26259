package fr.retours.indexer.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.retours.extraction.testing.FactsBuilder;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.indexer.folder.DataFolderException;
import fr.retours.indexer.mask.NameFingerprints;
import fr.retours.indexer.mask.NameForms;
import fr.retours.indexer.mask.TextMask;
import fr.retours.model.fact.Evidence;
import fr.retours.model.fact.Participation;
import fr.retours.model.fact.Recap;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.PersonId;
import fr.retours.model.id.RecapId;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An extraction that finds the two names that it knows stands for the real one. */
class ForgottenPeopleFilterTest {
    private static final String TITLE = "Odile Fabrègue et Paul Durand à Niort";
    private static final String BODY = "Mme Fabrègue a ouvert la journée. Paul Durand a conclu. Odile est partie.";

    private final NameFingerprints prints = NameFingerprints.random();

    private ForgottenPeople forgotten(ForgettingManner manner, String... recaps) {
        NameForms forms = NameForms.of(List.of("Odile Fabrègue"), word -> false).map(prints::of);
        return new ForgottenPeople(
                prints,
                List.of(new ForgottenPerson(
                        "2026-03-01",
                        manner,
                        Set.of(prints.of("person:odile-fabregue")),
                        forms,
                        Stream.of(recaps).map(prints::of).collect(Collectors.toSet()))));
    }

    private static RecapFacts extract(Recap recap) {
        var facts = FactsBuilder.recap(recap.id().value(), recap.title()).body(recap.body());
        for (String name : List.of("Odile Fabrègue", "Paul Durand")) {
            int at = recap.title().indexOf(name);
            if (at >= 0) {
                facts.person(name).mention(at, at + name.length(), PersonId.named(name));
            }
        }
        return facts.build();
    }

    private static RecapFacts apply(ForgottenPeople people) {
        Recap recap = new Recap(new RecapId("1"), TITLE, null, null, BODY, "");
        return new ForgottenPeopleFilter(people).apply(extract(recap), ForgottenPeopleFilterTest::extract);
    }

    private static Stream<String> names(RecapFacts facts) {
        return facts.people().stream().map(Participation::name);
    }

    @Test
    void aMaskedPersonIsGoneFromTextTitleAndFacts() {
        RecapFacts left = apply(forgotten(ForgettingManner.MASK));

        assertThat(left.recap().title()).isEqualTo("█████ ████████ et Paul Durand à Niort");
        assertThat(left.recap().body())
                .isEqualTo("Mme ████████ a ouvert la journée. Paul Durand a conclu. Odile est partie.");
        assertThat(names(left)).containsExactly("Paul Durand");
        assertThat(left.toString()).doesNotContain("abrègue", "fabregue");
    }

    @Test
    void anUnlinkedPersonIsGoneFromFactsOnly() {
        RecapFacts left = apply(forgotten(ForgettingManner.UNLINK));

        assertThat(left.recap().title()).isEqualTo(TITLE);
        assertThat(names(left)).containsExactly("Paul Durand");
        assertThat(left.mentions()).hasSize(1);
    }

    @Test
    void whereSomebodyElseHasTheNameOnlyTheirOwnRecapsChange() {
        assertThat(names(apply(forgotten(ForgettingManner.MASK, "1")))).containsExactly("Paul Durand");
        assertThat(names(apply(forgotten(ForgettingManner.MASK, "2"))))
                .containsExactly("Odile Fabrègue", "Paul Durand");
        assertThat(names(apply(forgotten(ForgettingManner.UNLINK, "2")))).hasSize(2);
    }

    @Test
    void anIdAndAnAddressWithTheNameAreNotKept() {
        var recap = new Recap(
                new RecapId("2024-odile-fabregue-niort"),
                TITLE,
                URI.create("https://exemple.fr/Odile%20Fabr%C3%A8gue"),
                null,
                BODY,
                "");

        Recap admitted = new ForgottenPeopleFilter(forgotten(ForgettingManner.MASK)).admitted(recap);

        assertThat(admitted.id().value()).matches("recap:[0-9a-f]{16}");
        assertThat(admitted.url()).isNull();
        assertThat(new ForgottenPeopleFilter(forgotten(ForgettingManner.MASK))
                        .admitted(recap)
                        .id())
                .isEqualTo(admitted.id());
        assertThat(new ForgottenPeopleFilter(forgotten(ForgettingManner.UNLINK)).admitted(recap))
                .isEqualTo(recap);
        var other = new Recap(new RecapId("1"), TITLE, URI.create("https://exemple.fr/100%25"), null, BODY, "");
        assertThat(new ForgottenPeopleFilter(forgotten(ForgettingManner.MASK)).admitted(other))
                .isEqualTo(other);
    }

    @ParameterizedTest
    @EnumSource
    void whatTheySignNobodySigns(ForgettingManner manner) {
        Recap other = new Recap(new RecapId("1"), "Une journée", null, null, "Rien de plus.", "");

        assertThat(admitted(forgotten(manner), other.by("FABRÈGUE Odile et Paul Durand")))
                .isEqualTo(other);
        assertThat(admitted(forgotten(manner, "1"), other.by("Odile Fabrègue"))).isEqualTo(other);
        assertThat(admitted(forgotten(manner, "2"), other.by("Odile Fabrègue")).author())
                .isEqualTo("Odile Fabrègue");
        assertThat(admitted(forgotten(manner), other.by("Paul Durand")).author())
                .isEqualTo("Paul Durand");
    }

    private static Recap admitted(ForgottenPeople people, Recap recap) {
        return new ForgottenPeopleFilter(people).admitted(recap);
    }

    @Test
    void whatIsBlankedElsewhereKeepsItsAuthor() {
        Recap recap = new Recap(new RecapId("odile-fabregue"), TITLE, null, null, BODY, "", "Paul Durand");
        var filter = new ForgottenPeopleFilter(forgotten(ForgettingManner.MASK));

        assertThat(filter.admitted(recap).author()).isEqualTo("Paul Durand");
        assertThat(TextMask.blank(recap, List.of(new Evidence(0, 5)))).satisfies(blanked -> {
            assertThat(blanked.title()).startsWith("█████ ");
            assertThat(blanked.author()).isEqualTo("Paul Durand");
        });
    }

    @Test
    void whoIsForgottenIsReadBackAndKnownById(@TempDir Path root) {
        var folder = new DataFolder(root);
        assertThat(ForgottenPeople.read(folder).people()).isEmpty();

        ForgottenPeople people = forgotten(ForgettingManner.MASK, "1");
        people.write(folder);

        assertThat(ForgottenPeople.read(folder)).isEqualTo(people);
        assertThat(people.find("person:odile-fabregue")).isPresent();
        assertThat(people.find("person:odile")).isEmpty();
    }

    @Test
    void aDamagedFileIsNoReasonToRememberAgain(@TempDir Path root) throws IOException {
        var folder = new DataFolder(root);
        forgotten(ForgettingManner.MASK).write(folder);
        Files.writeString(
                folder.forgotten(), Files.readString(folder.forgotten()).substring(30));

        assertThatExceptionOfType(DataFolderException.class)
                .isThrownBy(() -> ForgottenPeople.read(folder))
                .withMessageContaining(folder.forgotten().toString());
    }

    /** A text that others are to read names nobody who is to be forgotten, in whatever manner. */
    @ParameterizedTest
    @EnumSource(ForgettingManner.class)
    void showsOthersNobodyWhoIsToBeForgotten(ForgettingManner manner) {
        var recap = new Recap(new RecapId("essai"), TITLE, null, null, BODY, "");

        Recap shown = new ForgottenPeopleFilter(forgotten(manner)).unnamed(extract(recap));

        assertThat(shown.text())
                .doesNotContain("Fabrègue")
                .contains("Paul Durand")
                .hasSameSizeAs(recap.text());
    }
}
