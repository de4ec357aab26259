package fr.retours.extraction.place;

import fr.retours.extraction.lexicon.WordClass;
import fr.retours.extraction.place.LevelCues.Cue;
import fr.retours.extraction.territory.AuthorityReading;
import fr.retours.extraction.territory.Territories;
import fr.retours.extraction.text.InterruptionCheck;
import fr.retours.extraction.text.TakenLetters;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.id.CollectiviteId;
import fr.retours.model.term.CollectiviteKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Walks through a text and keeps, from each word on, the longest name that is meant as an authority. */
final class NameScanner {
    /** They may stand between the names of an enumeration. */
    private static final WordClass BETWEEN = new WordClass("collectivites", "entre-deux-noms");

    /** Small words that belong to the name when they have a capital. */
    private static final WordClass ISLAND = new WordClass("collectivites", "ile");
    /** Words of official names that are written small, though they are no mere links. */
    private static final WordClass GENERIC = new WordClass("collectivites", "mots-generiques");

    /** First words of names that their town distinguishes but does not situate. */
    private static final WordClass DISTINGUISHED = new WordClass("collectivites", "nomme-d-apres-sa-ville");

    private static final int MOST_BETWEEN = 3;
    private static final int WIDEST_GAP = 3;
    private static final int MOST_PASSES = 4;

    private final Territories territories;
    private final LevelCues cues;
    private final NameJudge judge;

    NameScanner(Territories territories, LevelCues cues, NameJudge judge) {
        this.territories = territories;
        this.cues = cues;
        this.judge = judge;
    }

    /**
     * Lists the accepted names in text order, each with the readings that remain. A name that the text shows to be a town
     * in one place is taken for it everywhere, and an enumeration that ends in towns starts with towns.
     */
    List<NameMatch> scan(PlainWords words, TakenLetters blocked) {
        List<NameMatch> found = scan(words, blocked, Known.NOTHING);
        for (int pass = 0; pass < MOST_PASSES; pass++) {
            List<NameMatch> more = scan(words, blocked, Known.from(words, found, territories));
            if (more.size() == found.size()) {
                return more;
            }
            found = more;
        }
        return found;
    }

    /**
     * Lists the towns at whose name a body's name ends: « la Fabrique numérique de Nevers ».
     *
     * @param names where names of bodies stand
     * @param found the names that stand by themselves
     */
    List<NameMatch> endings(PlainWords words, List<TakenSpan> names, List<NameMatch> found) {
        Known known = Known.from(words, found, territories);
        return names.stream()
                .flatMap(name -> ending(words, name, known).stream())
                .toList();
    }

    private Optional<NameMatch> ending(PlainWords words, TakenSpan name, Known known) {
        int first = words.at(name.start());
        int to = words.at(name.end());
        if (words.in(first, DISTINGUISHED)) {
            return Optional.empty();
        }
        for (int from = first + 2; from < to; from++) {
            List<AuthorityReading> readings = territories.named(words.folded(from, to));
            var town = new NameMatch(from, to, readings, null, false);
            if (!readings.isEmpty() && isSpelledAsName(words, from, to)) {
                List<AuthorityReading> kept = judge.judgeEnding(words, town, known.towns(), known.departements());
                if (!kept.isEmpty()) {
                    return Optional.of(town.reading(kept));
                }
            }
        }
        return Optional.empty();
    }

    /**
     * What an earlier pass has found.
     *
     * @param towns folded names of towns
     * @param starts first words of all names
     * @param departements those in which what is named lies
     */
    private record Known(Set<String> towns, Set<Integer> starts, Set<CollectiviteId> departements) {
        static final Known NOTHING = new Known(Set.of(), Set.of(), Set.of());

