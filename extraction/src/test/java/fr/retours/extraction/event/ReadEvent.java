package fr.retours.extraction.event;

import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.place.CollectiviteFinder;
import fr.retours.extraction.territory.Territories;
import fr.retours.extraction.text.AnnotatedText;
import fr.retours.extraction.text.Lexicon;
import fr.retours.extraction.text.TextAnnotator;
import fr.retours.model.fact.Event;
import fr.retours.model.fact.Recap;
import fr.retours.model.id.EventId;
import fr.retours.model.id.RecapId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the extraction reads of the event of a made-up recap. */
final class ReadEvent {
    private static final Territories TERRITORIES = Territories.load();
    private static final TextAnnotator ANNOTATOR = new TextAnnotator(new Lexicon(), KnowledgeBase.shipped());
    private static final CollectiviteFinder FINDER =
            new CollectiviteFinder(TERRITORIES, new Lexicon(), KnowledgeBase.shipped());
    private static final EventExtractor EXTRACTOR = new EventExtractor(TERRITORIES, KnowledgeBase.shipped());

    private ReadEvent() {}

    static Event event(String title, String body, @Nullable LocalDate published) {
        return event(new Recap(new RecapId("essai"), title, null, published, body, ""));
    }

    static Event event(Recap recap) {
        AnnotatedText text = ANNOTATOR.annotate(recap);
        return EXTRACTOR.extract(new EventId("event:essai"), recap, text, FINDER.find(text, List.of(), List.of()));
    }

    static Event event(String title, String body) {
        return event(title, body, null);
    }

    /** Reads a text in which no local authority was found. */
    static Event eventNowhere(Recap recap) {
        return EXTRACTOR.extract(new EventId("event:essai"), recap, ANNOTATOR.annotate(recap), List.of());
    }
}
