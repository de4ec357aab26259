package fr.retours.api.reconcile;

import fr.retours.api.reconcile.Candidate.Feature;
import fr.retours.api.reconcile.Candidate.Named;
import fr.retours.api.wording.FrenchHints;
import fr.retours.model.port.EventFilter;
import fr.retours.model.port.PageWindow;
import fr.retours.model.term.CollectiviteKind;
import fr.retours.text.NothingFound;
import fr.retours.text.RecapSearch;
import fr.retours.text.SearchRequest;
import fr.retours.text.SearchResult;
import fr.retours.text.SortOrder;
import fr.retours.text.Suggestion;
import fr.retours.text.deadline.DeadlineExceededException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Matches names to people and bodies, which the index's suggestions find: accents, cases and small mistakes do not matter. */
record NameMatcher(RecapSearch search) {
    private static final int MOST_FOUND = 20;
    private static final PageWindow ONE = new PageWindow(1, 0);
    /** What something known for certain adds when it fits, and takes when it does not. */
    private static final double PROPERTY = 10;

    /**
     * Lists candidates, best first, then those that most recaps name. One is a match when its very name is asked for and no
     * other candidate's is. What is longer than {@value Likeness#LONGEST_NAME} characters is compared with no name that is not
     * the very same.
     *
     * @param types of which one is wanted; empty for all
     */
    List<Candidate> match(String name, Set<EntityType> types, List<KnownValue> known, int limit) {
        List<Suggestion> found = Stream.concat(found(name).stream(), numbered(known))
                .distinct()
                .filter(one -> isOneOf(one, types))
                .toList();
        List<Scored> scored = found.stream()
                .map(one -> Scored.of(name, one, known))
                .filter(one -> one.score() > 0)
                .sorted(Comparator.comparingDouble(Scored::score)
                        .reversed()
                        .thenComparing(Comparator.<Scored>comparingInt(
                                        one -> one.found().recaps())
                                .reversed())
                        .thenComparing(one -> one.found().id()))
                .toList();
        boolean certain = isCertain(scored);
        return Stream.concat(
                        scored.stream().limit(1).map(Scored::candidate).map(one -> certain ? one.matched() : one),
                        scored.stream().skip(1).map(Scored::candidate))
                .limit(limit)
                .toList();
    }

    /** Finds what people, bodies bear the name, or one that looks or sounds like it. */
    private List<Suggestion> found(String name) {
        List<Suggestion> spelt = entities(search.suggest(name, EntityType.KINDS, MOST_FOUND).stream());
        if (!spelt.isEmpty() || name.length() > Likeness.LONGEST_NAME) {
            return spelt;
        }
        SearchResult heard = search.search(new SearchRequest(name, EventFilter.NONE, SortOrder.RELEVANCE, ONE));
        if (heard.partial()) {
            throw new DeadlineExceededException("search for a name must look at all recaps, got no further than some");
        }
        Stream<Suggestion> corrected = heard.spelling().stream()
                .flatMap(other -> search.suggest(other, EntityType.KINDS, MOST_FOUND).stream());
        Stream<Suggestion> near =
                heard.nothingFound().stream().map(NothingFound::names).flatMap(List::stream);
        return entities(Stream.concat(corrected, near));
    }

    /** Finds what has a number that is known, whatever its name. */
    private Stream<Suggestion> numbered(List<KnownValue> known) {
        return known.stream()
                .filter(one -> one.property().register().isPresent())
                .flatMap(one -> one.values().stream()
                        .flatMap(number -> search.suggest(number, EntityType.KINDS, MOST_FOUND).stream())
                        .filter(found -> one.fits(found) == KnownValue.Fit.YES));
    }

    private static List<Suggestion> entities(Stream<Suggestion> found) {
        return found.filter(one -> !EntityType.of(one).isEmpty()).distinct().toList();
    }

    private static boolean isOneOf(Suggestion one, Set<EntityType> types) {
        return types.isEmpty() || EntityType.of(one).stream().anyMatch(types::contains);
    }

    private static boolean isCertain(List<Scored> scored) {
        return !scored.isEmpty()
                && scored.getFirst().isSure()
                && scored.stream().skip(1).noneMatch(Scored::isSure);
    }

    /**
     * Something found.
     *
     * @param name how well the name fits
     * @param known what is known besides says for it, or against it
     */
    private record Scored(Suggestion found, double name, double known, boolean contradicted) {
        static Scored of(String asked, Suggestion found, List<KnownValue> known) {
            double sum = 0;
            boolean contradicted = false;
            for (KnownValue one : known) {
                switch (one.fits(found)) {
                    case YES -> sum += PROPERTY;
                    case NO -> {
                        sum -= PROPERTY * 2;
                        contradicted = true;
                    }
                    case UNKNOWN -> {}
                }
            }
            return new Scored(found, Likeness.of(asked, found), sum, contradicted);
        }

        double score() {
            double score = Math.clamp(name + known, 0, Likeness.FULL);
            return Math.round(score * 10) / 10.0;
        }

        boolean isSure() {
            return name == Likeness.FULL && !contradicted;
        }

        Candidate candidate() {
            return new Candidate(
                    found.id(),
                    found.label(),
                    FrenchHints.of(found.hint()),
                    EntityType.of(found).stream().map(Named::of).toList(),
                    score(),
                    false,
                    List.of(new Feature("name", Math.round(name * 10) / 10.0), new Feature("properties", known)));
        }
    }

    /** How well a name fits something, from 0 to 100. Names are found elsewhere: this puts what is found in order. */
    static final class Likeness {
        /** The very name. */
        static final double FULL = 100;
        /** Longer texts are no names: how much of them differs is not worth counting. */
        static final int LONGEST_NAME = 200;

        /** The name but for what says its level. */
        private static final double BARE = 95;
        /** What a name loses whose words stand in another order. */
        private static final double OTHER_ORDER = 4;
        /** What a local authority of another level than the name says loses. */
        private static final double OTHER_LEVEL = 30;

        private Likeness() {}

        static double of(String asked, Suggestion found) {
            return names(found)
                    .mapToDouble(name -> of(asked, name, found))
                    .max()
                    .orElse(0);
        }

        private static double of(String asked, String name, Suggestion found) {
            if (ComparedName.folded(asked).equals(ComparedName.folded(name))) {
                return FULL;
            }
            if (asked.length() > LONGEST_NAME) {
                return 0;
            }
            var wanted = ComparedName.of(asked);
            var there = ComparedName.of(name);
            double inOrder = BARE * alike(wanted.joined(), there.joined());
            double anyOrder = BARE * alike(wanted.sorted(), there.sorted()) - OTHER_ORDER;
            return Math.max(0, Math.max(inOrder, anyOrder) - otherLevel(wanted, found));
        }

        private static double otherLevel(ComparedName wanted, Suggestion found) {
            CollectiviteKind level = EntityType.levelOf(found);
            Optional<CollectiviteKind> said = wanted.level();
            return level == null || said.isEmpty() || said.get() == level ? 0 : OTHER_LEVEL;
        }

        /** Returns the share of letters that need not change. */
        private static double alike(String one, String other) {
            int longest = Math.max(one.length(), other.length());
            return longest == 0
                    ? 0
                    : 1 - (double) LevenshteinDistance.getDefaultInstance().apply(one, other) / longest;
        }

        private static Stream<String> names(Suggestion found) {
            return Stream.concat(Stream.of(found.label()), Stream.ofNullable(found.alias()));
        }
    }
}