        static Known from(PlainWords words, List<NameMatch> found, Territories territories) {
            return new Known(
                    found.stream()
                            .filter(name -> name.has(CollectiviteKind.COMMUNE) || name.has(CollectiviteKind.FOREIGN))
                            .map(name -> words.folded(name.from(), name.to()))
                            .collect(Collectors.toUnmodifiableSet()),
                    found.stream().map(NameMatch::from).collect(Collectors.toUnmodifiableSet()),
                    found.stream()
                            .filter(name -> name.readings().size() == 1)
                            .map(name -> name.readings().getFirst().body())
                            .filter(body -> body.kind() != CollectiviteKind.REGION)
                            .flatMap(body -> territories.departementsOf(body).stream())
                            .map(Collectivite::id)
                            .collect(Collectors.toUnmodifiableSet()));
        }

        boolean continuesAt(PlainWords words, int end) {
            return IntStream.rangeClosed(end, end + MOST_BETWEEN)
                    .anyMatch(start -> starts.contains(start) && isEnumeration(words, end, start));
        }
    }

    private List<NameMatch> scan(PlainWords words, TakenLetters blocked, Known known) {
        var found = new ArrayList<NameMatch>();
        int i = 0;
        while (i < words.size()) {
            Optional<NameMatch> pair = pairAt(words, i, blocked);
            if (pair.isPresent()) {
                found.add(pair.get());
                found.add(secondOfPair(words, pair.get()));
                i = found.getLast().to();
                continue;
            }
            @Nullable NameMatch last = found.isEmpty() ? null : found.getLast();
            Optional<NameMatch> name = longestAt(words, i, last, blocked, known);
            if (name.isPresent()) {
                found.add(name.get());
            }
            i = name.map(NameMatch::to).orElse(i + 1);
        }
        return found;
    }

    private Optional<NameMatch> longestAt(
            PlainWords words, int i, @Nullable NameMatch last, TakenLetters blocked, Known known) {
        InterruptionCheck.check();
        for (int length = longest(words, i); length > 0; length--) {
            List<AuthorityReading> readings = territories.named(words.folded(i, i + length));
            if (readings.isEmpty()
                    || isCutShort(words, i, length)
                    || cues.isLevel(words.folded(i, i + length))
                    || !(isSpelledAsName(words, i, i + length) || isSpelledBehindLevel(words, i, readings))
                    || isBlocked(words, i, i + length, blocked)) {
                continue;
            }
            NameMatch name = withCue(words, new NameMatch(i, i + length, readings, null, false), last, known);
            List<AuthorityReading> kept = judge.judge(words, name, known.towns(), known.departements());
            if (!kept.isEmpty()) {
                return Optional.of(name.reading(kept));
            }
        }
        return Optional.empty();
    }

