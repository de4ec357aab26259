package fr.retours.indexer.load;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.extraction.RecapExtractor;
import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.territory.Territories;
import fr.retours.extraction.text.Lexicon;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.model.fact.Participation;
import fr.retours.model.fact.Recap;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.fact.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists in the data folder are part of the extractor: what they change, the next run reads again. */
class OwnListsTest {
    private static final Lexicon LEXICON = new Lexicon();
    private static final Territories TERRITORIES = Territories.load();

    @TempDir
    private Path folder;

    private Path recap = Path.of("");
    private DataFolder data = new DataFolder(Path.of(""));
    private final FakeStores stores = new FakeStores();

    @BeforeEach
    void write() throws IOException {
        data = new DataFolder(folder.resolve("data"));
        recap = folder.resolve("recap.txt");
        Files.writeString(recap, """
                Journée des lavoirs à Lorient

                Anne Petit, rocambolière de la Ville de Lorient, a ouvert la journée du 26 mai 2016.
                """);
    }

    private record OwnExtraction(String version, RecapExtractor extractor) implements Extraction {
        static OwnExtraction in(DataFolder data) {
            KnowledgeBase knowledge = KnowledgeBase.with(data.root());
            return new OwnExtraction(
                    ExtractorVersion.of(knowledge), new RecapExtractor(LEXICON, TERRITORIES, knowledge));
        }

        @Override
        public RecapFacts extract(Recap recap) {
            return extractor.extract(recap);
        }
    }

    private List<String> functionsAfterARun() {
        new IndexRun(
                        data,
                        OwnExtraction.in(data),
                        RunFolders.identification(data),
                        stores.open(),
                        IndexProgress.silent())
                .run(List.of(recap), false);
        return StoredFacts.read(data).stream()
                .flatMap(facts -> facts.people().stream())
                .map(Participation::roles)
                .flatMap(List::stream)
                .map(Role::function)
                .map(String::valueOf)
                .toList();
    }

    @Test
    void aListChangesWhatTheNextRunReadsAndTakenAwayChangesItBack() throws IOException {
        List<String> before = functionsAfterARun();
        Path list = Files.createDirectories(data.root().resolve("lists")).resolve("fonctions.tsv");
        Files.writeString(list, "# les nôtres\nrocambolière|rocambolier\tfonction\n");

        List<String> with = functionsAfterARun();
        Files.delete(list);
        List<String> after = functionsAfterARun();

        assertThat(before).doesNotContain("rocambolière");
        assertThat(with).contains("rocambolière");
        assertThat(after).isEqualTo(before);
    }

    @Test
    void theVersionIsThatOfWhatIsKnown() throws IOException {
        String shipped = ExtractorVersion.of(KnowledgeBase.shipped());
        Path lists = Files.createDirectories(data.root().resolve("lists"));
        Files.writeString(lists.resolve("pays.tsv"), "Syldavie\tSY\n");

        String own = ExtractorVersion.of(KnowledgeBase.with(data.root()));
        Files.writeString(lists.resolve("pays.tsv"), "Bordurie\tBO\n");
        String other = ExtractorVersion.of(KnowledgeBase.with(data.root()));

        assertThat(shipped).matches("[0-9a-f]{32}").isEqualTo(ExtractorVersion.of(KnowledgeBase.shipped()));
        assertThat(List.of(shipped, own, other)).doesNotHaveDuplicates();
    }

    @Test
    void theVersionDoesNotDependOnWhereTheDataFolderIs() throws IOException {
        Path one = Files.createDirectories(folder.resolve("one/lists"));
        Path other = Files.createDirectories(folder.resolve("other/lists"));
        Files.writeString(one.resolve("pays.tsv"), "Syldavie\tSY\n");
        Files.writeString(other.resolve("pays.tsv"), "Syldavie\tSY\n");

        assertThat(ExtractorVersion.of(KnowledgeBase.with(Objects.requireNonNull(one.getParent()))))
                .isEqualTo(ExtractorVersion.of(KnowledgeBase.with(Objects.requireNonNull(other.getParent()))));
    }
}
