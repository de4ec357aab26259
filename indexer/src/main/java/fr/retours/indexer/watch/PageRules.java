package fr.retours.indexer.watch;

import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.rule.Rule;
import fr.retours.extraction.rule.RuleSet;
import fr.retours.extraction.rule.Rules;
import fr.retours.extraction.text.GrammarWords;
import fr.retours.extraction.text.Lexicon;
import fr.retours.extraction.text.TextAnnotator;
import fr.retours.extraction.text.Words;
import fr.retours.indexer.IndexerMessages;
import fr.retours.indexer.folder.ContentDigest;
import fr.retours.model.fact.Recap;
import fr.retours.model.id.RecapId;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The rules that say of a page, by its address, its title or its text, that it is taken or left. Of several that fit, one of
 * the user's counts before one of ours, then one that leaves before one that takes. Immutable, safe for concurrent use.
 *
 * <p>An address is read as lines: one for each part of its path, and of its query, with blanks for what parts words; the root
 * is the line {@code index}.
 */
public final class PageRules {
    private static final String SUBJECT = "page";
    private static final String ROOT = "index";
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[-_+.,;:=~!*'()\\[\\]\\s]+");

    private final TextAnnotator annotator;
    private final GrammarWords grammar;
    private final Lexicon lexicon;
    private final List<Rule> all;
    private final String version;
    private final Map<Place, RuleSet<Conclusion>> rules = new EnumMap<>(Place.class);

    /** Where the words of a rule stand. */
    private enum Place {
        ADDRESS("adresse"),
        TITLE("titre"),
        TEXT("texte");

        private final String word;

        Place(String word) {
            this.word = word;
        }
    }

    private static final String TAKE = "prendre";
    private static final String LEAVE = "laisser";

    /** What a rule says, and how much that counts. */
    private record Conclusion(Rule rule, boolean takes) {
        static final Comparator<Conclusion> FIRST = Comparator.comparing(
                        (Conclusion one) -> one.rule.origin().isOwn())
                .reversed()
                .thenComparing(Conclusion::takes)
                .thenComparingInt(one -> one.rule.origin().line());

        static Conclusion of(Rule rule) {
            if (!Set.of(TAKE, LEAVE).contains(rule.conclusion())) {
                throw rule.problem("rules.value", rule.id(), rule.conclusion(), TAKE + ", " + LEAVE);
            }
            return new Conclusion(rule, rule.conclusion().equals(TAKE));
        }
    }

    /**
     * Compiles them.
     *
     * @throws fr.retours.extraction.rule.RuleException if one cannot be followed
     */
    public PageRules(KnowledgeBase knowledge, Lexicon lexicon) {
        this.annotator = new TextAnnotator(lexicon, knowledge);
        this.grammar = new GrammarWords(knowledge);
        this.lexicon = lexicon;
        var read = Rules.ofPages(knowledge);
        read.requireSubjects(List.of(SUBJECT));
        read.requirePlaces(
                SUBJECT, Stream.of(Place.values()).map(place -> place.word).toList());
        for (Place place : Place.values()) {
            rules.put(place, read.compile(SUBJECT, Set.of(place.word), Conclusion::of));
        }
        all = read.all();
        version = ContentDigest.of(all.toString());
    }

    /** Returns what changes whenever a rule does. */
    String version() {
        return version;
    }

    /** Says what the rules say of an address; nothing when none fits. */
    Optional<PageVerdict> ofAddress(URI address) {
        return decided(found(Place.ADDRESS, address(address)));
    }

    /** Says what the rules say of a page's title and text; nothing when none fits. */
    Optional<PageVerdict> ofPage(Recap page) {
        return decided(Stream.concat(found(Place.TITLE, words(page.title())), found(Place.TEXT, words(page))));
    }

    private static Optional<PageVerdict> decided(Stream<Found> found) {
        return found.min(Comparator.comparing(Found::conclusion, Conclusion.FIRST))
                .map(first -> new PageVerdict(
                        first.conclusion.takes(),
                        IndexerMessages.text(
                                "watch.rule",
                                first.conclusion.rule().id(),
                                first.conclusion.rule().place(),
                                first.words)));
    }

    /** A rule that fits, and the words it fits. */
    private record Found(Conclusion conclusion, String words) {}

    private Stream<Found> found(Place place, Words words) {
        return Objects.requireNonNull(rules.get(place)).firsts(words, 0, words.size()).values().stream()
                .map(match -> new Found(match.value(), words.written(match.start(), match.end())));
    }

    private Words address(URI address) {
        String path = address.getRawPath() == null ? "" : address.getRawPath();
        String query = address.getRawQuery() == null ? "" : address.getRawQuery();
        var lines = new ArrayList<String>();
        Stream.concat(Stream.of(path.split("/")), Stream.of(query.split("&")))
                .map(part ->
                        BETWEEN_WORDS.matcher(decoded(part)).replaceAll(" ").strip())
                .filter(line -> !line.isEmpty())
                .forEach(lines::add);
        return words(lines.isEmpty() ? ROOT : String.join("\n", lines));
    }

    private static String decoded(String part) {
        try {
            return URLDecoder.decode(part, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return part;
        }
    }

    /** A text below a title of no words. */
    private Words words(String text) {
        return words(new Recap(new RecapId("page"), "·", null, null, text, ""));
    }

    private Words words(Recap text) {
        return new Words(annotator.annotate(text), grammar, lexicon);
    }

    /** Returns a French line for each example of the user's own rules that does not hold. */
    public List<String> faultsOfOwn() {
        return all.stream()
                .filter(rule -> rule.origin().isOwn())
                .flatMap(rule -> faults(rule).stream())
                .toList();
    }

    /** Returns the rules, ours and the user's. */
    List<Rule> all() {
        return all;
    }

    /** Returns a French line for each example of a rule that it does not fit, and each counterexample that it does. */
    List<String> faults(Rule rule) {
        return Stream.concat(
                        rule.examples().stream()
                                .filter(example -> !fits(rule, example))
                                .map(example -> rule.problem("rules.example.other", rule.id(), example)),
                        rule.counterexamples().stream()
                                .filter(example -> fits(rule, example))
                                .map(example -> rule.problem("rules.example.counter", rule.id(), example)))
                .map(problem -> String.valueOf(problem.getMessage()))
                .toList();
    }

    private boolean fits(Rule rule, String example) {
        return Stream.of(Place.values())
                .filter(place -> place.word.equals(rule.place()))
                .flatMap(place -> found(
                        place,
                        place == Place.ADDRESS ? address(URI.create("http://exemple.fr" + example)) : words(example)))
                .anyMatch(found -> found.conclusion.rule().equals(rule));
    }
}
