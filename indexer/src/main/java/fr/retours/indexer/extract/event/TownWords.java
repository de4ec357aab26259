package fr.retours.indexer.extract.event;

import fr.retours.indexer.extract.event.VenueFinder.Venue;
import fr.retours.indexer.extract.text.Section;
import fr.retours.indexer.extract.text.Sentence;
import java.util.regex.Pattern;

/** Weighs the words around a town's name: whether they say that an event was held there, or only who comes from there. */
final class TownWords {
    private static final Pattern AT = Pattern.compile("(?:^|\\P{L})(?:à|À|en)\\s+(?:la |l['’])?$");
    private static final Pattern IN = Pattern.compile(
            "(?:dans|sur|à|au|en) (?:la |le |l['’])?(?:\\p{L}+ )?(?:centre-ville|hypercentre|ville|commune|village|bourg|cité|station|cœur|centre) (?:de|d['’]|du) ?$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern OF = Pattern.compile("(?:^|\\P{L})(?:de|du|des|d['’])\\s*(?:la |l['’])?$");
    private static final Pattern MARK = Pattern.compile("(?:^|[-–—,:(|])\\s*$");
    private static final Pattern HOSTED = Pattern.compile(
            "(?:accueilli|héberg|reçu|invité)\\p{L}* (?:cette année |chaleureusement |également )?(?:par|à|dans|chez)"
                    + "(?: la (?:ville|commune|municipalité|mairie) (?:de|d['’]))? ?(?:la |le |l['’])?$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HOSTS = Pattern.compile(
            "^ (?:(?:a|ont|avait) (?:ainsi |également |donc )?(?:accueilli|reçu|hébergé)|accueillait|accueillaient|recevait)");
    /** Words between which and « à Lyon » stands where someone or something comes from. */
    private static final Pattern ELSEWHERE = Pattern.compile(
            "(?:^|\\P{L})(?:élue?|adjointe?|conseill[eè]re?|située?s?|implantée?s?|installée?s?|basée?s?|créée?s?"
                    + "|menée?s?|développée?s?|expérimentée?s?|mise?s? en place|professeure?s?|chercheu\\p{L}+|directeur|directrice"
                    + "|comme|exemple|venue?s? de)(?!\\p{L})[^.;:]{0,30}$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** « qui aura lieu à Paris », « en amont du sommet de Rio »: another event's town. */
    private static final Pattern OTHER_EVENT = Pattern.compile(
            "(?<!\\p{L})(?:(?:aura|auront|avait eu|avaient eu) lieu|se (?:tiendra|tiendront|déroulera|dérouleront|retrouvera|réunira)"
                    + "|s['’](?:ouvrira|était tenue?|étaient tenue?s)|prévue?s?|accueillera|en (?:amont|prévision|vue) d|issue?s? de"
                    + "|dans la (?:foulée|perspective) d|au lendemain d|à la suite d|après (?:celui|celle|ceux|celles) d)(?!\\p{L}{3})[^.,;:]{0,40}$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern BETWEEN =
            Pattern.compile("\\s*[,(–-]?\\s*(?:à|de|d['’]|du|en)?\\s*(?:la |le |l['’])?");
    private static final int AT_TOWN = 5;
    private static final int HOST = 5;
    private static final int BESIDE_MARK = 4;
    private static final int OF_ANOTHER = -8;
    private static final int FROM_TOWN = -3;
    private static final int BEFORE = 60;
    /** How far behind a building its town may stand. */
    private static final int NEAR = 12;

    private TownWords() {}

    /** Weighs the words before and behind a name that stands between two offsets. */
    static int score(String text, Sentence sentence, int start, int end) {
        String before = text.substring(Math.max(sentence.start(), start - BEFORE), start);
        if (OTHER_EVENT.matcher(before).find()) {
            return OF_ANOTHER;
        }
        if (HOSTED.matcher(before).find()
                || HOSTS.matcher(text.substring(end, sentence.end())).find()) {
            return HOST;
        }
        if (AT.matcher(before).find()) {
            boolean elsewhere = ELSEWHERE
                    .matcher(before.replaceFirst("(?:à|À|en)\\s+(?:la |l['’])?$", ""))
                    .find();
            return elsewhere ? 0 : AT_TOWN;
        }
        if (IN.matcher(before).find()) {
            return AT_TOWN;
        }
        if (MARK.matcher(before).find()) {
            return BESIDE_MARK;
        }
        boolean titled = sentence.section() == Section.TITLE;
        return titled && OF.matcher(before).find() ? FROM_TOWN : 0;
    }

    /** Returns whether a town's name is part of a building's, or stands right behind it. */
    static boolean areTogether(String text, Venue venue, int start) {
        return start >= venue.start()
                && start <= venue.end() + NEAR
                && (start < venue.end()
                        || BETWEEN.matcher(text.substring(venue.end(), start)).matches());
    }
}
