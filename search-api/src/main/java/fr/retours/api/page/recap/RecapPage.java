package fr.retours.api.page.recap;

import fr.retours.api.answer.PagePaths;
import fr.retours.api.fact.ProofQuotes;
import fr.retours.api.page.entity.EventFacts;
import fr.retours.api.page.entity.ListFiles;
import fr.retours.api.page.frame.FilteredAddress;
import fr.retours.model.fact.Narration;
import fr.retours.model.fact.Recap;
import fr.retours.model.view.Citation;
import fr.retours.text.IndexedRecap;
import fr.retours.text.NamedEntity;
import fr.retours.text.Snippet;
import fr.retours.text.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The page of a recap.
 *
 * @param summary the lines of the site's « Résumé »
 * @param facts what the graph knows of the event; null where there is no event, and while the graph knows nothing or does not answer
 * @param down whether the graph does not answer
 * @param entities who and what is named
 * @param found how many passages hold what the reader searched for
 * @param quotes reads the sentences
 */
public record RecapPage(
        Recap recap,
        Narration narration,
        List<RecapLine> body,
        List<RecapLine> summary,
        @Nullable EventFacts facts,
        boolean down,
        List<NamedEntity> entities,
        int found,
        ProofQuotes quotes) {
    private static final int LONGEST = 200;

    /** Lays out a recap while the graph does not answer. */
    static RecapPage bare(IndexedRecap found, List<Snippet> passages, ProofQuotes quotes) {
        return of(found, null, true, passages, quotes);
    }

    /** Lays out a recap with what the graph knows of its event. */
    static RecapPage of(IndexedRecap found, Optional<EventFacts> facts, List<Snippet> passages, ProofQuotes quotes) {
        return of(found, facts.orElse(null), false, passages, quotes);
    }

    private static RecapPage of(
            IndexedRecap found, @Nullable EventFacts facts, boolean down, List<Snippet> passages, ProofQuotes quotes) {
        Recap recap = found.recap();
        Stream<Citation> citations = facts == null ? Stream.empty() : facts.citations();
        List<Span> proofs = citations
                .filter(citation -> citation.recap().equals(recap.id()))
                .map(citation -> new Span(citation.start(), citation.end()))
                .toList();
        var text = new RecapText(recap.text(), found.mentions(), proofs, passages);
        int end = recap.summaryStart();
        return new RecapPage(
                recap,
                found.narration(),
                text.lines(recap.bodyStart(), end),
                text.lines(end, recap.text().length()),
                facts,
                down,
                found.entities(),
                passages.size(),
                quotes);
    }

    /** Returns where the lists of an event are whole. */
    public static ListFiles files(EventFacts facts) {
        return new ListFiles(
                new FilteredAddress("", Map.of()),
                "/events/" + facts.detail().event().id());
    }

    /** Returns the sentences that show what the recap tells, in text order. */
    public List<String> shown() {
        return narration.proof().evidence().stream()
                .map(one -> one.of(recap.text()))
                .toList();
    }

    /** Returns the entities of one kind, as the stylesheet names it, by name. */
    public List<NamedEntity> named(String kind) {
        return entities.stream()
                .filter(one -> PagePaths.kind(one.id()).equals(kind))
                .toList();
    }

    /** Returns how the text begins, the summary's where there is one: what a link to the page is shown with. */
    public String description() {
        String text = recap.summary().isEmpty() ? recap.body() : recap.summary();
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.length() <= LONGEST) {
            return line;
        }
        int cut = line.lastIndexOf(' ', LONGEST);
        return line.substring(0, cut < 0 ? LONGEST : cut) + "…";
    }
}
