package fr.retours.api;

import fr.retours.model.id.RecapId;
import fr.retours.model.port.EventFilter;
import fr.retours.model.port.Page;
import fr.retours.model.term.CollectiviteKind;
import fr.retours.model.term.EventKind;
import fr.retours.model.time.EventDate;
import fr.retours.text.Facet;
import fr.retours.text.FacetCount;
import fr.retours.text.FacetRequest;
import fr.retours.text.FoundRecaps;
import fr.retours.text.Hit;
import fr.retours.text.HitReason;
import fr.retours.text.IndexUnavailableException;
import fr.retours.text.IndexedRecap;
import fr.retours.text.NothingFound;
import fr.retours.text.QueryRemark;
import fr.retours.text.RecapHead;
import fr.retours.text.RecapSearch;
import fr.retours.text.RemarkKind;
import fr.retours.text.SearchRequest;
import fr.retours.text.SearchResult;
import fr.retours.text.Snippet;
import fr.retours.text.Span;
import fr.retours.text.Suggestion;
import fr.retours.text.SuggestionHint;
import fr.retours.text.SuggestionKind;
import fr.retours.text.deadline.DeadlineExceededException;
import fr.retours.text.deadline.RequestDeadline;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@link Sample} as an index that finds exact stretches of text. It remembers what was asked, and can be down. */
class FakeSearch implements RecapSearch {
    private static final SuggestionHint HARVEST = new SuggestionHint.Occasion(
            EventKind.SEMINAIRE, EventDate.parse("2017-10-19/2017-10-20"), "Clermont-Ferrand");
    private static final SuggestionHint OFFICE = new SuggestionHint.Office("directeur", "Régie de l’Eau Vive");
    private static final SuggestionHint COMMUNE =
            new SuggestionHint.Territory(CollectiviteKind.COMMUNE, "63113", List.of("Puy-de-Dôme"));
    private static final SuggestionHint REV = new SuggestionHint.OtherName("REV");

    private static final List<QueryRemark> REMARKS = List.of(
            new QueryRemark(RemarkKind.CORRECTED, "lo", "leau"),
            new QueryRemark(RemarkKind.UNKNOWN, "xyz", ""),
            new QueryRemark(RemarkKind.RELAXED, "4", "2"),
            new QueryRemark(RemarkKind.LOOSE_QUOTES, "l’eau", ""),
            new QueryRemark(RemarkKind.UNREAD, "ville:lyon", ""),
            new QueryRemark(RemarkKind.CUT, "", "24"),
            new QueryRemark(RemarkKind.SYNONYM, "ESS", "économie sociale et solidaire"));

    private static final List<HitReason> REASONS = List.of(
            new HitReason(HitReason.Kind.WORD, "eau", "", List.of(HitReason.Place.TITLE, HitReason.Place.TEXT), 4.25f),
            new HitReason(
                    HitReason.Kind.SYNONYM,
                    "ESS",
                    "économie sociale et solidaire",
                    List.of(HitReason.Place.SUMMARY),
                    1),
            new HitReason(HitReason.Kind.DATE, "2018", "", List.of(), 3));

    /** What it says it finds by meaning, too. */
    static final String BY_MEANING = "eau partagée";

    private static final Hit.FusedRanks RANKS =
            new Hit.FusedRanks(new Hit.RankedValue(2, 4.25f), new Hit.RankedValue(1, 0.75f));

    private static final NothingFound NOTHING_FOUND = new NothingFound(
            List.of(new NothingFound.Word("xyz", List.of("xyst"))),
            List.of(new NothingFound.Without("theme", 2), new NothingFound.Without("from", 1)),
            List.of(suggestion(SuggestionKind.PERSON, "person:karim-benali", "Karim Benali", OFFICE)),
            List.of(new FacetCount("scic", "SCIC", 3, false, false)));

    volatile boolean down;
    volatile boolean slow;
    volatile boolean empty;
    /** Whether a search goes on as long as its request may. */
    volatile boolean endless;
    /** How many searches are under way. */
    final AtomicInteger working = new AtomicInteger();
    /** How often something was suggested. */
    final AtomicInteger suggested = new AtomicInteger();
    /** Opens when the first search begins. */
    final CountDownLatch asked = new CountDownLatch(1);

    volatile Optional<String> version = Optional.of("v1");
    /** The version that all recaps found are of, when it is another one. */
    volatile Optional<String> foundVersion = Optional.empty();
    /** How many recaps are found when all are asked for, those of the sample aside; and the last one that can be read. */
    volatile int numbered;

    volatile int lastNumbered = Integer.MAX_VALUE;
    volatile @Nullable SearchRequest request;
    volatile @Nullable FacetRequest values;
    volatile @Nullable String typed;

    @Override
    public SearchResult search(SearchRequest request) {
        answer();
        this.request = request;
        if (endless) {
            workUntilTheEnd();
        }
        asked.countDown();
        if (slow) {
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        }
        List<Hit> hits = hits(request.query());
        List<Hit> shown = hits.stream()
                .skip(request.window().offset())
                .limit(request.window().limit())
                .toList();
        return new SearchResult(
                shown,
                hits.size(),
                facets(request.filter()),
                request.query().isBlank() ? List.of() : REMARKS,
                request.query().isBlank() ? Optional.empty() : Optional.of("leau & co"),
                hits.isEmpty() ? Optional.of(NOTHING_FOUND) : Optional.empty(),
                request.query().equals("long"),
                version);
    }

