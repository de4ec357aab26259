package fr.retours.indexer.reader;

import fr.retours.extraction.ReadingLists;
import fr.retours.extraction.body.OrganisationMerger;
import fr.retours.extraction.event.EventExtractor;
import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.lexicon.WordClass;
import fr.retours.extraction.place.CollectiviteFinder;
import fr.retours.extraction.text.TextAnnotator;
import fr.retours.model.fact.Recap;
import fr.retours.model.fact.RecapFacts;
import java.util.List;

/** Makes facts of what is said of recaps, as far as their texts hold it. Safe for concurrent use. */
final class HeldAnswers {
    private static final WordClass AND = new WordClass("mots-outils", "et");

    private final KnowledgeBase knowledge;
    private final TextAnnotator annotator;
    private final EventExtractor events;
    private final CollectiviteFinder places;
    private final OrganisationMerger merger;
    private final SameNames names;

    /** @param lists what recaps are read by */
    HeldAnswers(ReadingLists lists) {
        knowledge = lists.knowledge();
        annotator = new TextAnnotator(lists.lexicon(), knowledge);
        events = new EventExtractor(lists.territories(), knowledge);
        places = new CollectiviteFinder(lists.territories(), lists.lexicon(), knowledge);
        merger = new OrganisationMerger(knowledge);
        names = new SameNames(merger);
    }

    /** Returns the text of a recap, in which what is said of it must stand. */
    QuotedText text(Recap recap) {
        return new QuotedText(annotator.annotate(recap), knowledge.words(AND));
    }

    /**
     * Returns what passes the gate of a recap.
     *
     * @param answers one a section
     * @param built what the built-in reading gives of it
     */
    RecapFacts said(TextGate gate, Recap recap, List<ModelAnswer> answers, RecapFacts built) {
        return new AnswerReader(recap, gate, events, places, merger).read(answers, built.narration());
    }

    /** Returns what tells whom two readings both name. */
    SameNames names() {
        return names;
    }
}