    /** « Loos » in « Loos-en-Gohelle »: part of a longer name written with hyphens. */
    private boolean isCutShort(PlainWords words, int i, int length) {
        int end = i + length;
        if (!words.hyphenAfter(end - 1) || !words.isSmall(end)) {
            return false;
        }
        for (int longer = longest(words, i); longer > length; longer--) {
            if (!territories.named(words.folded(i, i + longer)).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private NameMatch withCue(PlainWords words, NameMatch name, @Nullable NameMatch last, Known known) {
        boolean follows = last != null && isEnumeration(words, last.to(), name.from());
        @Nullable Cue cue = cues.before(words, name.from()).orElse(null);
        @Nullable Cue carried = last == null ? null : last.cue();
        if (cue == null && follows && carried != null && carried.plural()) {
            cue = carried;
        }
        return new NameMatch(
                name.from(), name.to(), name.readings(), cue, follows || known.continuesAt(words, name.to()));
    }

    /** Returns whether only commas, « et », prepositions and articles stand between two names. */
    private static boolean isEnumeration(PlainWords words, int from, int to) {
        if (to - from > MOST_BETWEEN) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (!words.in(i, BETWEEN)) {
                return false;
            }
        }
        for (int i = from - 1; i < to; i++) {
            String gap = words.gapAfter(i);
            if (gap.contains("\n")
                    || gap.length() > WIDEST_GAP
                    || gap.chars().anyMatch(c -> ".:!?()".indexOf(c) >= 0)) {
                return i == to - 1;
            }
        }
        return true;
    }

    private int longest(PlainWords words, int i) {
        int most = territories.longestFrom(words.folded(i));
        int length = 0;
        while (length < most && i + length < words.size() && (length == 0 || isJoint(words, i, i + length - 1))) {
            length++;
        }
        return length;
    }

    /** « la communauté de communes Pévèle – Carembault »: behind its level, a dash may stand within a name. */
    private boolean isJoint(PlainWords words, int name, int i) {
        return words.joined(i) || (words.dashAfter(i) && isLedByEpci(words, name));
    }

    private boolean isLedByEpci(PlainWords words, int name) {
        return cues.before(words, name)
                .filter(cue -> cue.naming() && cue.level() == CollectiviteKind.EPCI)
                .isPresent();
    }

    /** Returns whether the words that carry the name are written with capitals. */
    private static boolean isSpelledAsName(PlainWords words, int from, int to) {
        boolean capital = false;
        for (int i = from; i < to; i++) {
            if (words.isCapital(i)) {
                capital |= !words.isSmall(i) || to - from == 1 || words.in(i, ISLAND);
            } else if (!words.isSmall(i) && !words.in(i, GENERIC) && !isDigit(words.folded(i))) {
                return false;
            }
        }
        return capital;
    }

    /** « communauté de communes des Crêtes préardennaises »: behind its level, an adjective may be written small. */
    private boolean isSpelledBehindLevel(PlainWords words, int from, List<AuthorityReading> readings) {
        return words.isCapital(from)
                && readings.stream().anyMatch(one -> one.body().kind() == CollectiviteKind.EPCI)
                && isLedByEpci(words, from);
    }

    private static boolean isDigit(String folded) {
        return Character.isDigit(folded.charAt(0));
    }

    private static boolean isBlocked(PlainWords words, int from, int to, TakenLetters blocked) {
        return !blocked.isFree(words.start(from), words.end(to - 1));
    }

    /** Finds two neighbouring communes joined by a hyphen that is no name of its own: « Séverac-Guenrouët ». */
    private Optional<NameMatch> pairAt(PlainWords words, int i, TakenLetters blocked) {
        if (!words.hyphenAfter(i)
                || i + 1 >= words.size()
                || !words.isCapital(i)
                || !words.isCapital(i + 1)
                || words.hyphenAfter(i + 1)
                || (i > 0 && words.hyphenAfter(i - 1))
                || isBlocked(words, i, i + 2, blocked)
                || !territories.named(words.folded(i, i + 2)).isEmpty()) {
            return Optional.empty();
        }
        List<AuthorityReading> left = neighbours(words.folded(i), words.folded(i + 1));
        return left.isEmpty() ? Optional.empty() : Optional.of(new NameMatch(i, i + 1, left, null, false));
    }

    private NameMatch secondOfPair(PlainWords words, NameMatch first) {
        int i = first.to();
        return new NameMatch(i, i + 1, neighbours(words.folded(i), words.folded(i - 1)), null, true);
    }

    /** Returns the communes of one name that share a département with a commune of the other. */
    private List<AuthorityReading> neighbours(String name, String other) {
        return communes(name).stream()
                .filter(one -> communes(other).stream().anyMatch(two -> shareDepartement(one, two)))
                .toList();
    }

    private List<AuthorityReading> communes(String name) {
        return territories.named(name).stream()
                .filter(one -> one.body().kind() == CollectiviteKind.COMMUNE && !one.cautious())
                .toList();
    }

    private static boolean shareDepartement(AuthorityReading one, AuthorityReading two) {
        return one.body().partOf().stream()
                .filter(above -> above.kind() == CollectiviteKind.DEPARTEMENT)
                .anyMatch(above -> two.body().partOf().contains(above));
    }
}
