package fr.retours.extraction.place;

import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.lexicon.WordClass;
import fr.retours.extraction.lexicon.WordTable;
import fr.retours.model.term.CollectiviteKind;
import fr.retours.model.term.Slugged;
import fr.retours.model.text.LatinFolding;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Recognises the words that say a level: « Ville de », « conseil départemental des », « les régions ». */
final class LevelCues {
    /** They may stand between a level word, a thing or a function and the name. */
    static final WordClass LINKS = new WordClass("collectivites", "jusqu-au-nom");

    private static final WordClass LEVEL_ARTICLES = new WordClass("collectivites", "avant-le-second-niveau");
    private static final WordClass AND = new WordClass("mots-outils", "et");
    private static final int MOST_WORDS = 4;
    private static final int MOST_LINKS = 3;
    /** CC, CA, CU, EPT: shorter than any level word in lower case. */
    private static final int LONGEST_ACRONYM = 3;

    private final Map<String, Kind> cues = new HashMap<>();

    private record Kind(CollectiviteKind level, boolean naming, boolean plural) {}

    /**
     * A level word in the text.
     *
     * @param from its first word
     * @param to just past its last word; links may stand between it and the name
     * @param naming whether it belongs to the name
     * @param plural whether several names may follow
     */
    record Cue(int from, int to, CollectiviteKind level, boolean naming, boolean plural) {}

    LevelCues(KnowledgeBase knowledge) {
        for (WordTable.Row row : knowledge.table("niveaux", 2).rows()) {
            cues.put(
                    LatinFolding.words(row.text(0)),
                    new Kind(
                            Slugged.of(CollectiviteKind.class, row.text(1)),
                            row.text(2).equals("nom"),
                            row.text(2).equals("pluriel")));
        }
    }

    /** Returns whether a word alone says a level: « Ville » is a village, too. */
    boolean isLevel(String folded) {
        return cues.containsKey(folded);
    }

    /** Finds the level word in front of the name that starts at word {@code i}; « plusieurs Régions (Centre, … » too. */
    Optional<Cue> before(PlainWords words, int i) {
        int at = i;
        for (int links = 0; links <= MOST_LINKS; links++) {
            if (at > 0 && at == i && words.gapAfter(at - 1).strip().equals("(")) {
                return endingAt(words, at).filter(Cue::plural);
            }
            if (at == 0 || !(words.joined(at - 1) || (at == i && words.quoteBefore(at)))) {
                return Optional.empty();
            }
            Optional<Cue> cue = endingAt(words, at);
            if (cue.isPresent()) {
                return cue;
            }
            if (!words.in(at - 1, LINKS)) {
                return Optional.empty();
            }
            at--;
        }
        return Optional.empty();
    }

    /** Finds the level word coordinated in front of word {@code i}: « la Ville et l' ». */
    Optional<Cue> coordinatedBefore(PlainWords words, int i) {
        int at = i;
        while (at > 0 && words.joined(at - 1) && words.in(at - 1, LEVEL_ARTICLES)) {
            at--;
        }
        if (at == 0 || !words.in(at - 1, AND) || !words.joined(at - 1)) {
            return Optional.empty();
        }
        return at > 1 && words.joined(at - 2) ? endingAt(words, at - 1) : Optional.empty();
    }

    /** Finds the longest level word that ends just before word {@code end}. */
    private Optional<Cue> endingAt(PlainWords words, int end) {
        for (int length = Math.min(MOST_WORDS, end); length > 0; length--) {
            Kind kind = cues.get(words.folded(end - length, end));
            boolean acronym = words.end(end - 1) - words.start(end - length) <= LONGEST_ACRONYM;
            if (kind != null
                    && isOneStretch(words, end - length, end)
                    && (!acronym || words.isAllCapitals(end - length, end))) {
                return Optional.of(new Cue(end - length, end, kind.level, kind.naming, kind.plural));
            }
        }
        return Optional.empty();
    }

    private static boolean isOneStretch(PlainWords words, int from, int to) {
        return IntStream.range(from, to - 1).allMatch(words::joined);
    }
}
