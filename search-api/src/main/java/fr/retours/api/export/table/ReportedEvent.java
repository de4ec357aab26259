package fr.retours.api.export.table;

import fr.retours.api.fact.ProofQuotes;
import fr.retours.api.fact.Quote;
import fr.retours.model.id.PersonId;
import fr.retours.model.meeting.Attending;
import fr.retours.model.slice.EventSlice;
import fr.retours.model.term.LinkKind;
import fr.retours.model.view.EventSummary;
import fr.retours.model.view.EventTheme;
import fr.retours.model.view.Grounds;
import fr.retours.model.view.RecapRef;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An event on its way into a file, with the sentences at hand that prove what is said of it. Not safe for concurrent use. */
public record ReportedEvent(EventSlice slice, ProofQuotes quotes) {
    public EventSummary summary() {
        return slice.event();
    }

    public String id() {
        return summary().id().value();
    }

    /** Returns the ids of those who organised it. */
    public List<String> organisers() {
        return slice.who().stream()
                .filter(one -> one.standing().links().stream()
                        .anyMatch(link -> link == LinkKind.ORGANIZER || link == LinkKind.CO_ORGANIZER))
                .map(one -> one.entity().id().value())
                .toList();
    }

    /** Returns the ids of the themes that it is about, or of those it only touches on. */
    public List<String> themes(boolean main) {
        return slice.themes().stream()
                .filter(one -> one.main() == main)
                .map(EventTheme::theme)
                .map(one -> one.id())
                .toList();
    }

    /** Returns the ids of the recaps that tell it. */
    List<String> recaps() {
        return slice.recaps().stream().map(one -> one.id().value()).toList();
    }

    /** Returns the address of the first recap that has one. */
    @Nullable
    String page() {
        return slice.recaps().stream()
                .map(RecapRef::url)
                .filter(Objects::nonNull)
                .map(URI::toString)
                .findFirst()
                .orElse(null);
    }

    /** Streams the people, or the bodies, who stand in it. */
    Stream<ExportedTie> who(boolean people) {
        return standpoints(one -> one.entity().id() instanceof PersonId == people);
    }

    /** Streams all who stand in it. */
    public Stream<ExportedTie> everybody() {
        return standpoints(one -> true);
    }

    private Stream<ExportedTie> standpoints(Predicate<Attending> wanted) {
        return slice.who().stream()
                .filter(wanted)
                .map(one -> new ExportedTie(
                        this, one, source(one.standing().grounds()).orElse(null)));
    }

    /** Returns the first sentence that backs a fact. */
    Optional<CitedSentence> source(Grounds grounds) {
        return grounds.citations().stream()
                .limit(1)
                .map(quotes::of)
                .map(this::source)
                .findFirst();
    }

    /** Returns all the sentences that back a fact. */
    public List<CitedSentence> sources(Grounds grounds) {
        return quotes.of(grounds).stream().map(this::source).toList();
    }

    private CitedSentence source(Quote quote) {
        URI page = slice.recaps().stream()
                .filter(one -> one.id().equals(quote.recap()))
                .findFirst()
                .map(RecapRef::url)
                .orElse(null);
        return new CitedSentence(
                quote.recap(),
                page == null ? null : page.toString(),
                quote.url(),
                quote.start(),
                quote.end(),
                quote.text());
    }
}
