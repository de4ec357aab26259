package fr.retours.indexer.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class KnowledgeBaseTest {
    private static final Comparator<String> BY_LETTERS = Collator.getInstance(Locale.FRENCH)::compare;

    private static final WordClass ARTICLES = new WordClass("mots-outils", "articles");

    @TempDir
    private Path data;

    private void write(String list, String text) throws IOException {
        Files.createDirectories(data.resolve("lists"));
        Files.writeString(data.resolve("lists").resolve(list), text);
    }

    @Test
    void aListOfAUsersAddsToOurs() throws IOException {
        write("mots-outils.txt", "# les miens\n[articles]\nÈl, lou\n");
        write("pays.tsv", "Syldavie\tSY\n");

        KnowledgeBase knowledge = KnowledgeBase.with(data);

        assertThat(knowledge.isExtended()).isTrue();
        assertThat(knowledge.words(ARTICLES)).contains("la", "el", "lou");
        assertThat(knowledge.words("mots-outils", "de"))
                .isEqualTo(KnowledgeBase.shipped().words("mots-outils", "de"));
        assertThat(knowledge.table("pays", 2).first()).contains("Espagne", "Syldavie");
    }

    @Test
    void withoutTheListOfAUsersAllIsAsShipped() throws IOException {
        write("mots-outils.txt", "[articles]\nlou\n");
        Files.delete(data.resolve("lists/mots-outils.txt"));

        KnowledgeBase knowledge = KnowledgeBase.with(data);

        assertThat(knowledge.isExtended()).isFalse();
        assertThat(knowledge.words(ARTICLES)).isEqualTo(KnowledgeBase.shipped().words(ARTICLES));
        assertThat(knowledge.all())
                .containsExactlyElementsOf(KnowledgeBase.shipped().all().toList());
    }

    @Test
    void aListThatWeHaveNotIsRefusedWithTheNamesOfOurs() throws IOException {
        write("mots-outil.txt", "[articles]\nlou\n");

        assertThatThrownBy(() -> KnowledgeBase.with(data))
                .isInstanceOf(KnowledgeException.class)
                .hasMessageContainingAll(
                        "mots-outil.txt : ce n’est le nom d’aucune liste", "mots-outils.txt", "pays.tsv");
    }

    @Test
    void aSectionThatWeHaveNotIsRefusedWithItsLine() throws IOException {
        write("mots-outils.txt", "# les miens\n[article]\nlou\n");

        assertThatThrownBy(() -> KnowledgeBase.with(data))
                .isInstanceOf(KnowledgeException.class)
                .hasMessageContainingAll("mots-outils.txt, ligne 2 : ", "« article »", "articles");
    }

    @Test
    void wordsOutsideOfASectionAreRefusedWithTheirLine() throws IOException {
        write("mots-outils.txt", "lou\n");

        assertThatThrownBy(() -> KnowledgeBase.with(data))
                .isInstanceOf(KnowledgeException.class)
                .hasMessageContaining("mots-outils.txt, ligne 1 : ces mots ne sont dans aucune section");
    }

    @Test
    void aLineWithoutItsColumnsIsRefused() throws IOException {
        write("pays.tsv", "# les miens\nSyldavie\n");
        KnowledgeBase knowledge = KnowledgeBase.with(data);

        assertThatThrownBy(() -> knowledge.table("pays", 2))
                .isInstanceOf(KnowledgeException.class)
                .hasMessageContaining("pays.tsv, ligne 2 : cette ligne n’a pas la forme");
    }

    @Test
    void aFileInAnotherEncodingIsRefused() throws IOException {
        write("pays.tsv", "");
        Files.write(data.resolve("lists/pays.tsv"), new byte[] {'S', (byte) 0xE9, '\n'});

        assertThatThrownBy(() -> KnowledgeBase.with(data))
                .isInstanceOf(KnowledgeException.class)
                .hasMessageContaining("pays.tsv : ce n’est pas de l’UTF-8");
    }

    @TestFactory
    Stream<DynamicTest> ourListsSayInFrenchWhatTheyAreFor() {
        return Stream.concat(ours(".txt"), ours(".tsv"))
                .map(file -> DynamicTest.dynamicTest(
                        file.name(),
                        () -> assertThat(head(file))
                                .containsPattern("Source ?: |Mesuré par")
                                .doesNotContain("Words", " the ", " of ")));
    }

    @TestFactory
    Stream<DynamicTest> eachOfOurListsAndSectionsIsUsed() throws IOException {
        String used = uses();
        return Stream.concat(
                        ours(".txt").flatMap(file -> WordSections.parse(file.name(), List.of(file)).names().stream()),
                        Stream.concat(ours(".txt"), ours(".tsv")).map(KnowledgeBaseTest::bare))
                .distinct()
                .map(name -> DynamicTest.dynamicTest(
                        name,
                        () -> assertThat(List.of("\"" + name + "\"", "@" + name, "." + name))
                                .anyMatch(used::contains)));
    }

    private static String bare(KnowledgeFile file) {
        return file.name().substring(file.name().indexOf('/') + 1, file.name().lastIndexOf('.'));
    }

    /** All sources and rules, which name the lists and sections that they read. */
    private static String uses() throws IOException {
        var text = new StringBuilder();
        KnowledgeBase.shipped().rules().forEach(rules -> text.append(rules.text()));
        try (Stream<Path> sources =
                Files.walk(Path.of(System.getProperty("retours.root", "..")).resolve("indexer/src/main/java"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                text.append(Files.readString(source));
            }
        }
        return text.toString();
    }

    @TestFactory
    Stream<DynamicTest> ourSectionsAreSortedAndHoldNoWordTwice() {
        return ours(".txt").flatMap(file -> {
            WordSections sections = WordSections.parse(file.name(), List.of(file));
            return sections.names().stream()
                    .sorted()
                    .map(name -> DynamicTest.dynamicTest(file.name() + " [" + name + "]", () -> {
                        List<String> words = sections.written(name);
                        assertThat(new HashSet<>(words)).hasSameSizeAs(words);
                        assertThat(words).isSortedAccordingTo(BY_LETTERS);
                    }));
        });
    }

    @TestFactory
    Stream<DynamicTest> eachOfOurSectionsIsExplainedWithAnExample() {
        return ours(".txt")
                .map(file -> DynamicTest.dynamicTest(file.name(), () -> {
                    var bare = new ArrayList<String>();
                    List<String> lines = file.lines();
                    for (int i = 1; i < lines.size(); i++) {
                        boolean explained = lines.get(i - 1).startsWith("# ")
                                && lines.get(i - 1).contains("«");
                        if (lines.get(i).startsWith("[") && !explained) {
                            bare.add(lines.get(i));
                        }
                    }
                    assertThat(bare).isEmpty();
                }));
    }

    private static Stream<KnowledgeFile> ours(String ending) {
        return KnowledgeBase.shipped()
                .all()
                .filter(file -> file.name().startsWith("lists/") && file.name().endsWith(ending));
    }

    private static String head(KnowledgeFile file) {
        return String.join(
                "\n",
                file.lines().stream().takeWhile(line -> line.startsWith("#")).toList());
    }
}
