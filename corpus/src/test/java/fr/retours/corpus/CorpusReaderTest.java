package fr.retours.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.corpus.fault.InputFault;
import fr.retours.corpus.fault.SkippedInput;
import fr.retours.model.fact.Recap;
import fr.retours.model.id.RecapId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorpusReaderTest {
    private static final String GOOD = "{\"id\":\"bon\",\"title\":\"Un bon récap\",\"body\":\"Du texte.\"}";

    @TempDir
    Path folder;

    private final CorpusReader reader = new CorpusReader();

    private Path file(String name, String content) throws IOException {
        return file(name, content.getBytes(UTF_8));
    }

    private Path file(String name, byte[] content) throws IOException {
        Path path = folder.resolve(name);
        Files.createDirectories(path.getParent());
        return Files.write(path, content);
    }

    private CorpusReader.Corpus read(Path... inputs) {
        return reader.readAll(Arrays.asList(inputs));
    }

    private static List<InputFault> faults(CorpusReader.Corpus corpus) {
        return corpus.skipped().stream().map(SkippedInput::fault).toList();
    }

    private static List<String> ids(CorpusReader.Corpus corpus) {
        return corpus.recaps().stream().map(Recap::id).map(RecapId::value).toList();
    }

    @Test
    void walksFoldersInOrderAndPassesOverHiddenAndForeignFilesAndReadmes() throws IOException {
        file("b/2.jsonl", "{\"id\":\"deux\",\"title\":\"Deux\",\"body\":\"t\"}");
        file("b/1.JSONL", "{\"id\":\"un\",\"title\":\"Un\",\"body\":\"t\"}");
        file("a/notes.md", "---\ntitle: Notes\n---\nDu texte.");
        file("README.md", "# Ce dossier\n\nIl contient des récaps.");
        file("photo.png", "…");
        file(".cache/3.jsonl", "{\"id\":\"trois\",\"title\":\"Trois\",\"body\":\"t\"}");

        var corpus = read(folder);

        assertThat(ids(corpus)).containsExactly("recap:notes", "un", "deux");
        assertThat(corpus.skipped()).isEmpty();
        assertThat(corpus.ignored())
                .extracting(path -> path.getFileName().toString())
                .containsExactly("photo.png");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "Jeanne Le Goff"                              | Jeanne Le Goff
            "Jeanne\u00a0Le\\n Goff"                      | Jeanne Le Goff
            "Zoe\u0301"                                   | Zoé
            "jeanne@exemple.fr (Jeanne Le Goff)"          | Jeanne Le Goff
            "Jeanne Le Goff <jeanne@exemple.fr>"          | Jeanne Le Goff
            "Jeanne (https://exemple.fr/jeanne)"          | Jeanne
            "jeanne@exemple.fr"                           | ''
            "https://exemple.fr/auteurs/12"               | ''
            "– 12 –"                                      | ''
            {"name": "Jeanne"}                            | ''
            12                                            | ''
            null                                          | ''
            """)
    void readsWhoSignsWithoutAddresses(String written, String author) throws IOException {
        Path one = file("un.jsonl", GOOD.replace("{", "{\"author\":" + written + ","));

        var corpus = read(one);

        assertThat(corpus.skipped()).isEmpty();
        assertThat(corpus.recaps()).extracting(Recap::author).containsExactly(author);
    }

    @Test
    void aWholeBiographySignsNothing() throws IOException {
        Path one = file("un.jsonl", GOOD.replace("{", "{\"author\":\"" + "Jeanne ".repeat(29) + "\","));

        assertThat(read(one).recaps()).extracting(Recap::author).containsExactly("");
    }

    @Test
    void readsAFileReachedTwiceOnce() throws IOException {
        Path one = file("un.jsonl", GOOD);

        var corpus = read(one, folder, one);

        assertThat(ids(corpus)).containsExactly("bon");
        assertThat(corpus.skipped()).isEmpty();
    }

    @Test
    void followsLinksButNotInACircle() throws IOException {
        file("un/bon.jsonl", GOOD);
        Files.createSymbolicLink(folder.resolve("un/rond"), folder.resolve("un"));

        var corpus = read(folder);

        assertThat(ids(corpus)).containsExactly("bon");
        assertThat(faults(corpus)).containsExactly(InputFault.LINK_LOOP);
    }

    @Test
    void linksLeadNowhereButWithinTheInput() throws IOException {
        Path outside = Files.createDirectories(folder.resolve("ailleurs"));
        Files.writeString(outside.resolve("secret.jsonl"), GOOD.replace("bon", "secret"));
        Path input = Files.createDirectories(folder.resolve("recaps"));
        file("recaps/.donnees/bon.jsonl", GOOD);
        Files.createSymbolicLink(input.resolve("dehors.jsonl"), outside.resolve("secret.jsonl"));
        Files.createSymbolicLink(input.resolve("dossier"), outside);
        Files.createSymbolicLink(input.resolve("dedans"), input.resolve(".donnees"));
        Files.createSymbolicLink(input.resolve("encore"), input.resolve(".donnees"));

        var corpus = read(input);

        assertThat(ids(corpus)).containsExactly("bon");
        assertThat(corpus.skipped())
                .extracting(skipped -> skipped.file().getFileName() + " " + skipped.fault())
                .containsExactlyInAnyOrder("dehors.jsonl LINK_OUTSIDE", "dossier LINK_OUTSIDE");
    }

    @Test
    void aLinkThatIsGivenItselfIsFollowed() throws IOException {
        file("recaps/bon.jsonl", GOOD);
        file("un.jsonl", GOOD.replace("bon", "un"));
        Path link = Files.createSymbolicLink(folder.resolve("lien"), folder.resolve("recaps"));
        Path single = Files.createSymbolicLink(folder.resolve("seul.jsonl"), folder.resolve("un.jsonl"));

        var corpus = read(link, single);

        assertThat(ids(corpus)).containsExactly("bon", "un");
        assertThat(corpus.skipped()).isEmpty();
    }

    @Test
    void foldersThatLinksReachInManyWaysAreWalkedOnce() throws IOException {
        Path before = folder;
        for (int i = 0; i < 40; i++) {
            Path next = Files.createDirectories(before.resolve("d" + i));
            Files.createSymbolicLink(before.resolve("a" + i), next);
            Files.createSymbolicLink(before.resolve("b" + i), next);
            before = next;
        }
        Files.writeString(before.resolve("bon.jsonl"), GOOD);

        var corpus = read(folder);

        assertThat(ids(corpus)).containsExactly("bon");
        assertThat(corpus.skipped()).isEmpty();
    }

    @Test
    void pipesAndDevicesAreNotOpened() throws Exception {
        Path pipe = folder.resolve("tube.md");
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")), "no mkfifo");
        new ProcessBuilder("/usr/bin/mkfifo", pipe.toString()).start().waitFor();
        file("bon.jsonl", GOOD);
        Files.createSymbolicLink(folder.resolve("zero.txt"), Path.of("/dev/zero"));

        var corpus = read(folder, Path.of("/dev/zero"));

        assertThat(ids(corpus)).containsExactly("bon");
        assertThat(faults(corpus)).containsExactly(InputFault.LINK_OUTSIDE, InputFault.NO_FILE, InputFault.NO_FILE);
    }

    @Test
    void aNameThatIsNoUtf8OrHoldsALineEndIsToldOnOneLine() throws Exception {
        Path file = file("deux\nlignes.jsonl", "{}");
        var command =
                List.of("/bin/sh", "-c", "printf '{}' > \"$1\"/$(printf 'caf\\351.jsonl')", "sh", folder.toString());
        assertThat(new ProcessBuilder(command).start().waitFor()).isZero();

        var corpus = read(folder);

        assertThat(faults(corpus)).containsExactly(InputFault.NO_TITLE, InputFault.NO_TITLE);
        assertThat(corpus.skipped())
                .extracting(SkippedInput::message)
                .allSatisfy(message -> assertThat(message).doesNotContain("\n").contains(".jsonl, ligne 1 : "));
        assertThat(file).exists();
    }

    @Test
    void aTitleLongerThanTitlesAreIsCutAtAWordAndItsRestIsBody() throws IOException {
        String title = "Retour sur la rencontre " + "très ".repeat(1_800) + "longue";
        file("1.jsonl", "{\"title\":\"" + title + "\",\"body\":\"Du texte.\"}");
        file("2.md", "---\ntitle: " + "x".repeat(9_000) + "\n---\nDu texte.");
        file("3.txt", title + "\n\nDu texte.");
        file("4.html", "<html><title>" + title + "</title><body><p>Du texte.");

        var corpus = read(folder);

        assertThat(corpus.skipped())
                .extracting(SkippedInput::fault)
                .as("1, 3 and 4 are named alike")
                .containsExactly(InputFault.DUPLICATE, InputFault.DUPLICATE);
        assertThat(corpus.recaps()).hasSize(2).allSatisfy(recap -> {
            assertThat(recap.title()).hasSizeBetween(400, Recap.MAX_TITLE).doesNotEndWith(" ");
            assertThat(recap.body()).endsWith("\n\nDu texte.");
        });
        Recap cut = recapOf(corpus, "Retour");
        assertThat(cut.title() + " " + cut.body()).isEqualTo(title + "\n\nDu texte.");
    }

    private static Recap recapOf(CorpusReader.Corpus corpus, String start) {
        return corpus.recaps().stream()
                .filter(recap -> recap.title().startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(delimiter = '|', textBlock = """
            {"id":"x","title":"Coupé au mili                          | BAD_JSON
            {"id":"x","title":"Deux objets","body":"t"} {"id":"y"}    | BAD_JSON
            ["pas","un","objet"]                                      | BAD_JSON
            {"id":"x","title":"A","title":"B","body":"t"}             | BAD_JSON
            {"id":"x","body":"Sans titre"}                            | NO_TITLE
            {"id":"x","title":" … ","body":"Titre sans lettre"}       | NO_TITLE
            {"id":"x","title":12,"body":"t"}                          | BAD_VALUE
            {"id":"x","title":"Rien à lire"}                          | NO_TEXT
            {"id":"x","title":"T","body":"t","published":"25/06/2018"}| BAD_VALUE
            {"id":"x","title":"T","body":"t","published":"2018-13-40"}| BAD_VALUE
            {"id":"x","title":"T","body":"t","url":"javascript:a()"}  | BAD_VALUE
            {"id":"x","title":"T","body":"t","url":"https:// a.fr"}   | BAD_VALUE
            {"id":"a\\u0000b","title":"T","body":"t"}                 | BAD_VALUE
            """)
    void reportsABadJsonLineAndReadsTheOthers(String line, InputFault fault) throws IOException {
        Path file = file("lot.jsonl", line + "\n\n" + GOOD + "\n");

        var corpus = read(file);

        assertThat(ids(corpus)).containsExactly("bon");
        assertThat(faults(corpus)).containsExactly(fault);
        assertThat(corpus.skipped().getFirst().message())
                .startsWith(file + ", ligne 1 : ")
                .endsWith(".")
                .doesNotContain("\n", "{0}");
    }

    @Test
    void reportsJsonBytesThatAreNotUtf8WithTheirLine() throws IOException {
        byte[] latin = "\n{\"title\":\"Été\",\"body\":\"t\"}\n".getBytes(StandardCharsets.ISO_8859_1);
        Path file = folder.resolve("lot.jsonl");
        Files.write(file, GOOD.getBytes(UTF_8));
        Files.write(file, latin, java.nio.file.StandardOpenOption.APPEND);

        var corpus = read(file);

        assertThat(ids(corpus)).containsExactly("bon");
        assertThat(faults(corpus)).containsExactly(InputFault.NOT_UTF8);
        assertThat(corpus.skipped().getFirst().line()).isEqualTo(2);
    }

    @Test
    void readsAByteOrderMarkAndWindowsLineEnds() throws IOException {
        Path file = file("bom.jsonl", "\uFEFF" + GOOD + "\r\n" + GOOD.replace("bon", "autre") + "\r\n");

        assertThat(ids(read(file))).containsExactly("bon", "autre");
    }

    @Test
    void dropsWhatTurnsTheDirectionOfTextAround() throws IOException {
        Path file = file("a.jsonl", GOOD.replace("Un bon", "Un \u202Ebon\u202C").replace("Du texte", "Du \u2067texte"));

        Recap recap = read(file).recaps().getFirst();

        assertThat(recap.title()).isEqualTo("Un bon récap");
        assertThat(recap.body()).isEqualTo("Du texte.");
    }

    @Test
    void keepsIdUrlAndDayOfTheSource() throws IOException {
        Path file = file(
                "a.jsonl",
                "{\"id\":42,\"title\":\" Un \\n titre \",\"url\":\"https://exemple.fr/é\",\"published\":"
                        + "\"2018-06-25T10:00:00Z\",\"body\":\"e\\u0301te\\u0301\\r\\nsuite\",\"inconnu\":[1]}");

        Recap recap = read(file).recaps().getFirst();

        assertThat(recap.id()).isEqualTo(new RecapId("42"));
        assertThat(recap.title()).isEqualTo("Un titre");
        assertThat(recap.url()).hasToString("https://exemple.fr/é");
        assertThat(recap.published()).hasToString("2018-06-25");
        assertThat(recap.body()).isEqualTo("été\nsuite");
    }

    @Test
    void keepsARecapWhoseAddressHasCharactersThatOnlyBrowsersTake() throws IOException {
        Path file = file("a.jsonl", "{\"title\":\"T\",\"url\":\"http://a.fr/<x> |y\",\"body\":\"t\"}");

        assertThat(read(file).recaps().getFirst().url()).hasToString("http://a.fr/%3Cx%3E%20%7Cy");
    }

    @Test
    void refusesARecapOfFiveMegabytesInEveryFormat() throws IOException {
        String long5 = "mot ".repeat(1_250_000);
        file("a.jsonl", "{\"title\":\"Long\",\"body\":\"" + long5 + "\"}\n" + GOOD);
        file("b.md", "---\ntitle: Long\n---\n" + long5);
        file("c.txt", "Long\n\n" + long5);

        var corpus = read(folder);

        assertThat(ids(corpus)).containsExactly("bon");
        assertThat(faults(corpus))
                .containsExactly(InputFault.RECAP_TOO_LONG, InputFault.RECAP_TOO_LONG, InputFault.RECAP_TOO_LONG);
    }

    @Test
    void refusesALineThatWouldNotFitInMemoryAndReadsTheNext() throws IOException {
        Path file = file("a.jsonl", "{\"title\":\"L\",\"body\":\"" + "x".repeat(SourceText.MAX_LINE) + "\"}\n" + GOOD);

        var corpus = read(file);

        assertThat(ids(corpus)).containsExactly("bon");
        assertThat(faults(corpus)).containsExactly(InputFault.RECAP_TOO_LONG);
    }

    @Test
    void keepsTheFirstOfTwoRecapsWithOneIdAndNamesBothPlaces() throws IOException {
        Path one = file("1.jsonl", GOOD);
        Path two = file("2.jsonl", GOOD + "\n" + GOOD.replace("Du texte", "Un autre texte"));

        var corpus = read(one, two);

        assertThat(ids(corpus)).containsExactly("bon");
        assertThat(faults(corpus)).containsExactly(InputFault.DUPLICATE, InputFault.SAME_ID);
        assertThat(corpus.skipped())
                .allSatisfy(skipped ->
                        assertThat(skipped.message()).startsWith(two.toString()).contains(one + ", ligne 1"));
    }

    @Test
    void reportsFilesThatHoldNoRecap() throws IOException {
        Path empty = file("vide.txt", "");
        Path blank = file("blanc.jsonl", " \n\u00a0\n");
        Path binary = file("image.txt", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13});
        Path utf16 = file("utf16.txt", "Bonjour".getBytes(StandardCharsets.UTF_16));
        Path slides = file("compte-rendu.pptx", "PK");
        Path none = folder.resolve("absent.txt");
        Path bare = Files.createDirectories(folder.resolve("rien"));

        var corpus = read(empty, blank, binary, utf16, slides, none, bare);

        assertThat(corpus.recaps()).isEmpty();
        assertThat(faults(corpus))
                .containsExactly(
                        InputFault.EMPTY,
                        InputFault.EMPTY,
                        InputFault.BINARY,
                        InputFault.NOT_UTF8,
                        InputFault.UNKNOWN_FORMAT,
                        InputFault.MISSING,
                        InputFault.NO_RECAP);
    }

    @Test
    void everyFaultHasASentence() {
        for (InputFault fault : InputFault.values()) {
            assertThat(fault.sentence("v")).endsWith(".").doesNotContain("{", "'");
        }
    }

    @Test
    void readsTheSharedDocuments() {
        Path shared = Path.of(System.getProperty("retours.shared", "")).resolve("relevance/faq-docs.jsonl");
        Assumptions.assumeTrue(Files.exists(shared), "no shared folder");

        var corpus = read(shared);

        assertThat(corpus.recaps()).hasSize(523);
        assertThat(corpus.skipped()).isEmpty();
    }
}
