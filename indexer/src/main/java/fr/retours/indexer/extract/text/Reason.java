package fr.retours.indexer.extract.text;

import fr.retours.model.term.Slugged;
import java.util.List;
import java.util.Locale;

/**
 * Why a fact was read off a sentence.
 *
 * @param words the words that showed it, as the recap writes them
 */
public record Reason(Rule rule, List<String> words) {
    /** Copies the list. */
    public Reason {
        words = List.copyOf(words);
    }

    /** Makes a reason of one stretch of words. */
    public static Reason of(Rule rule, String words) {
        return new Reason(rule, List.of(words));
    }

    /** Makes a reason without words of its own. */
    public static Reason of(Rule rule) {
        return new Reason(rule, List.of());
    }

    /** The rules, by the names that users meet. */
    public enum Rule implements Slugged {
        /** A name starts with a known given name. */
        GIVEN_NAME,
        /** « Mme », « M. » before a name. */
        CIVILITY,
        /** A function beside a name. */
        BESIDE_FUNCTION,
        /** Something said of the person: « grand témoin ». */
        QUALITY,
        /** A cue before the name: « intervention de ». */
        CUE_BEFORE,
        /** What the sentence says of the moment: « en ouverture ». */
        MOMENT,
        /** A verb of which the name is the subject. */
        VERB,
        /** A verb in the future. */
        TO_COME,
        /** The lead of the list or the heading. */
        LIST_LEAD,
        /** No cue; a function or a list suggests it. */
        ASSUMED,
        /** No cue at all. */
        ONLY_NAMED,
        /** A function before the name. */
        FUNCTION_BEFORE,
        /** A function behind the name. */
        FUNCTION_BEHIND,
        /** A function in another line, or shared by several. */
        FUNCTION_SHARED,
        /** A body behind the name, without a function. */
        AFFILIATION,
        /** The curated list has the organisation. */
        LISTED,
        /** An acronym beside its long form. */
        ACRONYM,
        /** A word for a kind of body before the name. */
        HEAD,
        /** A place where only a body can stand. */
        SLOT,
        /** A name explained by a word for a kind of body. */
        APPOSITION,
        /** A word in capitals behind an article. */
        CAPITALS,
        /** A body for which someone took part. */
        REPRESENTED,
        /** A body in whose house the event was held. */
        HOUSE,
        /** A word for the level before the name: « Ville de ». */
        LEVEL,
        /** The only authority of that name. */
        ONLY_ONE,
        /** The context chose between several. */
        CONTEXT,
        /** The context left it open between several. */
        OPEN,
        /** A date with its year. */
        DATE,
        /** A date whose year stands elsewhere. */
        DATE_WITHOUT_YEAR,
        /** A word for a kind of event. */
        KIND,
        /** A town, a venue. */
        PLACE,
        /** A number of people. */
        COUNT,
        /** Words of the theme's list. */
        THEME,
        /** Words that show what a text tells. */
        SIGN,
        /** No words that show that an event is told. */
        NO_SIGN;

        @Override
        public String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
