package fr.retours.indexer.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.retours.corpus.CorpusReader;
import fr.retours.corpus.source.SourceException;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.indexer.watch.PageNews.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderPassTest {
    @TempDir
    private Path temp;

    private Path folder;
    private WatchedSource source;
    private final Set<String> stored = new TreeSet<>();

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectories(temp.resolve("recaps"));
        source = new WatchedSource(new DataFolder(temp.resolve("data")), folder.toString());
    }

    private void write(String name, String... titles) throws IOException {
        var lines = new StringBuilder();
        for (String title : titles) {
            lines.append("{\"title\":\"").append(title).append("\",\"body\":\"Du texte.\"}\n");
        }
        Files.writeString(folder.resolve(name), lines);
    }

    /** Makes a pass, and what a run would do behind it. */
    private PassReport pass() throws SourceException {
        PassReport report = new FolderPass(source, false, news -> {}).go();
        new CorpusReader()
                .readAll(source.waiting())
                .recaps()
                .forEach(recap -> stored.add(recap.id().value()));
        stored.removeAll(source.gone());
        source.settle(Set.of());
        return report;
    }

    @Test
    void newAndChangedFilesAreReadAndOthersNot() throws Exception {
        write("un.jsonl", "Un");
        write("deux.jsonl", "Deux", "Trois");

        assertThat(pass().count(Kind.NEW)).isEqualTo(2);
        assertThat(stored).containsExactly("recap:deux", "recap:trois", "recap:un");

        assertThat(pass().count(Kind.SAME)).isEqualTo(2);

        write("deux.jsonl", "Deux", "Trois", "Quatre");

        PassReport third = pass();
        assertThat(third.count(Kind.CHANGED)).isEqualTo(1);
        assertThat(third.count(Kind.SAME)).isEqualTo(1);
        assertThat(stored).contains("recap:quatre");
    }

    @Test
    void recapsOfOneTitleInTwoFoldersAreTwoRecapsAndKeepTheirIds() throws Exception {
        Path other = Files.createDirectories(temp.resolve("autres"));
        Files.writeString(other.resolve("un.jsonl"), "{\"title\":\"Un\",\"body\":\"D’autres.\"}\n");
        new FolderPass(new WatchedSource(new DataFolder(temp.resolve("data")), other.toString()), false, news -> {})
                .go();
        write("un.jsonl", "Un", "Deux");

        pass();

        assertThat(stored).containsExactly("recap:deux", "recap:un-2");
        write("un.jsonl", "Un", "Deux", "Trois");
        pass();
        assertThat(stored).containsExactly("recap:deux", "recap:trois", "recap:un-2");
        write("un.jsonl", "Deux");
        pass();
        pass();
        assertThat(stored).containsExactly("recap:deux");
    }

    @Test
    void whatIsGoneTwiceGoes() throws Exception {
        write("un.jsonl", "Un");
        write("deux.jsonl", "Deux", "Trois");
        pass();
        Files.delete(folder.resolve("un.jsonl"));
        write("deux.jsonl", "Deux");

        assertThat(pass().count(Kind.MISSED)).isEqualTo(2);
        assertThat(stored).hasSize(3);

        assertThat(pass().count(Kind.GONE)).isEqualTo(2);
        assertThat(stored).containsExactly("recap:deux");
    }

    @Test
    void whatComesBackInTimeStays() throws Exception {
        write("deux.jsonl", "Deux", "Trois");
        pass();
        write("deux.jsonl", "Deux");
        pass();
        write("deux.jsonl", "Deux", "Trois");
        pass();
        pass();
        pass();

        assertThat(stored).containsExactly("recap:deux", "recap:trois");
    }

    @Test
    void aFileThatCannotBeReadKeepsWhatItHad() throws Exception {
        write("un.jsonl", "Un");
        write("deux.jsonl", "Deux");
        pass();
        Files.writeString(folder.resolve("un.jsonl"), "{ rien");

        for (int i = 0; i < 3; i++) {
            assertThat(pass().count(Kind.FAILED)).isEqualTo(1);
        }
        assertThat(stored).containsExactly("recap:deux", "recap:un");
    }

    @Test
    void anEmptyFolderIsTakenForADiskThatIsMissing() throws Exception {
        write("un.jsonl", "Un");
        pass();
        Files.delete(folder.resolve("un.jsonl"));

        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(this::pass)
                    .isInstanceOf(SourceException.class)
                    .hasMessageContaining("rien n’est retiré");
        }
        assertThat(stored).containsExactly("recap:un");
    }
}
