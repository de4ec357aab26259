package fr.retours.extraction.event;

import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.lexicon.WordSections;
import java.util.regex.Pattern;

/** Turns around a date that say whether it is this event's or an earlier one's. */
final class DateTurns {
    private final Pattern happened;
    private final Pattern beforeThat;

    DateTurns(KnowledgeBase knowledge) {
        WordSections words = knowledge.sections("dates");
        happened = Pattern.compile(
                "(?<!\\p{L})(?<!" + words.leading("avait") + ")" + words.anyOf("tenue") + "(?!\\p{L})[^.,;:]{0,45}$",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        beforeThat = Pattern.compile("^(?: \\d{4})?(?: " + words.anyOf("passee") + ")?(?:,(?: "
                + words.anyOf("nous") + ")?)? " + words.anyOf("avait") + " "
                + words.leading("deja") + "?\\p{L}+"
                + words.anyOf("fins-de-participe") + "(?!\\p{L})");
    }

    /** « a eu lieu à Brest le », « s'est tenue du »: the verb leads straight to its date. */
    boolean happened(String before) {
        return happened.matcher(before).find();
    }

    /** « la réunion du 5 octobre avait permis »: an earlier meeting than this one. */
    boolean isBeforeThat(String behind) {
        return beforeThat.matcher(behind).find();
    }
}
