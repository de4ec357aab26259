package fr.retours.extraction.place;

import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.place.LevelCues.Cue;
import fr.retours.extraction.territory.AuthorityReading;
import fr.retours.extraction.territory.Territories;
import fr.retours.extraction.text.AnnotatedText;
import fr.retours.extraction.text.BuiltInRule;
import fr.retours.extraction.text.Lexicon;
import fr.retours.extraction.text.TakenLetters;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.fact.FactReason;
import fr.retours.model.term.CollectiviteKind;
import fr.retours.model.text.LatinFolding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the local authorities that a text names: communes, EPCI, départements, régions, and some foreign ones. Immutable,
 * safe for concurrent use.
 */
public final class CollectiviteFinder {
    private static final double WITH_LEVEL = 0.95;
    private static final double PLAIN = 0.85;
    private static final double CHOSEN = 0.75;
    private static final double OPEN = 0.5;

    private final Territories territories;
    private final KnowledgeBase knowledge;
    private final OfficialArticles articles;
    private final LevelCues cues;
    private final NameScanner scanner;
    private final NameSurroundings around;
    private final ContextResolver resolver;
    private final CoordinatedLevels coordinated;
    private final UnknownEpci unknown;
    private final UnknownForeign abroad;
    private final NumberedDepartements numbered;

    /** Sets the finder up; takes its word lists from what is known. */
    public CollectiviteFinder(Territories territories, Lexicon lexicon, KnowledgeBase knowledge) {
        this.territories = territories;
        this.knowledge = knowledge;
        articles = OfficialArticles.of(knowledge);
        cues = new LevelCues(knowledge);
        var countries = new CountryNames(knowledge);
        scanner =
                new NameScanner(territories, cues, new NameJudge(territories, countries, lexicon, articles, knowledge));
        around = new NameSurroundings(knowledge);
        resolver = new ContextResolver(territories, countries);
        coordinated = new CoordinatedLevels(territories, cues);
        unknown = new UnknownEpci(territories, resolver, knowledge);
        abroad = new UnknownForeign(countries, knowledge);
        numbered = new NumberedDepartements(territories, knowledge);
    }

    /**
     * Returns whether a name is that of a région, or of any authority where {@code towns} is set, and neither an
     * intercommunalité's, an acronym nor a cautious one.
     *
     * @param towns whether a town's name counts
     */
    public boolean isAuthority(String name, boolean towns) {
        List<AuthorityReading> readings = territories.named(LatinFolding.words(name));
        return !readings.isEmpty()
                && readings.stream()
                        .noneMatch(one ->
                                one.cautious() || one.acronym() || one.body().kind() == CollectiviteKind.EPCI)
                && (towns || readings.stream().anyMatch(one -> one.body().kind() == CollectiviteKind.REGION));
    }

    /**
     * Finds all mentions, in text order, not overlapping.
     *
     * @param blocked stretches that other names take: people, organisations, venues
     * @param local those that are names of bodies and may end with the town where the body is
     */
    public List<CollectiviteMention> find(AnnotatedText text, List<TakenSpan> blocked, List<TakenSpan> local) {
        var words = new PlainWords(text, knowledge);
        var ofOthers = new TakenLetters(0);
        blocked.forEach(one -> ofOthers.add(one.start(), one.end()));
        List<NameMatch> names = new ArrayList<>(scanner.scan(words, ofOthers));
        names.addAll(scanner.endings(words, local, names));
        ContextResolver.Context context = resolver.context(text, names);
        Map<String, Collectivite> choices = new HashMap<>();
        var mentions = new ArrayList<CollectiviteMention>();
        for (NameMatch name : names) {
            CollectiviteMention mention = mention(words, name, context, choices);
            mentions.add(mention);
            Optional<CollectiviteMention> other = coordinated.beside(words, name, mention);
            if (other.isPresent()) {
                mentions.add(other.get());
            }
        }
        var taken = new TakenLetters(0);
        mentions.forEach(one -> taken.add(one.start(), one.end()));
        blocked.forEach(one -> taken.add(one.start(), one.end()));
        mentions.addAll(numbered.find(words, taken));
        NavigableMap<Integer, CollectiviteMention> former =
                byStart(unknown.find(words, byStart(mentions), ofOthers, context));
        mentions.removeIf(one -> isWithin(former.lowerEntry(one.start()), one));
        mentions.addAll(former.values());
        mentions.forEach(one -> ofOthers.add(one.start(), one.end()));
        mentions.addAll(abroad.find(words, mentions, ofOthers));
        mentions.sort(Comparator.comparingInt(CollectiviteMention::start));
        return List.copyOf(mentions);
    }

