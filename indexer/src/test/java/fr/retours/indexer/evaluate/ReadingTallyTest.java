package fr.retours.indexer.evaluate;

import static fr.retours.extraction.testing.FactsBuilder.organisation;
import static fr.retours.extraction.testing.FactsBuilder.recap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.retours.extraction.text.BuiltInRule;
import fr.retours.indexer.evaluate.ReadingTally.Row;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.indexer.folder.DataFolderException;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.term.LinkKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which reading gave how many facts. */
class ReadingTallyTest {
    @TempDir
    private Path temp;

    private static RecapFacts readTwice() {
        return recap("a", "Retour sur la foire")
                .readBy("a-rule")
                .person("Loïc Guéguen")
                .readBy(BuiltInRule.LANGUAGE_MODEL)
                .person("Maëlle Quéré")
                .body(organisation("La Foire"), LinkKind.HOST)
                .readBy("a-rule", BuiltInRule.LANGUAGE_MODEL.slug())
                .person("Yann Le Bihan")
                .person("Nora Dupleix")
                .build();
    }

    @Test
    void factsAreCountedByKindAndByWhoGaveThem() {
        RecapFacts byRules =
                recap("b", "Retour").readBy("a-rule").person("Aline Ferrec").build();

        ReadingTally tally = ReadingTally.of(Stream.of(readTwice(), byRules));

        assertThat(tally.readings().values()).containsExactly(1);
        assertThat(tally.facts())
                .containsEntry("people.took_part", new Row(1, 1, 2))
                .containsEntry("people.parts", new Row(1, 1, 2))
                .containsEntry("organisations", new Row(0, 1, 0))
                .containsEntry("organisations.links", new Row(0, 1, 0))
                .containsEntry("themes", new Row(0, 0, 1));
    }

    @Test
    void aFolderKeepsItAndNothingWhereNoModelHasRead() throws IOException {
        var folder = new DataFolder(temp);
        ReadingTally tally = ReadingTally.of(Stream.of(readTwice()));

        tally.write(folder);

        assertThat(ReadingTally.read(folder)).isEqualTo(tally);
        ReadingTally.of(Stream.of()).write(folder);
        assertThat(folder.readings()).doesNotExist();
        assertThat(ReadingTally.read(folder)).isEqualTo(ReadingTally.NONE);
        Files.writeString(folder.readings(), "{\"readings\":{},\"facts\":{\"rien\":{\"rules\":1}}}");
        assertThatThrownBy(() -> ReadingTally.read(folder)).isInstanceOf(DataFolderException.class);
    }
}
