package fr.retours.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import fr.retours.corpus.fault.InputFault;
import fr.retours.corpus.fault.SkippedInput;
import fr.retours.corpus.parser.DocumentParser;
import fr.retours.corpus.parser.HostileParsers;
import fr.retours.corpus.parser.ParserLimits;
import fr.retours.corpus.parser.ProcessParser;
import fr.retours.corpus.parser.SharedParser;
import fr.retours.corpus.rich.HostileFiles;
import fr.retours.corpus.rich.OfficeFiles;
import fr.retours.corpus.rich.PdfFiles;
import fr.retours.model.fact.Recap;
import fr.retours.model.id.RecapId;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents made to break their reader: each is reported in one line, and the sound recap beside it is read. */
class HostileDocumentsTest {
    private static final DocumentParser PARSER =
            new ProcessParser(ParserLimits.of(RecapDraft.MAX_CHARACTERS, RecapReader.LIMIT));

    private static final Recap SOUND = new Recap(
            new RecapId("bon"),
            "Un bon récap",
            null,
            null,
            "Plus de cent personnes venues de toute la région se sont retrouvées à Lyon.",
            "");

    @TempDir
    Path folder;

    @AfterAll
    static void end() {
        PARSER.close();
    }

    private CorpusReader.Corpus readBeside(Path... files) throws IOException {
        Path sound = Files.writeString(folder.resolve("zz.md"), "---\nid: bon\ntitle: Un bon récap\n---\nDu texte.");
        var all = new ArrayList<>(Arrays.asList(files));
        all.add(sound);
        var corpus = new CorpusReader(() -> new SharedParser(PARSER)).readAll(all);
        assertThat(corpus.recaps()).last().extracting(Recap::id).isEqualTo(new RecapId("bon"));
        return corpus;
    }

    private void assertFault(InputFault fault, Path file) throws IOException {
        var corpus = readBeside(file);
        assertThat(corpus.recaps()).hasSize(1);
        assertThat(corpus.skipped()).extracting(SkippedInput::fault).containsExactly(fault);
        assertThat(corpus.skipped().getFirst().message())
                .startsWith(file + " : ")
                .endsWith(".")
                .doesNotContain("\n", "Exception");
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    private Path text(String name, String content) throws IOException {
        return Files.writeString(file(name), content);
    }

    @Test
    void aPdfWithAPasswordIsTold() throws IOException {
        HostileFiles.encryptedPdf(SOUND, "secret", file("a.pdf"));

        assertFault(InputFault.ENCRYPTED, file("a.pdf"));
    }

    @Test
    void aPdfProtectedAgainstChangesIsRead() throws IOException {
        HostileFiles.encryptedPdf(SOUND, "", file("a.pdf"));

        assertThat(readBeside(file("a.pdf")).recaps().getFirst().body()).isEqualTo(SOUND.body());
    }

    @Test
    void damagedDocumentsAreTold() throws IOException {
        PdfFiles.write(SOUND, file("entier.pdf"));
        OfficeFiles.docx(SOUND, file("entier.docx"));
        OfficeFiles.odt(SOUND, file("entier.odt"));

        for (String kind : List.of("pdf", "docx", "odt")) {
            byte[] whole = Files.readAllBytes(file("entier." + kind));
            assertFault(InputFault.DAMAGED, Files.write(file("coupe." + kind), Arrays.copyOf(whole, whole.length / 3)));
            assertFault(InputFault.DAMAGED, text("texte." + kind, "Ceci n’est qu’un texte."));
            assertFault(InputFault.EMPTY, text("vide." + kind, ""));
        }
    }

    @Test
    void aPdfOfPicturesIsTold() throws IOException {
        HostileFiles.blankPdf(file("a.pdf"));

        assertFault(InputFault.NO_TEXT_LAYER, file("a.pdf"));
    }

    @Test
    void aPdfOf200MegabytesOfWordsIsTooLong() throws IOException {
        HostileFiles.pdf(file("a.pdf"), "", HostileFiles.wordOperators(), 200);

        assertFault(InputFault.RECAP_TOO_LONG, file("a.pdf"));
    }

    @Test
    void aPdfThatUnpacksToAGigabyteIsTold() throws IOException {
        HostileFiles.pdf(file("a.pdf"), "/Filter /FlateDecode", HostileFiles.deflatedBlanks(1024), 1);

        assertFault(InputFault.TOO_HEAVY, file("a.pdf"));
    }

    @Test
    void aPdfNestedTooDeepIsTold() throws IOException {
        byte[] arrays = "[".repeat(100_000).getBytes(StandardCharsets.US_ASCII);
        HostileFiles.pdf(file("a.pdf"), "", arrays, 1);

        assertThat(readBeside(file("a.pdf")).recaps()).hasSize(1);
    }

    @Test
    void anArchiveThatUnpacksToAGigabyteIsTold() throws IOException {
        HostileFiles.zipBomb(file("a.docx"), "word/document.xml", 1024);
        HostileFiles.zipBomb(file("b.docx"), "word/numbering.xml", 20);
        HostileFiles.zipBomb(file("c.odt"), "content.xml", 1024);

        assertFault(InputFault.TOO_HEAVY, file("a.docx"));
        assertFault(InputFault.TOO_HEAVY, file("b.docx"));
        assertFault(InputFault.TOO_HEAVY, file("c.odt"));
    }

    @Test
    void entitiesThatMultiplyAreTold() throws IOException {
        var dtd = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"rire \">");
        for (int i = 1; i < 10; i++) {
            dtd.append("<!ENTITY a" + i + " \"" + ("&a" + (i - 1) + ";").repeat(10) + "\">");
        }
        String space = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
        HostileFiles.odt(file("a.odt"), dtd + "]><t:p xmlns:t=\"" + space + "\">&a9;</t:p>");

        assertThat(readBeside(file("a.odt")).recaps()).hasSize(1);
    }

