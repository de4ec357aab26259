package fr.retours.text.suggest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.retours.model.term.LinkKind;
import fr.retours.text.Facts;
import fr.retours.text.Suggestion;
import fr.retours.text.SuggestionHint;
import fr.retours.text.SuggestionKind;
import fr.retours.text.search.SmallIndex;
import fr.retours.text.store.MemoryIndex;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

/** Which words of the recaps are offered, and how they are written. */
class SuggestWordTest {
    @Test
    void offersAWordAsMostRecapsWriteIt() {
        try (var index = SmallIndex.ofBodies(
                "Gouvernance. La gouvernance partagée.",
                "Une Gouvernance par l’usage.",
                "La gouvernance d’un commun.",
                "Les gouvernances",
                "Des gouvernances")) {
            assertThat(words(index, "GOUV"))
                    .extracting(Suggestion::id, Suggestion::label, Suggestion::recaps, Suggestion::hint)
                    .containsExactly(tuple("word:gouvernance", "gouvernance", 5, new SuggestionHint.Mentions(5)));
            assertThat(words(index, "gouvernances"))
                    .extracting(Suggestion::label, Suggestion::alias)
                    .containsExactly(tuple("gouvernance", "gouvernances"));
        }
    }

    @Test
    void keepsAccentsLigaturesHyphensAndCapitals() {
        try (var index = SmallIndex.ofBodies(
                "L’œuvre de l’économie en Europe, la co‑construction et l’ESS",
                "Une oeuvre et une œuvre, l’économie de l’Europe, la co-construction de l’ESS",
                "Une œuvre, l’economie, l’Europe")) {
            assertThat(labels(index, "oeuvr")).containsExactly("œuvre");
            assertThat(labels(index, "eco")).containsExactly("économie");
            assertThat(labels(index, "europ")).containsExactly("Europe");
            assertThat(labels(index, "construc")).containsExactly("co-construction");
            assertThat(labels(index, "ess")).containsExactly("ESS");
        }
    }

    @Test
    void offersNoWordThatMeansNothingByItself() {
        try (var index = SmallIndex.ofBodies(
                "Elle a notamment permis, avec les dernières années, de 2017 à 2018, une vis-à-vis R&D élu·e·s rare",
                "Elle a notamment permis, avec les dernières années, de 2017 à 2018, une vis-à-vis R&D élu·e·s seul")) {
            for (String typed : List.of("n", "p", "a", "d", "20", "u", "v", "ra", "el")) {
                assertThat(labels(index, typed)).as(typed).isEmpty();
            }
        }
    }

    @Test
    void offersNoWordThatIsTheNameOfSomethingElse() {
        try (var index = SmallIndex.of(
                Facts.of("a")
                        .body("Patricia Andriot et le RTES à Niort. La ville de Niort.")
                        .person("Patricia Andriot")
                        .with(Facts.authority("commune:79191", "Niort"), LinkKind.HOST)
                        .with(Facts.organisation("RTES"), LinkKind.ORGANIZER),
                Facts.of("b").body("Patricia Andriot et le RTES à Niort, la ville."))) {
            assertThat(labels(index, "patr")).isEmpty();
            assertThat(labels(index, "nior")).isEmpty();
            assertThat(labels(index, "rtes")).isEmpty();
            assertThat(labels(index, "vill")).containsExactly("ville");
        }
    }

    @Test
    void forgetsWhatOnlyFormerRecapsUsed() {
        var directory = new ByteBuffersDirectory();
        try (var index = MemoryIndex.writer(directory)) {
            for (String id : List.of("a", "b", "c", "d")) {
                index.replace(Facts.of(id).body("La gouvernance").build(), "1");
            }
            index.commit(Optional.of("v1"));
            index.remove(Facts.of("d").build().recap().id());
            index.commit(Optional.of("v2"));
        }
        try (var search = SmallIndex.reader(directory)) {
            assertThat(search.suggest("gouv", 8)).extracting(Suggestion::recaps).containsExactly(3);
        }
    }

    private static List<String> labels(SmallIndex index, String typed) {
        return words(index, typed).stream().map(Suggestion::label).toList();
    }

    private static List<Suggestion> words(SmallIndex index, String typed) {
        return index.search().suggest(typed, 20).stream()
                .filter(one -> one.kind() == SuggestionKind.WORD)
                .toList();
    }
}
