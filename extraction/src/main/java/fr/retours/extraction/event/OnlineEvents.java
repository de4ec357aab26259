package fr.retours.extraction.event;

import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.lexicon.WordSections;
import fr.retours.extraction.text.AnnotatedText;
import fr.retours.extraction.text.TextSection;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells whether an event that is no webinar was held online only: « cette journée en ligne », « une rencontre à
 * distance », « (visio) ».
 */
final class OnlineEvents {
    private static final int FIRST = 4;
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private final Pattern online;
    /** « Réunion du 4 mai (visio) », in a title. */
    private final Pattern bracketed;

    private final Pattern onSiteToo;

    OnlineEvents(KnowledgeBase knowledge) {
        WordSections words = knowledge.sections("en-ligne");
        online = Pattern.compile(
                "(?<!\\p{L})" + words.anyOf("rencontre") + " (?:(?!"
                        + words.leading("autre-chose") + ")\\p{L}+ )?"
                        + words.anyOf("en-ligne") + "(?!\\p{L})|(?<!\\p{L})" + words.anyOf("rencontre")
                        + "(?: [^.;:()]{0,40})? "
                        + words.anyOf("par-un-outil") + "(?!\\p{L})|"
                        + knowledge.sections("lieux").anyOf("rubrique-du-lieu") + "\\W*: ?"
                        + words.anyOf("a-la-place-du-lieu") + "\\W*$",
                FLAGS);
        bracketed = Pattern.compile("\\(" + words.anyOf("a-la-place-du-lieu") + "\\)", FLAGS);
        onSiteToo = Pattern.compile(
                "(?<!\\p{L})" + words.leading("aussi") + words.anyOf("ajoute") + "|" + words.anyOf("sur-place"), FLAGS);
    }

    /** Reads the title and the first sentences. */
    boolean tells(AnnotatedText text) {
        List<String> opening = text.sentences().stream()
                .filter(one -> one.section() == TextSection.TITLE || one.section() == TextSection.BODY)
                .limit(FIRST)
                .map(text::textOf)
                .toList();
        boolean titled = text.in(TextSection.TITLE)
                .map(text::textOf)
                .anyMatch(one -> bracketed.matcher(one).find());
        return (titled || opening.stream().anyMatch(one -> online.matcher(one).find()))
                && opening.stream().noneMatch(one -> onSiteToo.matcher(one).find());
    }
}