    @Test
    void whatAnEntityNamesIsNeitherReadNorFetched() throws IOException {
        Path secret = text("secret.txt", "mot de passe");
        try (var site = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            site.setSoTimeout(1);
            String address = "http://127.0.0.1:" + site.getLocalPort() + "/x.dtd";
            String entities = "<!DOCTYPE x SYSTEM \"" + address + "\" [<!ENTITY a SYSTEM \"" + secret.toUri()
                    + "\"><!ENTITY % b SYSTEM \"" + address + "\"> %b;]>";
            String odt = "<t:p xmlns:t=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\">Un titre &a; fin</t:p>";
            String docx = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                    + "<w:body><w:p><w:r><w:t>Un titre &a; fin</w:t></w:r></w:p></w:body></w:document>";
            HostileFiles.odt(file("a.odt"), entities + odt);
            OfficeFiles.docx(SOUND, file("entier.docx"));
            HostileFiles.withPart(file("entier.docx"), "word/document.xml", entities + docx, file("b.docx"));

            var corpus = readBeside(file("a.odt"), file("b.docx"));

            assertThat(corpus.recaps()).extracting(Recap::text).noneMatch(text -> text.contains("mot de passe"));
            assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(site::accept);
        }
    }

    @Test
    void aliasesThatMultiplyAreTold() throws IOException {
        var yaml = new StringBuilder("---\na0: &a0 [rire, rire]\n");
        for (int i = 1; i < 24; i++) {
            String before = "*a" + (i - 1);
            yaml.append("a" + i + ": &a" + i + " [" + before + ", " + before + "]\n");
        }

        var corpus = readBeside(
                text("a.md", yaml + "title: *a23\n---\nTexte"),
                text("b.md", "---\ntitle: &a [&b [*a, *b]]\n---\nTexte"),
                text("c.md", yaml + "title: [" + "*a23,".repeat(60) + "]\n---\nTexte"));

        assertThat(corpus.skipped())
                .extracting(SkippedInput::fault)
                .containsExactly(InputFault.BAD_VALUE, InputFault.BAD_VALUE, InputFault.BAD_FRONT_MATTER);
    }

    @Test
    void idsThatLookLikePathsAreIds() throws IOException {
        var corpus = readBeside(
                text("a.jsonl", "{\"id\":\"../../../tmp/a\",\"title\":\"T\",\"body\":\"b\"}"),
                text("b.jsonl", "{\"id\":\"/etc/passwd\",\"title\":\"T\",\"body\":\"b\"}"));

        assertThat(corpus.recaps())
                .extracting(recap -> recap.id().value())
                .containsExactly("../../../tmp/a", "/etc/passwd", "bon");
    }

    @Test
    void aWordDocumentWithAPasswordIsTold() throws IOException {
        HostileFiles.encryptedDocx(file("a.docx"));

        assertFault(InputFault.ENCRYPTED, file("a.docx"));
    }

    @Test
    void aPageNestedAHundredThousandDeepIsRead() throws IOException {
        for (String tag : List.of("div", "article", "table")) {
            String page = "<html><title>Profond</title><body>" + ("<" + tag + ">").repeat(100_000)
                    + "La rencontre a eu lieu à Lyon.";

            var corpus = readBeside(text(tag + ".html", page));

            assertThat(corpus.recaps()).as(tag).hasSize(2);
            assertThat(corpus.recaps().getFirst().body()).as(tag).isEqualTo("La rencontre a eu lieu à Lyon.");
        }
    }

