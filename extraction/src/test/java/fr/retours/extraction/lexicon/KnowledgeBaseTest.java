package fr.retours.extraction.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnowledgeBaseTest {
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
}
