package fr.retours.text.highlight;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.model.id.RecapId;
import fr.retours.text.Facts;
import fr.retours.text.Snippet;
import fr.retours.text.Span;
import fr.retours.text.search.SmallIndex;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is shown of a recap found, and that every offset fits the text as written. */
class HighlightTest {
    private static final String OPENING =
            "La journée a réuni une centaine d’élus et de techniciens venus échanger sur leurs pratiques locales.";

    @Test
    void showsWordsWithLigaturesAccentsAndArticlesAsWritten() {
        assertThat(shown("Au cœur de l’économie, des sœurs et l'Île-d’Yeu", "coeur economie soeurs ile"))
                .containsExactly("cœur", "économie", "sœurs", "Île");
    }

    @Test
    void showsStemsSynonymsMistakesAndPhrases() {
        assertThat(shown("Des coopératives actives", "coopérative")).containsExactly("coopératives");
        assertThat(shown("Pour une économie sociale et solidaire", "ESS"))
                .containsExactly("économie sociale et solidaire");
        assertThat(shown("Les monnaies locales", "monaies")).containsExactly("monnaies");
        assertThat(shown("Le grand témoin, un témoin", "\"grand témoin\"")).containsExactly("grand témoin");
        assertThat(shown("Une démarche de co-construction", "coconstruction")).containsExactly("co-construction");
        assertThat(shown("À Saint-Denis", "saint denis")).containsExactly("Saint-Denis");
    }

    @Test
    void showsNoFunctionWordAndNothingExcluded() {
        assertThat(shown("La monnaie de la ville", "la monnaie de -bayonne")).containsExactly("monnaie");
    }

    @Test
    void placesEverySnippetInTheTextOfTheRecap() {
        var facts = Facts.of("0")
                .title("L’œuvre d’Eu")
                .body(OPENING + "\n\nUne œuvre au cœur de l'action.\n- Une fiche sur l’œuvre")
                .summary("L'œuvre, en résumé.");
        try (var index = SmallIndex.of(facts)) {
            var hit = index.result("oeuvre").hits().getFirst();
            String text = facts.build().recap().text();

            assertThat(hit.snippets()).hasSize(2);
            assertThat(hit.passages()).isEqualTo(3);
            for (Snippet snippet : hit.snippets()) {
                assertThat(text.substring(
                                snippet.start(),
                                snippet.start() + snippet.text().length()))
                        .isEqualTo(snippet.text());
                assertThat(words(snippet)).containsExactly("œuvre");
            }
            assertThat(hit.titleMatches()).containsExactly(new Span(2, 7));
        }
    }

    @Test
    void listsAllPassagesOfARecapInTheOrderOfItsText() {
        try (var index =
                SmallIndex.of(Facts.of("0").body(OPENING + "\nUne monnaie.\nRien.\nUne monnaie, un projet."))) {
            var id = new RecapId("0");

            assertThat(index.search().passages(id, "monnaie projet"))
                    .extracting(Snippet::text)
                    .containsExactly("Une monnaie.", "Une monnaie, un projet.");
            assertThat(index.result("monnaie projet").hits().getFirst().passages())
                    .isEqualTo(2);
            assertThat(index.search().passages(id, "xylophone")).isEmpty();
            assertThat(index.search().passages(new RecapId("1"), "monnaie")).isEmpty();
        }
    }

    @Test
    void showsThePassagesWithMostOfTheWordsFirst() {
        try (var index = SmallIndex.ofBodies(
                OPENING + "\nUne monnaie.\nUne monnaie, un projet, une ville.\nUn projet, une monnaie.")) {
            assertThat(index.result("monnaie ville projet").hits().getFirst().snippets())
                    .extracting(Snippet::text)
                    .containsExactly("Une monnaie, un projet, une ville.", "Un projet, une monnaie.");
        }
    }

    @Test
    void showsAParagraphOnceThatTheSummaryRepeats() {
        try (var index =
                SmallIndex.of(Facts.of("0").body(OPENING + "\nLa suite.").summary(OPENING))) {
            assertThat(index.result("techniciens").hits().getFirst().snippets())
                    .extracting(Snippet::text)
                    .containsExactly(OPENING);
        }
    }

    @Test
    void showsTheStartOfTheTextWhenOnlyTheTitleMatchesOrNothingIsAsked() {
        try (var index = SmallIndex.of(Facts.of("0").title("Le foncier").body("\n" + OPENING + "\nLa suite."))) {
            for (String query : List.of("foncier", "")) {
                assertThat(index.result(query).hits().getFirst().snippets())
                        .singleElement()
                        .satisfies(snippet -> {
                            assertThat(snippet.text()).isEqualTo(OPENING);
                            assertThat(snippet.matches()).isEmpty();
                        });
            }
        }
    }

    @Test
    void showsTheStartOfTheSummaryWhenThereIsNoBody() {
        try (var index =
                SmallIndex.of(Facts.of("0").title("Le foncier").body("").summary(OPENING))) {
            assertThat(index.result("foncier").hits().getFirst().snippets())
                    .extracting(Snippet::text)
                    .containsExactly(OPENING);
        }
    }

    @Test
    void cutsASentenceWithoutEndIntoPassages() {
        String words = "mot ".repeat(500) + "eusko " + "mot ".repeat(500);
        try (var index = SmallIndex.ofBodies(words, "x".repeat(5000) + " eusko")) {
            assertThat(index.result("eusko").hits())
                    .hasSize(2)
                    .allSatisfy(hit -> assertThat(hit.snippets())
                            .allMatch(snippet -> snippet.text().length() <= 320)
                            .anySatisfy(snippet -> assertThat(words(snippet)).containsExactly("eusko")));
        }
    }

    private static List<String> shown(String text, String query) {
        try (var index = SmallIndex.ofBodies(text)) {
            return index.result(query).hits().getFirst().snippets().stream()
                    .flatMap(HighlightTest::wordStream)
                    .toList();
        }
    }

    private static List<String> words(Snippet snippet) {
        return wordStream(snippet).toList();
    }

    private static Stream<String> wordStream(Snippet snippet) {
        return snippet.matches().stream().map(span -> snippet.text().substring(span.start(), span.end()));
    }
}
