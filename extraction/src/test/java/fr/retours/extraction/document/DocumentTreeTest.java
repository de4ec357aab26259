package fr.retours.extraction.document;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.extraction.ReadRecap;
import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.text.GrammarWords;
import fr.retours.extraction.text.Lexicon;
import fr.retours.extraction.text.TextAnnotator;
import fr.retours.extraction.text.Words;
import fr.retours.model.fact.Recap;
import fr.retours.model.id.RecapId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentTreeTest {
    private static final KnowledgeBase KNOWLEDGE = KnowledgeBase.shipped();
    private static final Lexicon LEXICON = new Lexicon();
    private static final TextAnnotator ANNOTATOR = new TextAnnotator(LEXICON, KNOWLEDGE);
    private static final String TOLD = "La salle était pleine hier soir.¶¶";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Autour de la table :¶- Anne Delmas, maire¶- Paul Petit              | HEADING ATTENDANCE, ITEM ATTENDANCE, ITEM ATTENDANCE
            Atelier haies :¶- Anne Delmas, maire                                | HEADING SESSION, ITEM SESSION
            Bibliographie¶¶- Anne Delmas, Les Haies, 2012                       | HEADING READING, ITEM READING
            Biographie¶¶- Anne Delmas, née à Vif                                | HEADING ACCOUNT, ITEM ACCOUNT
            Le nouveau bureau :¶- Anne Delmas, trésorière                       | HEADING BOARD, ITEM BOARD
            Le nouveau sentier :¶- Anne Delmas, trésorière                      | HEADING ACCOUNT, ITEM ACCOUNT
            Paul Petit, Les Talus, éditions du Bocage                           | ROW READING
            Paul Petit, maire du Bocage                                         | ROW ACCOUNT
            Crédit photo : Anne Delmas                                          | HEADING CAPTION
            Anne Delmas¶Directrice¶Paul Petit¶Secrétaire                        | ROW ACCOUNT, DETAIL ACCOUNT, ROW ACCOUNT, DETAIL ACCOUNT
            """)
    void eachLineHasAShapeAndAPurpose(String lines, String blocks) {
        assertThat(read(TOLD + lines).stream()
                        .skip(2)
                        .map(one -> one.kind() + " " + one.purpose())
                        .toList())
                .containsExactly(blocks.split(", "));
    }

    @Test
    void aHeadingStandsOverAllBelowItUpToOneOfItsRank() {
        List<DocumentBlock> blocks =
                read("PARTICIPANTS¶¶Région Bretagne¶¶Anne Delmas, maire¶¶Région Normandie¶¶Paul Petit, maire¶¶"
                        + "HAIES¶¶La salle a débattu longtemps des haies et des talus.");

        DocumentBlock anne = blocks.get(3);
        DocumentBlock debate = blocks.getLast();

        assertThat(anne.headings().map(DocumentBlock::first)).containsExactly(2, 1);
        assertThat(anne.purpose()).isEqualTo(BlockPurpose.ATTENDANCE);
        assertThat(blocks.get(5).headings().map(DocumentBlock::first)).containsExactly(4, 1);
        assertThat(debate.headings().map(DocumentBlock::first)).containsExactly(6);
        assertThat(debate.purpose()).isEqualTo(BlockPurpose.ACCOUNT);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            La loi (1) a dix ans, et la salle en parle.¶¶(1) Anne Delmas, Les Haies | FOOTNOTE
            La loi a dix ans, et la salle en parle.¶¶(1) Anne Delmas, Les Haies     | ACCOUNT
            """)
    void aNoteIsWhatTheTextAboveRefersTo(String text, BlockPurpose purpose) {
        assertThat(read(text).getLast().purpose()).isEqualTo(purpose);
    }

    @Test
    void aListOfMembersAboveAllTextSaysWhoSatThere() {
        assertThat(read("Membres du bureau :¶Anne Delmas,¶Paul Petit").getLast().purpose())
                .isEqualTo(BlockPurpose.ATTENDANCE);
        assertThat(read(TOLD + "Membres du bureau :¶Anne Delmas,¶Paul Petit")
                        .getLast()
                        .purpose())
                .isEqualTo(BlockPurpose.BOARD);
    }

    /** The title's block first, then one for each line. */
    private static List<DocumentBlock> read(String body) {
        var recap = new Recap(new RecapId("essai"), "Retour sur la rencontre", null, null, body.replace("¶", "\n"), "");
        var words = new Words(ANNOTATOR.annotate(recap), new GrammarWords(KNOWLEDGE), LEXICON);
        DocumentTree tree = DocumentTree.of(words);
        return IntStream.range(0, words.sentenceCount())
                .mapToObj(tree::block)
                .distinct()
                .toList();
    }

    @Test
    void aTitleOfOneWordThatIsTooLongToBeReadIsABlockToo() {
        String title = "Journ" + "é".repeat(490) + "e";

        assertThat(ReadRecap.titled(title, "La rencontre a eu lieu à Lyon.")
                        .facts()
                        .mentions())
                .isNotEmpty();
    }
}