    /** Returns what codes names of authorities that somebody else found in a text. */
    public NameCoding coding(AnnotatedText text) {
        var words = new PlainWords(text, knowledge);
        List<NameMatch> names = scanner.scan(words, new TakenLetters(0));
        return new NameCoding(territories, resolver, resolver.context(text, names), cues, knowledge);
    }

    private static NavigableMap<Integer, CollectiviteMention> byStart(List<CollectiviteMention> mentions) {
        var byStart = new TreeMap<Integer, CollectiviteMention>();
        mentions.forEach(one -> byStart.merge(one.start(), one, (a, b) -> a.end() < b.end() ? b : a));
        return byStart;
    }

    private static boolean isWithin(
            Map.@Nullable Entry<Integer, CollectiviteMention> grouping, CollectiviteMention one) {
        return grouping != null && UnknownEpci.isInside(grouping.getValue(), one);
    }

    private CollectiviteMention mention(
            PlainWords words, NameMatch name, ContextResolver.Context context, Map<String, Collectivite> choices) {
        List<AuthorityReading> readings = name.readings();
        CollectiviteKind kind = readings.getFirst().body().kind();
        String written = written(words, name, kind);
        String key = kind + " " + words.folded(name.from(), name.to());
        Collectivite body = resolver.choose(readings, words.rest(name.to() - 1), context)
                .or(() -> Optional.ofNullable(choices.get(key)))
                .orElseGet(() -> ContextResolver.open(written, kind, readings));
        if (!body.id().isOpen()) {
            choices.putIfAbsent(key, body);
        }
        double confidence =
                body.id().isOpen() ? OPEN : readings.size() > 1 ? CHOSEN : name.cue() != null ? WITH_LEVEL : PLAIN;
        int start = words.start(firstWord(name, kind));
        return new CollectiviteMention(
                start, words.end(name.to() - 1), written, body, confidence, reason(words, name, body));
    }

    private FactReason reason(PlainWords words, NameMatch name, Collectivite body) {
        @Nullable Cue cue = name.cue();
        if (cue == null && around.isFieldOfFunction(words, name)) {
            return BuiltInRule.FIELD.reason();
        }
        if (body.id().isOpen()) {
            return BuiltInRule.OPEN.reason();
        }
        if (name.readings().size() > 1) {
            return BuiltInRule.CONTEXT.reason();
        }
        return cue == null
                ? BuiltInRule.ONLY_ONE.reason()
                : BuiltInRule.LEVEL.reason(words.written(cue.from(), cue.to()));
    }

    /** Writes the name as the text does; « du Havre » is given its article back. */
    private String written(PlainWords words, NameMatch name, CollectiviteKind kind) {
        int first = firstWord(name, kind);
        String own = words.written(name.from(), name.to());
        if (first < name.from()) {
            return words.quoteBefore(name.from())
                    ? words.written(first, name.from()) + " " + own
                    : words.written(first, name.to());
        }
        if (kind == CollectiviteKind.COMMUNE && name.readings().stream().allMatch(AuthorityReading::cautious)) {
            String official = name.readings().getFirst().body().name();
            boolean article = articles.isMasculine(official) || articles.isPlural(official);
            return article ? official.substring(0, official.indexOf(' ') + 1) + own : own;
        }
        return Character.isLowerCase(own.charAt(0))
                ? own.substring(0, 1).toUpperCase(Locale.ROOT) + own.substring(1)
                : own;
    }

    /** Returns where the name starts: at the level word when that is part of it, as in « Métropole de Lyon ». */
    private static int firstWord(NameMatch name, CollectiviteKind kind) {
        @Nullable Cue cue = name.cue();
        if (cue == null || kind != CollectiviteKind.EPCI) {
            return name.from();
        }
        return cue.naming() && cue.to() <= name.from() ? cue.from() : name.from();
    }
}
