package fr.retours.indexer.extract.event;

import fr.retours.indexer.extract.text.AnnotatedText;
import fr.retours.indexer.extract.text.Section;
import java.util.List;
import java.util.regex.Pattern;

/** Tells whether an event that is no webinar was held online only: « cette journée en ligne », « une rencontre à distance ». */
final class OnlineEvents {
    private static final int FIRST = 4;
    private static final Pattern ONLINE = Pattern.compile(
            "(?<!\\p{L})(?:journée|rencontre|séminaire|réunion|événement|évènement|édition|atelier|colloque|conférence|forum"
                    + "|assemblée générale|AG|session|matinée|format|tenue?s?|déroulée?s?|organisée?s?|eu lieu)"
                    + " (?:(?!et |dossier |replay )\\p{L}+ )?(?:en ligne|à distance|virtuel(?:le)?s?|en (?:visio(?:conférence)?|distanciel|webinaire))"
                    + "(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern ON_SITE_TOO = Pattern.compile(
            "(?<!\\p{L})(?:et|ou|puis) (?:en ligne|à distance|en visio)|présentiel|hybride",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private OnlineEvents() {}

    /** Reads the title and the first sentences. */
    static boolean tells(AnnotatedText text) {
        List<String> opening = text.sentences().stream()
                .filter(one -> one.section() == Section.TITLE || one.section() == Section.BODY)
                .limit(FIRST)
                .map(text::textOf)
                .toList();
        return opening.stream().anyMatch(one -> ONLINE.matcher(one).find())
                && opening.stream().noneMatch(one -> ON_SITE_TOO.matcher(one).find());
    }
}
