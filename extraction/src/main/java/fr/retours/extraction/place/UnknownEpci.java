package fr.retours.extraction.place;

import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.lexicon.PhrasePattern;
import fr.retours.extraction.lexicon.WordSections;
import fr.retours.extraction.territory.Territories;
import fr.retours.extraction.text.BuiltInRule;
import fr.retours.extraction.text.TakenLetters;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.id.CollectiviteId;
import fr.retours.model.term.CollectiviteKind;
import java.util.List;
import java.util.NavigableMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds groupings of communes whose name is none of today's. Where one of today's alone has the same kind and proper words, it
 * is meant; else, as where it no longer exists, the code stays open.
 */
final class UnknownEpci {
    private static final double CONFIDENCE = 0.6;
    private static final double CHOSEN = 0.75;
    private static final String NAME_WORD = "\\p{Lu}[\\p{L}\\p{M}’'-]*";

    private final Territories territories;
    private final ContextResolver resolver;
    private final AnchoredPattern grouping;
    /** « communauté de commune de X »: one body with that of the plural. */
    private final Pattern singular;

    UnknownEpci(Territories territories, ContextResolver resolver, KnowledgeBase knowledge) {
        this.territories = territories;
        this.resolver = resolver;
        WordSections words = knowledge.sections("collectivites");
        List<String> of = knowledge.sections("mots-outils").written("de-la");
        String country = words.atAnyStart("pays") + " ";
        String shortened = "(?<![\\p{L}\\p{N}.'’-])(?:(?<!\\b" + words.anyOf("masculin-devant-sigle") + " )"
                + words.anyOf("sigle-de-groupement") + "|"
                + words.atAnyStart("groupement-abrege") + ")(?= "
                + words.anyOf("du") + "\\b| "
                + words.anyOf("elide") + "| "
                + country + ")";
        String named = "(?:" + words.atAnyStart("groupement") + "|" + shortened
                + ")(?: "
                + PhrasePattern.anyOf(of) + ")?\\s?(?:" + country + PhrasePattern.leading(of) + "?)?" + NAME_WORD
                + "(?:(?: |-)(?:" + words.anyOf("dans-un-nom-de-groupement") + " ?)?" + NAME_WORD
                + ")*";
        grouping = AnchoredPattern.of(
                named,
                Stream.of(
                                words.written("groupement"),
                                words.written("sigle-de-groupement"),
                                words.written("groupement-abrege"))
                        .flatMap(List::stream));
        singular = Pattern.compile("(?<=" + words.atAnyStart("groupement-au-singulier") + ")(?= )");
    }

    /**
     * Finds the groupings that share no letter with what is taken, nor with a mention but for a commune within them.
     *
     * @param known the mentions that are known, by where they start
     */
    List<CollectiviteMention> find(
            PlainWords words,
            NavigableMap<Integer, CollectiviteMention> known,
            TakenLetters taken,
            ContextResolver.Context context) {
        return grouping.in(words)
                .map(match -> mention(match.start(), match.end(), match.group(), context))
                .filter(found -> taken.isFree(found.start(), found.end()) && isFree(found, known))
                .toList();
    }

    private static boolean isFree(CollectiviteMention found, NavigableMap<Integer, CollectiviteMention> known) {
        var before = known.lowerEntry(found.start());
        return (before == null || !before.getValue().touches(found.start(), found.end()))
                && known.subMap(found.start(), found.end()).values().stream().allMatch(one -> isInside(found, one));
    }

    /** Returns whether a commune's name is but the end of a grouping's: « CC du Pays de Redon ». */
    static boolean isInside(CollectiviteMention grouping, CollectiviteMention one) {
        return one.body().kind() == CollectiviteKind.COMMUNE
                && grouping.start() < one.start()
                && one.end() <= grouping.end();
    }

    private CollectiviteMention mention(int start, int end, String written, ContextResolver.Context context) {
        List<Collectivite> like = territories.epciLike(written);
        return resolver.only(like, context)
                .map(one -> new CollectiviteMention(start, end, written, one, CHOSEN, BuiltInRule.CONTEXT.reason()))
                .orElseGet(() -> new CollectiviteMention(
                        start, end, written, open(written, like), CONFIDENCE, BuiltInRule.OPEN.reason()));
    }

    private Collectivite open(String written, List<Collectivite> like) {
        String name = singular.matcher(written).replaceFirst("s");
        List<CollectiviteId> candidates = like.stream().map(Collectivite::id).toList();
        return new Collectivite(
                CollectiviteId.open(name), CollectiviteKind.EPCI, name, null, null, List.of(), candidates);
    }
}
