package fr.retours.text.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.retours.model.port.EventFilter;
import fr.retours.model.port.PageWindow;
import fr.retours.model.term.Part;
import fr.retours.text.Facts;
import fr.retours.text.Hit;
import fr.retours.text.SearchRequest;
import fr.retours.text.SortOrder;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is typed has a sound answer. */
class HostileQueryTest {
    private static final SmallIndex INDEX = SmallIndex.of(
            Facts.of("0")
                    .title("Les monnaies locales et la co-construction à Eu")
                    .body("Le 25 juin 2018, l'ESS et les SCIC.\n\nAND OR NOT, un texte.")
                    .on("2018-06-25")
                    .person("Patricia Andriot", Part.SPEAKER),
            Facts.of("1").title("Le foncier").body("Un autre texte sur le foncier agricole"));

    @AfterAll
    static void close() {
        INDEX.close();
    }

    static Stream<String> queries() {
        return Stream.of(
                "\"unclosed",
                "\"",
                "***",
                "* : ~ ^ ? \\ / ( ) [ ] { } ! && ||",
                "AND OR NOT",
                "AND",
                "titre:(monnaies",
                "body_exact:monnaies",
                "monnaies~2 locales^99",
                "[2018 TO 2019]",
                "mon*",
                "\u0000\u0001\u001F\u007F",
                "monnaies\u0000locales",
                "-",
                "--",
                "- monnaies",
                "-monnaies -foncier -eu",
                "-\"\"",
                "''''",
                "l'",
                "«»",
                "de la les des",
                "a",
                "\uD83D\uDE00 monnaies",
                "\uD83D",
                "\u202E monnaies",
                "x".repeat(1000),
                "é".repeat(1000),
                "\uD83D\uDE00".repeat(500),
                "\"a\" ".repeat(250),
                "-a ".repeat(333),
                "co ".repeat(333),
                "économie sociale et solidaire ".repeat(33),
                "2018 ".repeat(200),
                "a-".repeat(500),
                "«".repeat(1000),
                "ab'".repeat(333),
                "S.C.".repeat(250),
                "monaies localles foncer agricoles patricai andrio texxte autree ".repeat(15),
                "Les monnaies locales et la co-construction à Eu, le foncier agricole, un texte ".repeat(12));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void answersSoundly(String query) {
        var result = INDEX.result(query);

        assertThat(result.total()).isBetween(0L, 2L);
        assertThat(result.hits()).hasSize((int) result.total());
        assertThat(result.hits()).allSatisfy(HostileQueryTest::isSound);
        assertThat(INDEX.search().suggest(query, 20))
                .allSatisfy(one -> assertThat(one.matches())
                        .allMatch(span -> span.end() <= one.label().length()));
    }

    @Test
    void answersSoundlyToRandomCharacters() {
        long seed = 20261125;
        var random = new Random(seed);
        String alphabet = "aeé lmonnaies \"'’-«»*:()0128.·œ\u00A0\u202F\uD83D\uDE00\u0301\t";
        for (int round = 0; round < 500; round++) {
            var query = new StringBuilder();
            for (int length = random.nextInt(40); length > 0; length--) {
                query.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }

            assertThat(INDEX.result(query.toString()).hits())
                    .as("seed %d, query %s", seed, query)
                    .allSatisfy(HostileQueryTest::isSound);
            assertThat(INDEX.search().suggest(query.toString(), 5)).isNotNull();
        }
    }

    @Test
    void refusesALongerQuery() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SearchRequest(
                        "x".repeat(1001), EventFilter.NONE, SortOrder.RELEVANCE, new PageWindow(1, 0)))
                .withMessage("q must have at most 1000 characters, got 1001");
    }

    private static void isSound(Hit hit) {
        assertThat(hit.score()).isFinite();
        assertThat(hit.titleMatches())
                .allMatch(span -> span.end() <= hit.recap().title().length());
        assertThat(hit.snippets()).hasSizeBetween(1, 3);
    }
}
