package fr.retours.extraction.event;

import fr.retours.extraction.event.VenueFinder.Venue;
import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.lexicon.WordSections;
import fr.retours.extraction.text.Sentence;
import fr.retours.extraction.text.TextSection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Weighs the words around a town's name: whether they say that an event was held there, or only who comes from there. */
final class TownWords {
    private static final Pattern MARK = Pattern.compile("(?:^|[-–—,:(|])\\s*$");
    private static final Pattern LINE_END = Pattern.compile("\\W*?(?:\\n|$)");
    private static final Pattern POSTCODE = Pattern.compile("\\b\\d{5}\\s*$");
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final int AT_TOWN = 5;
    private static final int HOST = 5;
    private static final int HEADING = 5;
    private static final int AT_HOME = 2;
    private static final int BESIDE_MARK = 4;
    private static final int OF_ANOTHER = -8;
    private static final int FROM_TOWN = -3;
    private static final int BEFORE = 60;
    /** How far behind a building its town may stand. */
    private static final int NEAR = 12;

    private final Pattern at;
    private final Pattern in;
    private final Pattern of;
    private final Pattern hosted;
    private final Pattern hosts;
    /** Words between which and « à Lyon » stands where someone or something comes from. */
    private final Pattern elsewhere;
    /** « qui aura lieu à Paris », « en amont du sommet de Rio »: another event's town. */
    private final Pattern otherEvent;

    private final Pattern between;
    /** « Commune de Dinan » with nothing else in the line. */
    private final Pattern heading;
    /** « le conseil municipal de Dinan »: they meet where they are from. */
    private final Pattern atHome;
    /** « Lieu : salle des fêtes, Dinan ». */
    private final Pattern field;
    /** « les élus de Dinan »: they come from there to the event of the title. */
    private final PhraseCues fromThere;

    private final PhraseCues gatherings;

    /**
     * Makes one.
     *
     * @param nouns the words for events
     */
    TownWords(EventNouns nouns, KnowledgeBase knowledge) {
        WordSections words = knowledge.sections("lieux");
        String article = words.leading("article") + "?";
        String mayArticle = words.leading("article-ou-rien") + "?";
        at = Pattern.compile("(?<!\\p{L})" + words.anyOf("a") + "\\s+" + mayArticle + "$");
        in = Pattern.compile(
                words.anyOf("dans") + " " + article + "(?:\\p{L}+ )?"
                        + words.anyOf("sorte-de-ville") + " "
                        + words.anyOf("de") + " ?$",
                Pattern.CASE_INSENSITIVE);
        of = Pattern.compile("(?:^|\\P{L})" + words.anyOf("d-une-ville") + "\\s*" + mayArticle + "$");
        hosted = Pattern.compile(
                words.anyOf("accueilli") + " "
                        + words.leading("maniere-d-accueillir") + "?"
                        + words.anyOf("accueilli-par") + "(?: "
                        + words.anyOf("la-ville-de") + ")? ?" + article + "$",
                Pattern.CASE_INSENSITIVE);
        hosts = Pattern.compile("^ (?:" + words.leading("avoir")
                + words.leading("ainsi") + "?"
                + words.anyOf("participe-d-accueil") + "|"
                + words.anyOf("accueillait") + ")");
        elsewhere = Pattern.compile("(?:^|\\P{L})" + words.anyOf("venu-d-ailleurs") + "(?!\\p{L})[^.;:]{0,30}$", FLAGS);
        otherEvent =
                Pattern.compile("(?<!\\p{L})" + words.anyOf("autre-rencontre") + "(?!\\p{L}{3})[^.,;:]{0,40}$", FLAGS);
        gatherings = new PhraseCues(Stream.concat(nouns.firm(), nouns.ambiguous()));
        heading = Pattern.compile("(?:^|\n)\\W*" + words.anyOf("en-tete-de-commune") + " ?$", FLAGS);
        atHome = Pattern.compile(
                "(?<!\\p{L})" + words.anyOf("reunis-chez-eux") + " " + words.anyOf("d-une-ville") + "\\s*" + mayArticle
                        + "$",
                FLAGS);
        field = Pattern.compile("^\\W*" + words.anyOf("rubrique-du-lieu") + "\\W*:", FLAGS);
        fromThere = new PhraseCues(words.written("pas-la-ville-du-titre").stream());
        between = Pattern.compile("\\s*[,(–-]?\\s*" + words.anyOf("entre-batiment-et-ville") + "?\\s*" + article);
    }

    /** Weighs the words before and behind a name that stands between two offsets. */
    int score(String text, Sentence sentence, int start, int end) {
        String before = text.substring(Math.max(sentence.start(), start - BEFORE), start);
        if (isField(text, sentence)) {
            return AT_TOWN;
        }
        if (otherEvent.matcher(before).find()) {
            return OF_ANOTHER;
        }
        if (hosted.matcher(before).find()
                || hosts.matcher(text.substring(end, sentence.end())).find()) {
            return HOST;
        }
        Matcher town = at.matcher(before);
        if (town.find()) {
            return elsewhere.matcher(before.substring(0, town.start())).find() ? 0 : AT_TOWN;
        }
        if (in.matcher(before).find() || POSTCODE.matcher(before).find()) {
            return AT_TOWN;
        }
        if (MARK.matcher(before).find()) {
            return BESIDE_MARK;
        }
        if (heading.matcher(before).find()
                && LINE_END.matcher(text.substring(end, sentence.end())).lookingAt()) {
            return HEADING;
        }
        if (atHome.matcher(before).find()) {
            return AT_HOME;
        }
        boolean titled = sentence.section() == TextSection.TITLE;
        return titled && of.matcher(before).find() && !isOfGathering(before) ? FROM_TOWN : 0;
    }

    /** Returns whether a line says where the event was. */
    boolean isField(String text, Sentence sentence) {
        return field.matcher(text).region(sentence.start(), sentence.end()).find();
    }

    /** « assemblée générale du comité des fêtes de Plumelec »: the event of a title is held by those of the town. */
    private boolean isOfGathering(String before) {
        String clause = VagueDateCues.clause(before);
        int noun = gatherings.endOfFirst(clause);
        return noun >= 0 && !fromThere.standIn(clause.substring(noun));
    }

    /** Returns whether a town's name is part of a building's, or stands right behind it. */
    boolean areTogether(String text, Venue venue, int start) {
        return start >= venue.start()
                && start <= venue.end() + NEAR
                && (start < venue.end()
                        || between.matcher(text.substring(venue.end(), start)).matches());
    }
}
