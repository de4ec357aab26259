package fr.retours.extraction.place;

import fr.retours.extraction.territory.AuthorityReading;
import fr.retours.extraction.territory.Territories;
import fr.retours.extraction.text.Lexicon;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.id.CollectiviteId;
import fr.retours.model.term.CollectiviteKind;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Decides whether a town's name without a level word is meant as the town. The more it looks like an ordinary word, a
 * given name or a family name, and the smaller the town, the more the words around must say that it is a place.
 */
final class BareCommunes {
    private static final Pattern POSTCODE = Pattern.compile("\\d{5}");
    private static final Pattern DAY_BEHIND =
            Pattern.compile(" ?, (?:[^,.;:]{1,60}, )?(?:\\p{Ll}+ ){0,2}\\d{1,2}(?:er)? \\p{L}");
    private static final Pattern HEADLINE_BEHIND = Pattern.compile(" ?[.:|]$| [:–—|-] .*");
    private static final int HAMLET = 200;
    private static final int HYPHENATED = 300;
    private static final int VILLAGE = 1_000;
    private static final int SMALL_TOWN = 2_000;
    private static final int TOWN = 5_000;
    private static final int LARGE_TOWN = 10_000;
    private static final int CITY = 20_000;
    private static final int LARGE_CITY = 30_000;
    private static final int METROPOLIS = 100_000;
    private static final int ABROAD = 30;

    private final Lexicon lexicon;
    private final NameSurroundings around;

    BareCommunes(Lexicon lexicon, NameSurroundings around) {
        this.lexicon = lexicon;
        this.around = around;
    }

    /** @param departements those in which other authorities of the text lie: near them a village is meant, too */
    boolean accepts(PlainWords words, NameMatch name, Set<CollectiviteId> departements) {
        if (name.readings().isEmpty()) {
            return false;
        }
        if (isNumbered(words, name) || isAddressed(words, name) || isDateline(words, name)) {
            return true;
        }
        boolean place = around.isPlace(words, name) || around.isInPlaceLine(words, name);
        boolean of = around.isOf(words, name) || around.isInBrackets(words, name);
        int inhabitants = name.readings().stream()
                .map(AuthorityReading::body)
                .mapToInt(BareCommunes::inhabitants)
                .max()
                .orElse(0);
        if (isHeadline(words, name) && inhabitants >= (isOrdinary(words, name) ? TOWN : HAMLET)) {
            return true;
        }
        if (isHyphenated(words, name) && inhabitants >= HYPHENATED) {
            return true;
        }
        boolean near = isNear(name, departements);
        if (near && isRowHead(words, name) && !isOrdinary(words, name)) {
            return true;
        }
        if (contentWords(words, name) > 1) {
            return place
                    || name.coordinated()
                    || (of ? inhabitants >= (near ? HAMLET : VILLAGE) : inhabitants >= (near ? VILLAGE : LARGE_TOWN));
        }
        if (isOrdinary(words, name)) {
            return (place && inhabitants >= (near ? HAMLET : TOWN))
                    || (name.coordinated() && inhabitants >= (near ? VILLAGE : LARGE_TOWN))
                    || (of && inhabitants >= (near ? LARGE_TOWN : LARGE_CITY))
                    || (startsAfterMark(words, name) && inhabitants >= METROPOLIS);
        }
        return place
                || (name.coordinated() && inhabitants >= (near ? HAMLET : VILLAGE))
                || (of
                        ? inhabitants >= (near ? HAMLET : SMALL_TOWN)
                        : inhabitants >= (near ? SMALL_TOWN : startsAfterMark(words, name) ? TOWN : CITY));
    }

    private static boolean isNear(NameMatch name, Set<CollectiviteId> departements) {
        return name.readings().stream()
                .flatMap(one -> Territories.departements(one.body()).stream())
                .anyMatch(one -> departements.contains(one.id()));
    }

    /** « Vire (14) »: with the département's number behind it, nothing but the town is meant. */
    private static boolean isNumbered(PlainWords words, NameMatch name) {
        String behind = words.rest(name.to() - 1);
        return name.readings().stream()
                .anyMatch(one -> ContextResolver.isNumbered(Territories.departements(one.body()), behind));
    }

    /** « 05000 Pelleautier »: with a postcode before it, nothing but the town is meant. */
    static boolean isAddressed(PlainWords words, NameMatch name) {
        String before = words.folded(name.from() - 1);
        return words.joined(name.from() - 1) && POSTCODE.matcher(before).matches();
    }

    /** « Vitré, le 10 novembre »: the town at the head of a line, before the day. */
    private static boolean isDateline(PlainWords words, NameMatch name) {
        return words.gapAfter(name.from() - 1).contains("\n")
                && DAY_BEHIND.matcher(words.rest(name.to() - 1)).lookingAt();
    }

    /** « Pannecé : M. Petit Paul »: the town at the head of a line, before those who sit for it. */
    private static boolean isRowHead(PlainWords words, NameMatch name) {
        return words.gapAfter(name.from() - 1).contains("\n")
                && words.rest(name.to() - 1).strip().startsWith(":");
    }

    /** « Mirande : une réunion houleuse », « Gaillac. La fête des aînés »: the town that a title begins with. */
    private static boolean isHeadline(PlainWords words, NameMatch name) {
        return name.from() == 0
                && HEADLINE_BEHIND.matcher(words.rest(name.to() - 1)).matches();
    }

    /** « Loos-en-Gohelle »: three words and more joined by hyphens are hardly anything else. */
    private static boolean isHyphenated(PlainWords words, NameMatch name) {
        return name.to() - name.from() > 2
                && IntStream.range(name.from(), name.to() - 1).allMatch(words::hyphenAfter);
    }

    /** Counts a foreign city, rarely meant in a French recap, for a thirtieth, yet never for less than a large town. */
    private static int inhabitants(Collectivite body) {
        int all = Objects.requireNonNullElse(body.population(), 0);
        return body.kind() == CollectiviteKind.FOREIGN ? Math.max(LARGE_TOWN, all / ABROAD) : all;
    }

    /** Returns whether the name is one word that is first of all a common word or a given name. */
    boolean isOrdinary(PlainWords words, NameMatch name) {
        if (contentWords(words, name) > 1) {
            return false;
        }
        String word = words.written(name.to() - 1, name.to());
        return lexicon.isCommonWord(word) || lexicon.isGivenName(word);
    }

    private static int contentWords(PlainWords words, NameMatch name) {
        return name.to() - name.from() - (words.isArticle(name.from()) ? 1 : 0);
    }

    private static boolean startsAfterMark(PlainWords words, NameMatch name) {
        return name.from() == 0 || !words.joined(name.from() - 1);
    }
}
