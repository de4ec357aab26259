package fr.retours.extraction.discourse;

import fr.retours.extraction.body.BodySpan;
import fr.retours.extraction.body.BodySpans;
import fr.retours.extraction.lexicon.WordClass;
import fr.retours.extraction.text.BuiltInRule;
import fr.retours.extraction.text.Words;
import fr.retours.model.id.BodyId;
import fr.retours.model.term.CollectiviteKind;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds where a recap means a body again without its name: « l'association » for the only one it calls so, « la municipalité »
 * for its town, « la Région » for the only one it names.
 */
public final class NamedAgain {
    private static final WordClass DEFINITE = new WordClass("mots-des-organismes", "devant-qui-revient");
    private static final WordClass NOUNS = new WordClass("mots-des-organismes", "renvois");
    private static final Map<CollectiviteKind, WordClass> LEVELS = Map.of(
            CollectiviteKind.COMMUNE, new WordClass("mots-des-organismes", "niveau-commune"),
            CollectiviteKind.DEPARTEMENT, new WordClass("mots-des-organismes", "niveau-departement"),
            CollectiviteKind.REGION, new WordClass("mots-des-organismes", "niveau-region"),
            CollectiviteKind.EPCI, new WordClass("mots-des-organismes", "niveau-epci"));
    /** Who acts for the town, « le maire »; « la ville » may be but where. */
    private static final WordClass MAYORS = new WordClass("mots-des-organismes", "gens-de-la-commune");

    private static final WordClass FIELDS = new WordClass("mots-des-organismes", "pas-une-commune");
    private static final int LONGEST = 3;
    private static final int OFTEN = 3;

    private final Words words;
    private final BodySpans bodies;
    private final BackReferences references;
    private final MeantTown town;
    /** What was found of each level: it is asked for at each word for one. */
    private final Map<CollectiviteKind, Optional<BodySpan>> onlyOnes = new EnumMap<>(CollectiviteKind.class);

    private NamedAgain(Words words, BodySpans bodies, Map<BodySpan, BodyId> ids) {
        this.words = words;
        this.bodies = bodies;
        references = new BackReferences(words, ids);
        town = new MeantTown(words, bodies);
    }

    /**
     * Finds such words.
     *
     * @param bodies all bodies that are named
     * @param ids which of them are one
     * @param people words that belong to people's names: « Bruno Le Maire »
     * @return each stretch of words, and where the body it means is named
     */
    public static Map<BodySpan, BodySpan> find(
            Words words, BodySpans bodies, Map<BodySpan, BodyId> ids, BitSet people) {
        return new NamedAgain(words, bodies, ids).find(people);
    }

    private Map<BodySpan, BodySpan> find(BitSet people) {
        var found = new HashMap<BodySpan, BodySpan>();
        for (int i = 1; i < words.size(); i++) {
            boolean definite = words.in(i - 1, DEFINITE) && words.sentenceOf(i - 1) == words.sentenceOf(i);
            int end = definite && !people.get(i) ? end(i) : i;
            if (end > i && !bodies.overlaps(i, end) && !isNamed(end) && !isOfField(i)) {
                int from = i;
                meant(i, end).ifPresent(body -> found.put(again(body, from, end), body));
            }
        }
        return found;
    }

    private int end(int from) {
        for (int end = Math.min(words.end(words.sentenceOf(from)), from + LONGEST); end > from; end--) {
            if (level(from, end).isPresent() || (end == from + 1 && words.in(from, NOUNS))) {
                return end;
            }
        }
        return from;
    }

    /** « la ville de Brest », « l'association Les Mains Vertes », « la commune voisine »: another one is meant. */
    private boolean isNamed(int end) {
        return end < words.size()
                && (words.grammar().of().contains(words.folded(end))
                        || words.isCapital(end)
                        || words.tag(end).equals("ADJ")
                        || words.opensQuote(end));
    }

    /** « la politique de la ville »: no town's. */
    private boolean isOfField(int from) {
        return from > 2 && words.all(FIELDS).contains(words.folded(from - 3, from + 1));
    }

    private Optional<BodySpan> meant(int from, int end) {
        Optional<CollectiviteKind> level = level(from, end);
        if (level.isEmpty()) {
            return references.called(from, end);
        }
        if (level.get() != CollectiviteKind.COMMUNE) {
            return only(level.get());
        }
        boolean authority = words.isCapital(from) || words.all(MAYORS).contains(words.folded(from, end));
        return (authority ? town.meant() : town.only()).map(MeantBody::body);
    }

    private Optional<CollectiviteKind> level(int from, int end) {
        String written = words.folded(from, end);
        if (words.all(MAYORS).contains(written)) {
            return Optional.of(CollectiviteKind.COMMUNE);
        }
        return LEVELS.entrySet().stream()
                .filter(one -> words.all(one.getValue()).contains(written))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The only one of its level; of several groupings of communes the one that the recap names most. */
    private Optional<BodySpan> only(CollectiviteKind kind) {
        return onlyOnes.computeIfAbsent(kind, this::findOnly);
    }

    private Optional<BodySpan> findOnly(CollectiviteKind kind) {
        List<List<BodySpan>> all = bodies.authorities(kind);
        boolean several = all.size() > 1 && kind == CollectiviteKind.EPCI;
        Optional<List<BodySpan>> meant = several
                ? BodySpans.namedMost(all, OFTEN)
                : all.stream().findFirst().filter(one -> all.size() == 1);
        return meant.map(List::getFirst);
    }

    private BodySpan again(BodySpan body, int from, int end) {
        return new BodySpan(
                from,
                end,
                end,
                body.confidence(),
                body.known(),
                body.written(),
                body.collectivite(),
                BuiltInRule.BACK_REFERENCE.reason(words.written(from, end)));
    }
}
