package fr.retours.indexer.reader;

import fr.retours.extraction.ReadingLists;
import fr.retours.extraction.RecapExtractor;
import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.territory.Territories;
import fr.retours.extraction.text.Lexicon;
import fr.retours.indexer.load.LazyExtraction;
import fr.retours.model.fact.Recap;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.RecapId;
import java.util.function.Function;

/** Readings of made-up recaps by a model that answers as a test says. */
final class TriedReading {
    static final ReadingLists LISTS = new ReadingLists(new Lexicon(), Territories.load(), KnowledgeBase.shipped());
    static final LazyExtraction RULES = new LazyExtraction(
            "rules", () -> new RecapExtractor(LISTS.lexicon(), LISTS.territories(), LISTS.knowledge()));

    private TriedReading() {}

    static Recap recap(String title, String body) {
        return new Recap(new RecapId("essai"), title, null, null, body, "");
    }

    static RecapFacts read(Recap recap, String answer) {
        return reading(new ScriptedModel(answer), new ReadingReport()).extract(recap);
    }

    static ModelReading reading(LanguageModel model, ReadingReport report) {
        return reading(model, report, RecapFacts::recap);
    }

    static ModelReading reading(LanguageModel model, ReadingReport report, Function<RecapFacts, Recap> shown) {
        return new ModelReading(RULES, model, QuestionFile.shipped(), LISTS, shown, report);
    }
}
