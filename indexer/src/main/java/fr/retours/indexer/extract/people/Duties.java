package fr.retours.indexer.extract.people;

import fr.retours.indexer.extract.text.SmallWords;
import fr.retours.indexer.extract.text.Words;
import fr.retours.model.term.Part;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** « Il revenait à A de conclure », « le mot de la fin est revenu à B »: what fell to someone. */
final class Duties {
    private static final Set<String> TO = Set.of("a", "au");
    private static final Set<String> FOR = Set.of("pour", "a", "en");
    private static final Set<String> STEMS = Set.of("reven", "revien", "incomb", "appart");
    private static final Map<String, Part> WORDS = Map.ofEntries(
            Map.entry("conclure", Part.CLOSING),
            Map.entry("clore", Part.CLOSING),
            Map.entry("cloturer", Part.CLOSING),
            Map.entry("conclusion", Part.CLOSING),
            Map.entry("conclusions", Part.CLOSING),
            Map.entry("cloture", Part.CLOSING),
            Map.entry("fin", Part.CLOSING),
            Map.entry("synthese", Part.CLOSING),
            Map.entry("ouvrir", Part.OPENING),
            Map.entry("introduire", Part.OPENING),
            Map.entry("accueillir", Part.OPENING),
            Map.entry("lancer", Part.OPENING),
            Map.entry("ouverture", Part.OPENING),
            Map.entry("accueil", Part.OPENING),
            Map.entry("introduction", Part.OPENING),
            Map.entry("animer", Part.MODERATOR),
            Map.entry("moderer", Part.MODERATOR),
            Map.entry("animation", Part.MODERATOR),
            Map.entry("moderation", Part.MODERATOR));
    private static final int REACH = 20;

    private Duties() {}

    /** Reads the part that fell to the people; empty when the sentence says no such thing. */
    static Optional<Part> of(Words words, Chain chain) {
        int first = Math.max(words.first(chain.sentence()), chain.start() - REACH);
        int end = Math.min(words.end(chain.sentence()), chain.end() + REACH);
        if (chain.start() <= first || !TO.contains(words.folded(chain.start() - 1)) || !falls(words, first, end)) {
            return Optional.empty();
        }
        for (int i = first; i < end; i++) {
            Part part = i < chain.start() || i >= chain.end() ? WORDS.get(words.folded(i)) : null;
            if (part != null) {
                return Optional.of(part);
            }
        }
        return Optional.empty();
    }

    /** « A et B, pour la clôture »: what the people named are there for, at the end of a line or before a mark. */
    static Optional<Part> behind(Words words, Chain chain) {
        int end = words.end(chain.sentence());
        int at = chain.end();
        if (at + 2 >= end || words.isWord(at) || !FOR.contains(words.folded(at + 1))) {
            return Optional.empty();
        }
        int noun = SmallWords.ARTICLES.contains(words.folded(at + 2)) ? at + 3 : at + 2;
        boolean closed = noun < end && (noun + 1 == end || !words.isWord(noun + 1));
        return closed ? Optional.ofNullable(WORDS.get(words.folded(noun))) : Optional.empty();
    }

    private static boolean falls(Words words, int from, int to) {
        for (int i = from; i < to; i++) {
            if (STEMS.stream().anyMatch(words.folded(i)::startsWith)) {
                return true;
            }
        }
        return false;
    }
}