    @Test
    void aPageWithoutTextIsTold() throws IOException {
        assertFault(InputFault.EMPTY, text("a.html", ""));
        assertFault(InputFault.NO_TITLE, text("b.html", "<html><body></body></html>"));
        String menu = "<html><title>Accueil</title><body><nav><a href='/'>Accueil du site</a></nav></body></html>";
        assertFault(InputFault.NO_TEXT, text("c.html", menu));
        assertFault(InputFault.BINARY, text("d.html", "\u0000\u0001\u0002"));
    }

    @Test
    void aLineOfAMegabyteIsRead() throws IOException {
        String line = "La rencontre a eu lieu à Lyon. ".repeat(33_000).strip();

        var corpus = readBeside(
                text("a.html", "<html><title>Long</title><body><p>" + line + "</p></body></html>"),
                text("b.txt", "Longue\n\n" + line));

        assertThat(corpus.recaps()).hasSize(3);
        assertThat(corpus.recaps().getFirst().body()).isEqualTo(line);
    }

    @Test
    void aDocumentThatEndsItsProcessCostsOnlyItself() throws IOException {
        var reader = new CorpusReader(() -> HostileParsers.hostile(RecapReader.LIMIT));

        var corpus = reader.readAll(List.of(
                text("mort.pdf", "x"), text("memoire.odt", "x"), text("bavard.html", "x"), text("bon.docx", "x")));

        assertThat(corpus.skipped())
                .extracting(SkippedInput::fault)
                .containsExactly(InputFault.DAMAGED, InputFault.TOO_HEAVY, InputFault.DAMAGED);
        assertThat(corpus.recaps()).extracting(Recap::title).containsExactly("Lu : bon.docx");
    }

    @Test
    void thatNothingReadsDocumentsIsNotTheirFault() throws IOException {
        var corpus = new CorpusReader(HostileParsers::ending)
                .readAll(List.of(text("a.pdf", "x"), text("b.md", "# Titre\n\nDu texte.")));

        assertThat(corpus.skipped()).extracting(SkippedInput::fault).containsExactly(InputFault.NO_PARSER);
        assertThat(corpus.skipped().getFirst().message()).contains("a.pdf", "code 1");
        assertThat(corpus.recaps()).extracting(Recap::title).containsExactly("Titre");
    }

    @Test
    void textNestedTooDeepIsToldWithItsLine() throws IOException {
        assertDeep(3, text("citations.md", "# Titre\n\n" + ">".repeat(20_000) + " Fin\n"));
        assertDeep(3, text("listes.md", "# Titre\n\n" + "- ".repeat(5_000) + "fin\n"));
        assertDeep(2, text("crochets.md", "---\ntitle: " + "[".repeat(100_000) + "\n---\nTexte"));
        assertDeep(1, text("json.jsonl", "{\"title\":\"T\",\"body\":\"b\",\"x\":" + "[".repeat(100_000) + "\n"));
        var lists = new StringBuilder("# Titre\n\n");
        for (int i = 0; i < 1_000; i++) {
            lists.append("  ".repeat(i)).append("- point\n");
        }
        assertDeep(52, text("retraits.md", lists.toString()));
    }

    private void assertDeep(int line, Path file) throws IOException {
        var corpus = readBeside(file);

        assertThat(corpus.skipped())
                .as(file.toString())
                .extracting(SkippedInput::fault, SkippedInput::line)
                .containsExactly(tuple(InputFault.TOO_DEEP, line));
    }

    @Test
    void textAsDeepAsPeopleWriteItIsRead() throws IOException {
        String quotes = "> ".repeat(40) + "citation";
        String lists = "- ".repeat(40) + "point";

        var corpus = readBeside(text("a.md", "# Titre\n\n" + quotes + "\n\n" + lists + "\n"));

        assertThat(corpus.recaps()).hasSize(2);
        assertThat(corpus.recaps().getFirst().body()).contains("citation").endsWith("point");
    }

    @Test
    void blanksWithoutEndAreRead() throws IOException {
        String blanks = "\u00a0".repeat(300_000);

        var corpus = readBeside(
                text("a.txt", "Titre\n\n" + blanks + "La fin." + blanks),
                text("b.jsonl", "{\"title\":\"Mot" + blanks + "fin\",\"body\":\"Du texte." + blanks + "\"}"));

        assertThat(corpus.recaps()).hasSize(3);
        assertThat(corpus.recaps().get(1).title()).isEqualTo("Mot fin");
        assertThat(corpus.recaps().get(1).body()).isEqualTo("Du texte.");
    }
}
