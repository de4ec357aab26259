package fr.retours.extraction.part;

import fr.retours.extraction.lexicon.WordClass;
import fr.retours.extraction.part.PartRules.Meaning;
import fr.retours.extraction.rule.RuleMatch;
import fr.retours.extraction.text.VerbClauses.Verb;
import fr.retours.extraction.text.Words;
import fr.retours.model.term.Part;
import org.jspecify.annotations.Nullable;

/** Tells from what stands behind a verb whether a moment of the event is opened, led or closed: « a clos la séance ». */
final class VerbObjects {
    private static final WordClass NO_MOMENT = new WordClass("mots-des-parts", "pas-un-moment");
    private static final int REACH = 4;

    private VerbObjects() {}

    /** Who opens, leads or closes does so at a moment of the event; who speaks or is there needs none. */
    static boolean isOfMoment(RuleMatch<Meaning> found) {
        return found.value().part() != null && found.value().part() != Part.SPEAKER;
    }

    /** « Elle a clos la séance »; without such an object whoever opens or closes only speaks: « il conclut que ». */
    static @Nullable Part withObject(Words words, Meaning meaning, Verb verb) {
        boolean leads = meaning.part() == Part.OPENING || meaning.part() == Part.CLOSING;
        int object = verb.last() + 1;
        boolean opened = words.grammar().articles().contains(words.folded(Math.min(object, words.size() - 1)))
                && !isNoMoment(words, verb.last(), words.size());
        return leads && !opened ? Part.SPEAKER : meaning.part();
    }

    /** « a introduit la notion »: the first noun behind the verb, which ends at a word, is no moment of an event. */
    static boolean isNoMoment(Words words, int verb, int limit) {
        for (int i = verb + 1; i < Math.min(limit, verb + 1 + REACH) && words.isWord(i); i++) {
            if (words.in(i, NO_MOMENT)) {
                return true;
            }
            if (words.token(i).tag().equals("NOUN") || words.token(i).tag().equals("PROPN")) {
                return false;
            }
        }
        return false;
    }
}
