package fr.retours.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.corpus.fault.InputFault;
import fr.retours.model.fact.Recap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkdownReaderTest {
    @TempDir
    Path folder;

    private CorpusReader.Corpus read(String markdown) throws IOException {
        Path file = Files.writeString(folder.resolve("recap.md"), markdown);
        return new CorpusReader().readAll(List.of(file));
    }

    @Test
    void readsFrontMatterAndPlainText() throws IOException {
        var recap = read("""
                ---
                title: "Retour : l'eau en commun"
                url: https://exemple.fr/eau
                published: 2020-03-01
                ---

                # Le matin

                **Jeanne Durand**, *maire* de [Die](https://die.fr), a ouvert
                la journée.

                - un `point`
                - un autre, avec ![une image](a.png)

                1. d'abord
                2. ensuite

                > Une citation.

                <div>Fin.</div>
                """).recaps().getFirst();

        assertThat(recap.title()).isEqualTo("Retour : l'eau en commun");
        assertThat(recap.url()).hasToString("https://exemple.fr/eau");
        assertThat(recap.published()).hasToString("2020-03-01");
        assertThat(recap.body()).isEqualTo("""
                Le matin

                Jeanne Durand, maire de Die, a ouvert la journée.

                - un point
                - un autre, avec

                1. d'abord
                2. ensuite

                Une citation.""");
    }

    @Test
    void takesTheAuthorOfTheFrontMatterWhereItIsAText() throws IOException {
        String[] fronts = {"author: ' Jeanne   Le Goff '", "author: [Jeanne, Zoé]"};
        List<String> authors = new ArrayList<>();
        for (String front : fronts) {
            authors.add(read("---\ntitle: Un titre\n" + front + "\n---\nDu texte.")
                    .recaps()
                    .getFirst()
                    .author());
        }

        assertThat(authors).containsExactly("Jeanne Le Goff", "");
    }

    @Test
    void takesTheFirstHeadingForATitleWhereThereIsNoFrontMatter() throws IOException {
        var recap = read("# L'eau en *commun*\n\nDu texte.").recaps().getFirst();

        assertThat(recap.title()).isEqualTo("L'eau en commun");
        assertThat(recap.body()).isEqualTo("Du texte.");
    }

    @Test
    void aKeyWithoutAValueSaysNothing() throws IOException {
        var recap = read("---\ntitle: Un titre\nauthor:\nsummary: ~\nurl:\ntags:\n  -\n---\nDu texte.")
                .recaps()
                .getFirst();

        assertThat(recap.title()).isEqualTo("Un titre");
        assertThat(recap.author()).isEmpty();
        assertThat(recap.url()).isNull();
        assertThat(recap.summary()).isEqualTo("~");
    }

    @Test
    void frontMatterThatSaysNothingIsNone() throws IOException {
        assertThat(read("---\n---\n# Un titre\n\nDu texte.").recaps())
                .extracting(Recap::title)
                .containsExactly("Un titre");
        assertThat(read("---\n# rien\n\n---\n# Un titre\n\nDu texte.").recaps())
                .extracting(Recap::title)
                .containsExactly("Un titre");
    }

    @Test
    void reportsWhatIsMissingOrMalformed() throws IOException {
        assertThat(fault("Du texte sans titre.")).isEqualTo(InputFault.NO_TITLE);
        assertThat(fault("---\ntitle: [a\n---\nTexte")).isEqualTo(InputFault.BAD_FRONT_MATTER);
        assertThat(fault("---\nun texte\n---\nTexte")).isEqualTo(InputFault.BAD_FRONT_MATTER);
        assertThat(fault("---\ntitle: [a, b]\n---\nTexte")).isEqualTo(InputFault.BAD_VALUE);
        assertThat(fault("---\ntitle: Un titre\n---\n")).isEqualTo(InputFault.NO_TEXT);
    }

    private InputFault fault(String markdown) throws IOException {
        var corpus = read(markdown);
        assertThat(corpus.recaps()).isEmpty();
        return corpus.skipped().getFirst().fault();
    }
}
