package fr.retours.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages in {@code docs/fr/} say what the English ones say: whoever changes one is led to the other. */
class FrenchDocumentsTest {
    private static final String FRENCH = "docs/fr/";
    private static final String START = FRENCH + "demarrer.md";

    @ParameterizedTest
    @ValueSource(strings = {"curation.md", "embed.md", "extraction.md", "identity.md"})
    void hasTheSectionsListsBlocksAndNamesOfTheEnglishPage(String name) {
        String french = FRENCH + name;
        String english = "docs/" + name;

        assertThat(Documents.headings(french)).isEqualTo(Documents.headings(english));
        assertThat(Documents.listItems(french)).isEqualTo(Documents.listItems(english));
        assertThat(blocks(french)).isEqualTo(blocks(english));
        assertThat(names(french)).isEqualTo(names(english));
    }

    @Test
    void startsWithTheCommandsOfTheReadme() {
        assertThat(blocks(START)).isEqualTo(blocks("README.md"));
    }

    @Test
    void theReadmeLeadsToEveryFrenchPageAndThoseToEachOther() {
        String readme = Documents.read("README.md");
        String start = Documents.read(START);

        assertThat(Documents.all())
                .filteredOn(document -> document.startsWith(FRENCH))
                .hasSize(15)
                .allSatisfy(document -> {
                    assertThat(readme).contains("](" + document + ")");
                    assertThat(document.equals(START) || start.contains('`' + document + '`'))
                            .isTrue();
                });
    }

    /** Returns the blocks of code without their comments, which are in the page's language; answers stand in the README alone. */
    private static List<String> blocks(String document) {
        return Documents.shownIn(document).stream()
                .filter(shown -> shown.isBlock() && !shown.info().equals("json"))
                .map(shown -> shown.text().replaceAll("(?m)\\s+# .*$", ""))
                .toList();
    }

    /** Returns what stands as code within lines: files, options, fields. */
    private static NavigableSet<String> names(String document) {
        return Documents.shownIn(document).stream()
                .filter(shown -> !shown.isBlock())
                .map(shown -> shown.text().replace(FRENCH, "docs/"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
