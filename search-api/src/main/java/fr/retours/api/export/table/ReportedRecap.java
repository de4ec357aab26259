package fr.retours.api.export.table;

import fr.retours.api.fact.ProofQuotes;
import fr.retours.model.term.NarrationKind;
import fr.retours.model.view.RecapRef;
import fr.retours.text.Hit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A recap with its text.
 *
 * @param event id of the one that it tells; null when it tells none
 * @param text that offsets of sentences are of; null while the index does not hold it as the graph cites it
 */
public record ReportedRecap(
        RecapRef recap,
        NarrationKind narration,
        @Nullable String event,
        @Nullable String text) {
    /** Streams the recaps that tell an event. */
    static Stream<ReportedRecap> of(ReportedEvent event) {
        return event.slice().recaps().stream()
                .map(one -> new ReportedRecap(
                        one, NarrationKind.RECOUNTS, event.id(), event.quotes().text(one.id())));
    }

    /** Makes one of a recap that tells no event. */
    static ReportedRecap of(Hit hit, ProofQuotes quotes) {
        var head = hit.recap();
        return new ReportedRecap(
                new RecapRef(head.id(), head.title(), head.url(), head.published()),
                hit.narration().kind(),
                null,
                quotes.text(head.id()));
    }
}
