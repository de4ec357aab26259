package fr.retours.extraction.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.model.text.LatinFolding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Holds of each list that is shipped that people find their way in it. */
class ListsTest {
    private static final String COMMENT = "#";
    private static final String HEADING = "# ## ";
    private static final String OWN_ORDER = "L'ordre compte";

    /** Accents and case make no difference, a blank stands before all letters; then as written. */
    private static final Comparator<String> BY_LETTERS =
            Comparator.comparing(LatinFolding::words).thenComparing(Comparator.naturalOrder());

    /** Lists in which one word may stand in several lines, told apart by the next column. */
    private static final Set<String> BY_TWO_COLUMNS = Set.of(
            "confiances", "deux-lectures", "organisations-types", "recits-poids", "terminaisons-des-metiers", "themes");

    /** Lists that are compared as they are written, in which « Élise » and « Elise » are two. */
    private static final Set<String> AS_WRITTEN = Set.of("lieux", "lieux-tete", "mois", "prenoms", "publics");

    /** Lists with several forms in a line, by the columns that hold them. */
    private static final Map<String, List<Integer>> FORMS =
            Map.of("fonctions", List.of(0), "organisations", List.of(0, 1));

    @TestFactory
    Stream<DynamicTest> eachSaysInFrenchWhatItIsForAndWhereItComesFrom() {
        return each(
                all(),
                file -> assertThat(head(file))
                        .containsPattern("Source ?: |Mesuré par")
                        .containsPattern("Licence ?: ")
                        .doesNotContain("Words", " the ", " of "));
    }

    @TestFactory
    Stream<DynamicTest> eachIsUsed() throws IOException {
        String used = uses();
        return Stream.concat(all().map(ListsTest::bare), words().flatMap(file -> sections(file).names().stream()))
                .distinct()
                .map(name -> DynamicTest.dynamicTest(
                        name,
                        () -> assertThat(List.of("\"" + name + "\"", "@" + name, "." + name))
                                .anyMatch(used::contains)));
    }

    @TestFactory
    Stream<DynamicTest> rowsAreSortedInTheirSections() {
        return each(
                tables().filter(file -> !head(file).contains(OWN_ORDER)),
                file -> assertThat(blocks(file))
                        .allSatisfy(block -> assertThat(block)
                                .isSortedAccordingTo(Comparator.comparing(ListsTest::firstCell, BY_LETTERS)
                                        .thenComparing(Comparator.naturalOrder()))));
    }

    @TestFactory
    Stream<DynamicTest> behindTheHeadOnlySectionsAreNamed() {
        return each(tables(), file -> {
            List<String> lines = file.lines();
            List<String> headings = lines.subList((int) head(file).lines().count(), lines.size()).stream()
                    .filter(line -> line.startsWith(COMMENT))
                    .toList();
            assertThat(headings).allMatch(line -> line.startsWith(HEADING)).doesNotHaveDuplicates();
        });
    }

    @TestFactory
    Stream<DynamicTest> noRowStandsTwice() {
        return each(tables(), file -> {
            int columns = BY_TWO_COLUMNS.contains(bare(file)) ? 2 : 1;
            assertThat(rows(file))
                    .extracting(row -> Arrays.stream(row.split("\t", -1))
                            .limit(columns)
                            .map(AS_WRITTEN.contains(bare(file)) ? Function.identity() : LatinFolding::words)
                            .toList())
                    .doesNotHaveDuplicates();
        });
    }

    @TestFactory
    Stream<DynamicTest> noFormStandsInTwoRows() {
        return each(
                tables().filter(file -> FORMS.containsKey(bare(file))),
                file -> assertThat(rows(file).stream()
                                .flatMap(row -> forms(row, FORMS.getOrDefault(bare(file), List.of())))
                                .toList())
                        .doesNotHaveDuplicates());
    }

    @TestFactory
    Stream<DynamicTest> wordsAreSortedInTheirSectionsAndStandOnce() {
        return words().flatMap(file -> sections(file).names().stream()
                .sorted()
                .map(name -> DynamicTest.dynamicTest(
                        file.name() + " [" + name + "]",
                        () -> assertThat(sections(file).written(name))
                                .doesNotHaveDuplicates()
                                .isSortedAccordingTo(BY_LETTERS))));
    }

    @TestFactory
    Stream<DynamicTest> eachSectionOfWordsIsExplainedWithAnExample() {
        return each(words(), file -> {
            var bare = new ArrayList<String>();
            List<String> lines = file.lines();
            for (int i = 1; i < lines.size(); i++) {
                boolean explained =
                        lines.get(i - 1).startsWith("# ") && lines.get(i - 1).contains("«");
                if (lines.get(i).startsWith("[") && !explained) {
                    bare.add(lines.get(i));
                }
            }
            assertThat(bare).isEmpty();
        });
    }

    private static Stream<DynamicTest> each(Stream<KnowledgeFile> files, Consumer<KnowledgeFile> test) {
        return files.map(file -> DynamicTest.dynamicTest(file.name(), () -> test.accept(file)));
    }

    private static Stream<KnowledgeFile> all() {
        return Stream.concat(words(), tables());
    }

    private static Stream<KnowledgeFile> words() {
        return ours(".txt");
    }

    private static Stream<KnowledgeFile> tables() {
        return ours(".tsv");
    }

    private static Stream<KnowledgeFile> ours(String ending) {
        return KnowledgeBase.shipped()
                .all()
                .filter(file -> file.name().startsWith("lists/") && file.name().endsWith(ending));
    }

    private static WordSections sections(KnowledgeFile file) {
        return WordSections.parse(file.name(), List.of(file));
    }

    private static String bare(KnowledgeFile file) {
        return file.name().substring(file.name().indexOf('/') + 1, file.name().lastIndexOf('.'));
    }

    private static String head(KnowledgeFile file) {
        return String.join(
                "\n",
                file.lines().stream()
                        .takeWhile(line -> line.startsWith(COMMENT))
                        .toList());
    }

    private static List<String> rows(KnowledgeFile file) {
        return blocks(file).stream().flatMap(List::stream).toList();
    }

    /** The rows between two comments or blank lines. */
    private static List<List<String>> blocks(KnowledgeFile file) {
        var blocks = new ArrayList<List<String>>();
        blocks.add(new ArrayList<>());
        for (String line : file.lines()) {
            if (line.isBlank() || line.startsWith(COMMENT)) {
                blocks.add(new ArrayList<>());
            } else {
                blocks.getLast().add(line);
            }
        }
        return blocks;
    }

    private static String firstCell(String row) {
        return row.split("\t", 2)[0];
    }

    /** The forms in a row, folded, each once. */
    private static Stream<String> forms(String row, List<Integer> columns) {
        String[] cells = row.split("\t", -1);
        return columns.stream()
                .filter(column -> column < cells.length)
                .flatMap(column -> Arrays.stream(cells[column].split("\\|", -1)))
                .map(LatinFolding::words)
                .filter(form -> !form.isEmpty())
                .distinct();
    }

    /** All sources and rules, which name the lists and sections that they read. */
    private static String uses() throws IOException {
        var text = new StringBuilder();
        KnowledgeBase.shipped().rules().forEach(rules -> text.append(rules.text()));
        for (String module : List.of("extraction", "corpus", "indexer")) {
            try (Stream<Path> sources = Files.walk(Path.of(System.getProperty("retours.root", ".."))
                    .resolve(module)
                    .resolve("src/main/java"))) {
                for (Path source : sources.filter(Files::isRegularFile).toList()) {
                    text.append(Files.readString(source));
                }
            }
        }
        return text.toString();
    }
}
