package fr.retours.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.corpus.parser.InProcessParser;
import fr.retours.model.fact.Recap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlReaderTest {
    @TempDir
    Path folder;

    private Recap read(String html) throws IOException {
        Path file = Files.writeString(folder.resolve("a.html"), html);
        var corpus = new CorpusReader(() -> new InProcessParser(RecapDraft.MAX_CHARACTERS)).readAll(List.of(file));
        assertThat(corpus.skipped()).isEmpty();
        return corpus.recaps().getFirst();
    }

    @Test
    void takesTheFieldsThatASiteShowsForTheClosingBlockOfItsExport() throws IOException {
        Recap read = read("""
                <title>Retour sur la journée</title><article class="node node--view-mode-full"><div class="node__content">
                <p>La journée a eu lieu à Lyon.</p><p>Programme journée.png</p><p>Elle a réuni cent personnes.</p>
                <div class="field"><div class="field__label">Type de ressource :</div><div>Compte rendu</div></div>
                <div class="field"><div class="field__label">Ressource privée :</div><div>Non</div></div>
                <div class="field"><div class="field__label">Résumé :</div><p>Cent personnes à Lyon.</p></div>
                </div></article>""");

        assertThat(read.body()).isEqualTo("La journée a eu lieu à Lyon.\n\nElle a réuni cent personnes.");
        assertThat(read.summary()).isEqualTo("Cent personnes à Lyon.");
    }

    @Test
    void passesOverAnAddressThatIsNone() throws IOException {
        Recap read = read("<link rel=canonical href='http:// a'><title>T</title><p>La journée a eu lieu à Lyon.</p>");

        assertThat(read.url()).isNull();
    }

    @Test
    void readsWhoSignsThePage() throws IOException {
        String text = "<title>T</title><p>La journée a eu lieu à Lyon.</p>";

        assertThat(read("<meta name=author content='Jeanne Le Goff'>" + text).author())
                .isEqualTo("Jeanne Le Goff");
        assertThat(read(text).author()).isEmpty();
    }

    @Test
    void namesAPageWithoutTitleByItsFirstLine() throws IOException {
        assertThat(read("<p>Une journée à Lyon</p><p>Cent personnes sont venues.</p>")
                        .title())
                .isEqualTo("Une journée à Lyon");
    }
}
