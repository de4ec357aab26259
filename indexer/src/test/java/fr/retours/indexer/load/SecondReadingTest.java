package fr.retours.indexer.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.indexer.archive.RecapArchive;
import fr.retours.indexer.archive.StoredExtraction;
import fr.retours.indexer.folder.DataLock;
import fr.retours.indexer.privacy.ForgettingManner;
import fr.retours.indexer.privacy.ForgottenPeople;
import fr.retours.indexer.privacy.ForgottenPeopleFilter;
import fr.retours.indexer.reader.LanguageModel;
import fr.retours.indexer.reader.NoAnswerException;
import fr.retours.indexer.reader.SecondReading;
import fr.retours.indexer.reader.chat.MadeModelServer;
import fr.retours.model.fact.Participation;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.RecapId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A model is asked beside the reading of a recap. */
class SecondReadingTest extends OnAskedRuns {
    /** Asks beside the reading of a recap. */
    private RecapFacts second(String recap, LanguageModel model) throws NoAnswerException {
        KnowledgeBase knowledge = KnowledgeBase.with(data.root());
        var forgetting = new ForgottenPeopleFilter(ForgottenPeople.read(data));
        RecapFacts stored = RecapArchive.<Optional<StoredExtraction>>ask(
                        data, archive -> archive.extractions().find(new RecapId(recap)))
                .orElseThrow()
                .facts();
        return new SecondReading(data, any -> reading(rules(knowledge), any, knowledge, forgetting)).of(stored, model);
    }

    /** While a model thinks, runs go on; what it said makes no facts, is not asked twice, and names nobody who is forgotten. */
    @Test
    void aSecondReadingHoldsNoRunChangesNoFactsAndIsKept() throws NoAnswerException {
        run(nobody());
        server.then((exchange, body) -> {
            DataLock.take(data, "essai").close();
            MadeModelServer.send(exchange, 200, MadeModelServer.completion(said(body), "stop"), Map.of());
        });

        RecapFacts read = second("a", model("second"));

        assertThat(second("a", model("second"))).isEqualTo(read);
        assertThat(server.received()).hasSize(1);
        assertThat(read.people())
                .filteredOn(Participation::tookPart)
                .extracting(Participation::name)
                .containsExactly("Maëlle Quéré");
        assertThat(texts()).hasSize(1);
        run(nobody());
        assertThat(versionOf("a")).isEqualTo("rules-1");
        forget("Maëlle Quéré", ForgettingManner.MASK);
        newRun(nobody()).rebuild(List.of(), false);
        assertThat(texts()).isEmpty();
        second("a", model("second"));
        assertThat(server.received().getLast().body()).doesNotContain("Quéré", "Maëlle");
    }

    @Test
    void aSecondReadingThatFailsSaysWhyAndKeepsNothing() {
        run(nobody());
        server.says("Bien sûr !");

        assertThatThrownBy(() -> second("a", model("second")))
                .isInstanceOfSatisfying(
                        NoAnswerException.class, e -> assertThat(e.sentence()).contains("n’a pas donné"));
        assertThat(RecapArchive.<List<RecapId>>ask(
                        data, archive -> archive.answers().recaps()))
                .isEmpty();
    }
}
