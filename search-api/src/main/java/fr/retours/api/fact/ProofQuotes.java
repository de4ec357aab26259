package fr.retours.api.fact;

import fr.retours.api.fact.FactMargin.MarginNote;
import fr.retours.api.fact.FactMargin.ShownFact;
import fr.retours.api.wording.Wording;
import fr.retours.model.fact.Mention;
import fr.retours.model.fact.Recap;
import fr.retours.model.id.CollectiviteId;
import fr.retours.model.id.RecapId;
import fr.retours.model.id.Slug;
import fr.retours.model.port.ParticipationGraph;
import fr.retours.model.view.BodyRef;
import fr.retours.model.view.Citation;
import fr.retours.model.view.Grounds;
import fr.retours.model.view.HeldRole;
import fr.retours.text.IndexUnavailableException;
import fr.retours.text.IndexedRecap;
import fr.retours.text.RecapSearch;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Quotes from the index for one answer, reading each recap once. Not safe for concurrent use. */
public final class ProofQuotes {
    private static final int LONGEST_LEVEL = 20;
    private static final Pattern LEVEL = Pattern.compile("\\b(?:" + Wording.text("said.level") + ")[\\s\\u00a0]$");

    private final RecapSearch search;
    private final ParticipationGraph graph;
    private final ExtractorVersions extractors;
    private final FactMargin margin;
    private final Map<RecapId, Source> sources = new HashMap<>();
    private final Map<RecapId, List<Mention>> mentions = new HashMap<>();

    ProofQuotes(RecapSearch search, ParticipationGraph graph, ExtractorVersions extractors, FactMargin margin) {
        this.search = search;
        this.graph = graph;
        this.extractors = extractors;
        this.margin = margin;
    }

    /** Returns what backs a fact, in its own order. */
    public List<Quote> of(Grounds grounds) {
        return grounds.citations().stream().map(this::of).toList();
    }

    /** Returns the first facts that a sentence proves before all others, so that a page has the sentence of a long list once. */
    public static <F> Set<F> first(List<F> facts, Function<F, Grounds> grounds) {
        return Set.copyOf(facts.stream()
                .filter(one -> !grounds.apply(one).citations().isEmpty())
                .collect(Collectors.toMap(
                        one -> grounds.apply(one).citations().getFirst(), one -> one, (before, later) -> before))
                .values());
    }

    /** Returns one proof. */
    public Quote of(Citation citation) {
        Source source = sources.computeIfAbsent(citation.recap(), this::source);
        String words = source.words(citation);
        URI page = source.page();
        return new Quote(
                citation.recap(),
                citation.start(),
                citation.end(),
                words,
                words == null || page == null ? null : TextFragment.of(page, words),
                source.extractor());
    }

    /**
     * Returns what stands beside a fact for whoever may correct it; null for visitors.
     *
     * @param topic what sort of fact it is
     * @param words keys of decisions, each with its value; those without one are left out
     */
    public @Nullable MarginNote beside(String topic, Grounds grounds, @Nullable Object... words) {
        if (margin == FactMargin.NONE) {
            return null;
        }
        Map<String, String> told = new HashMap<>();
        for (int at = 0; at < words.length; at += 2) {
            Object value = words[at + 1];
            if (value != null && !value.toString().isEmpty()) {
                told.put(String.valueOf(words[at]), value.toString());
            }
        }
        List<RecapId> recaps =
                grounds.citations().stream().map(Citation::recap).distinct().toList();
        String quote = of(grounds).stream()
                .map(Quote::text)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
        return margin.beside(new ShownFact(topic, recaps, quote, told)).orElse(null);
    }

    /** Returns what stands beside a stretch of a recap for whoever may add a fact; null for visitors. */
    public @Nullable MarginNote beside(RecapId recap, String stretch) {
        return stretch.isBlank()
                ? null
                : margin.beside(new ShownFact("missing", List.of(recap), stretch.strip(), Map.of()))
                        .orElse(null);
    }

    /** Returns the text that facts were read off; null while the index does not hold it. */
    public @Nullable String text(RecapId recap) {
        String text = sources.computeIfAbsent(recap, this::source).text();
        return text.isEmpty() ? null : text;
    }

    /** Returns a body with the name that the sentences of a fact give it; a local authority's alone is another than today's. */
    public SaidBody body(BodyRef body, Grounds grounds) {
        String said = body.id() instanceof CollectiviteId
                ? grounds.citations().stream()
                        .flatMap(citation -> name(body, citation).stream())
                        .findFirst()
                        .filter(name -> !name.equals(body.name()))
                        .orElse(null)
                : null;
        return new SaidBody(body.id(), body.name(), said);
    }

    /** Returns function and body as one says them with the names of that day; empty where neither is known. */
    public String role(HeldRole role) {
        SaidBody body = role.body() == null ? null : body(role.body(), role.grounds());
        return Stream.of(role.function(), body == null ? null : (body.shown() + ' ' + body.now()).strip())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    /** Returns what a passage calls a body; where it does not name it, what its recap calls it first; today's name however it is written. */
    private Optional<String> name(BodyRef body, Citation citation) {
        String text = sources.computeIfAbsent(citation.recap(), this::source).text();
        List<Mention> named = mentions.computeIfAbsent(citation.recap(), this::mentions).stream()
                .filter(one -> one.entity().equals(body.id()) && one.end() <= text.length())
                .toList();
        return named.stream()
                .filter(one -> one.start() >= citation.start() && one.end() <= citation.end())
                .findFirst()
                .or(() -> named.stream().findFirst())
                .map(one -> Slug.of(text.substring(one.start(), one.end())).equals(Slug.of(body.name()))
                        ? body.name()
                        : text.substring(levelBefore(text, one.start()), one.end()));
    }

    /** « Région Lorraine »: the word for the level belongs to the name when nothing stands between. */
    private static int levelBefore(String text, int start) {
        Matcher level = LEVEL.matcher(text).region(Math.max(0, start - LONGEST_LEVEL), start);
        return level.find() ? level.start() : start;
    }

    private List<Mention> mentions(RecapId id) {
        try {
            return search.recap(id).map(IndexedRecap::mentions).orElse(List.of());
        } catch (IndexUnavailableException e) {
            return List.of();
        }
    }

    private Source source(RecapId id) {
        Optional<Recap> recap = indexed(id);
        return new Source(
                recap.filter(this::isAsCited).map(Recap::text).orElse(""),
                recap.map(Recap::url).orElse(null),
                extractors.of(id).orElse(null));
    }

    /** Returns a recap, if the index has it at hand: a fact without its words is better than none. */
    private Optional<Recap> indexed(RecapId id) {
        try {
            return search.text(id);
        } catch (IndexUnavailableException e) {
            return Optional.empty();
        }
    }

    /** Returns whether the index holds the text that the graph's facts were read off: a run changes one after the other. */
    private boolean isAsCited(Recap recap) {
        return graph.sha256(recap.id()).map(recap.sha256()::equals).orElse(true);
    }

    /** A recap that is quoted. */
    private record Source(
            String text, @Nullable URI page, @Nullable String extractor) {
        @Nullable
        String words(Citation citation) {
            boolean there =
                    citation.start() >= 0 && citation.start() < citation.end() && citation.end() <= text.length();
            return there ? text.substring(citation.start(), citation.end()) : null;
        }
    }
}
