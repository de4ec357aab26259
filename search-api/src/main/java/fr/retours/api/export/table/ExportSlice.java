package fr.retours.api.export.table;

import fr.retours.api.fact.ProofQuotes;
import fr.retours.api.fact.QuoteSource;
import fr.retours.api.fact.WholeSlices;
import fr.retours.model.port.EventFilter;
import fr.retours.model.port.PageWindow;
import fr.retours.model.port.RelationFilter;
import fr.retours.model.slice.BodySlice;
import fr.retours.model.slice.SliceGraph;
import fr.retours.model.view.PersonSummary;
import fr.retours.text.FoundRecaps;
import fr.retours.text.FoundRecaps.FoundRecap;
import fr.retours.text.SearchRequest;
import fr.retours.text.SortOrder;
import java.io.IOException;
import java.util.stream.Stream;

/**
 * A part of the graph to be exported, gone through in the order of ids and never held whole. Safe for concurrent use.
 *
 * @param undivided whether it is all of the data, so that recaps belong to it that tell no event
 */
public record ExportSlice(SliceGraph graph, QuoteSource quoting, RelationFilter filter, boolean undivided) {
    private static final SearchRequest ALL_RECAPS =
            new SearchRequest("", EventFilter.NONE, SortOrder.LATEST_FIRST, new PageWindow(1, 0));

    /** Some events have thousands of people. */
    private static final int EVENTS_AT_ONCE = 50;

    public void people(RowSink<PersonSummary> sink) throws IOException {
        each(all().people(), sink);
    }

    public void bodies(RowSink<BodySlice> sink) throws IOException {
        each(all().bodies(), sink);
    }

    public void events(RowSink<ReportedEvent> sink) throws IOException {
        each(all().events(EVENTS_AT_ONCE), one -> sink.accept(new ReportedEvent(one, quoting.quotes())));
    }

    private WholeSlices all() {
        return new WholeSlices(graph, filter);
    }

    /** Goes through how people stand in events. */
    public void participations(RowSink<ExportedTie> sink) throws IOException {
        events(event -> each(event.who(true), sink));
    }

    /** Goes through how bodies stand in events. */
    public void links(RowSink<ExportedTie> sink) throws IOException {
        events(event -> each(event.who(false), sink));
    }

    /** Goes through how all stand in events. */
    public void ties(RowSink<ExportedTie> sink) throws IOException {
        events(event -> each(event.everybody(), sink));
    }

    /** Goes through the functions of people at events. */
    public void functions(RowSink<HeldFunction> sink) throws IOException {
        participations(one -> each(HeldFunction.of(one), sink));
    }

    /** Goes through what events are about. */
    public void subjects(RowSink<ReportedTheme> sink) throws IOException {
        events(event -> each(event.slice().themes().stream().map(one -> new ReportedTheme(event.id(), one)), sink));
    }

    /** Goes through the sentences that prove anything, each once: those of a recap prove what belongs to its event. */
    public void sentences(RowSink<CitedSentence> sink) throws IOException {
        events(event -> each(ProvenFact.of(event).map(ProvenFact::sentence).distinct(), sink));
    }

    /** Goes through which sentence proves what. */
    public void proofs(RowSink<ProvenFact> sink) throws IOException {
        events(event -> each(ProvenFact.of(event), sink));
    }

    /** Goes through the recaps of events, then through those that tell none. */
    public void recaps(RowSink<ReportedRecap> sink) throws IOException {
        events(event -> each(ReportedRecap.of(event), sink));
        if (undivided) {
            try (FoundRecaps found = quoting.search().found(ALL_RECAPS)) {
                for (var some = found.next(PageWindow.MAX_LIMIT);
                        !some.isEmpty();
                        some = found.next(PageWindow.MAX_LIMIT)) {
                    ProofQuotes quotes = quoting.quotes();
                    each(
                            some.stream()
                                    .map(FoundRecap::hit)
                                    .filter(one -> one.event().isEmpty())
                                    .map(one -> ReportedRecap.of(one, quotes)),
                            sink);
                }
            }
        }
    }

    /** Goes through people, bodies, then events. */
    public void nodes(RowSink<Node> sink) throws IOException {
        people(one -> sink.accept(Node.of(one)));
        bodies(one -> sink.accept(Node.of(one)));
        events(one -> sink.accept(Node.of(one)));
    }

    private static <T> void each(Stream<T> all, RowSink<T> sink) throws IOException {
        for (T one : (Iterable<T>) all::iterator) {
            sink.accept(one);
        }
    }
}