    private List<Hit> hits(String query) {
        return Stream.concat(Sample.RECAPS.stream(), query.isBlank() ? Stream.of() : Stream.of(Sample.QUESTION))
                .filter(one -> !empty)
                .filter(one -> !matches(one.recap().text(), query).isEmpty() || query.isBlank())
                .map(one -> hit(one, query))
                .toList();
    }

    @Override
    public FoundRecaps found(SearchRequest request) {
        answer();
        this.request = request;
        if (request.query().equals("long")) {
            throw new DeadlineExceededException("the fake is asked for something long");
        }
        var of = foundVersion.or(() -> version);
        if (numbered > 0) {
            return new FakeFound(numbered, this::numbered, of);
        }
        List<Hit> hits = hits(request.query());
        return new FakeFound(hits.size(), hits::get, of);
    }

    private Hit numbered(int number) {
        if (number > lastNumbered) {
            throw new IndexUnavailableException("the fake went down", new IOException("no such file"));
        }
        Hit model = hit(Sample.RECAPS.getFirst(), "");
        var head = model.recap();
        return new Hit(
                new RecapHead(
                        new RecapId("recap:" + number),
                        "=1+" + number,
                        head.url(),
                        head.published(),
                        head.summary(),
                        ""),
                model.narration(),
                model.score(),
                model.titleMatches(),
                model.snippets(),
                model.passages(),
                model.reasons(),
                model.ranks());
    }

    private void workUntilTheEnd() {
        working.incrementAndGet();
        asked.countDown();
        try {
            while (true) {
                RequestDeadline.current().check();
                Thread.onSpinWait();
            }
        } finally {
            working.decrementAndGet();
        }
    }

    @Override
    public List<Suggestion> suggest(String typed, Set<SuggestionKind> kinds, int limit) {
        answer();
        suggested.incrementAndGet();
        this.typed = typed;
        return Stream.of(
                        suggestion(SuggestionKind.RECAP, "2017/10/été & co", "Semer ensemble", HARVEST),
                        suggestion(SuggestionKind.PERSON, "person:karim-benali", "Karim Benali", OFFICE),
                        suggestion(SuggestionKind.COLLECTIVITE, "commune:63113", "Clermont-Ferrand", COMMUNE),
                        suggestion(SuggestionKind.ORGANISATION, "org:regie-de-l-eau-vive", "Régie de l’Eau Vive", REV),
                        suggestion(SuggestionKind.THEME, "theme:scic", "SCIC", new SuggestionHint.Mentions(1)),
                        suggestion(SuggestionKind.WORD, "word:eau", "eau", new SuggestionHint.Mentions(2)))
                .filter(one -> kinds.contains(one.kind()))
                .filter(one -> !typed.isBlank()
                        && one.label().toLowerCase(Locale.ROOT).contains(typed.toLowerCase(Locale.ROOT)))
                .toList();
    }

    @Override
    public Page<FacetCount> facetValues(FacetRequest request) {
        answer();
        this.values = request;
        List<FacetCount> counts = facets(request.filter()).getOrDefault(request.facet(), List.of());
        return new Page<>(counts, counts.size());
    }

    @Override
    public Optional<IndexedRecap> recap(RecapId id) {
        answer();
        return Stream.concat(Sample.RECAPS.stream(), Stream.of(Sample.QUESTION))
                .filter(one -> !empty && one.recap().id().equals(id))
                .findFirst();
    }

    @Override
    public List<Snippet> passages(RecapId id, String query) {
        answer();
        return recap(id).stream()
                .map(one -> hit(one, query).snippets().getFirst())
                .filter(passage -> !passage.matches().isEmpty())
                .toList();
    }

    @Override
    public int size() {
        answer();
        return Sample.RECAPS.size();
    }

    @Override
    public Optional<String> datasetVersion() {
        answer();
        return version;
    }

    @Override
    public void close() {}

    private static Suggestion suggestion(SuggestionKind kind, String id, String label, SuggestionHint hint) {
        return new Suggestion(kind, id, label, 1, List.of(new Span(0, 2)), null, List.of(), hint);
    }

    private void answer() {
        if (down) {
            throw new IndexUnavailableException("the fake is down", new IOException("no such file"));
        }
    }

    private static Hit hit(IndexedRecap found, String query) {
        var recap = found.recap();
        List<Span> inTitle = matches(recap.title(), query);
        var snippet = new Snippet(recap.bodyStart(), recap.body(), matches(recap.body(), query));
        return new Hit(
                new RecapHead(
                        recap.id(), recap.title(), recap.url(), recap.published(), recap.summary(), recap.author()),
                found.narration(),
                query.isBlank() ? 0 : 1.5f,
                inTitle,
                List.of(snippet),
                1,
                REASONS,
                query.equals(BY_MEANING) ? RANKS : null);
    }

    private static List<Span> matches(String text, String query) {
        int start = query.isBlank() ? -1 : text.indexOf(query);
        return start < 0 ? List.of() : List.of(new Span(start, start + query.length()));
    }

    private static Map<Facet, List<FacetCount>> facets(EventFilter filter) {
        boolean picked = !filter.themes().any().isEmpty();
        boolean barred = !filter.themes().none().isEmpty();
        return Map.of(
                Facet.THEME, List.of(new FacetCount("scic", "SCIC", 1, picked, barred)),
                Facet.KIND, List.of(new FacetCount("rencontre", "rencontre", 1, false, false)),
                Facet.YEAR,
                        List.of(
                                new FacetCount("2018", "2018", 1, false, false),
                                new FacetCount("none", "Sans date", 1, false, false)),
                Facet.PERSON, List.of(new FacetCount("person:karim-benali", "Karim Benali", 2, false, false)),
                Facet.PART, List.of(new FacetCount("speaker", "speaker", 1, false, false)));
    }
}
