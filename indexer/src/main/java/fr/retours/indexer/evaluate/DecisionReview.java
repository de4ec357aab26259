package fr.retours.indexer.evaluate;

import fr.retours.indexer.curation.Curation;
import fr.retours.indexer.curation.Decision;
import fr.retours.indexer.curation.Decision.Correct;
import fr.retours.indexer.curation.Decision.Distinct;
import fr.retours.indexer.curation.Decision.Merge;
import fr.retours.indexer.curation.Decision.NoEvent;
import fr.retours.indexer.curation.Decision.Split;
import fr.retours.indexer.curation.Decision.TookPart;
import fr.retours.indexer.curation.Decision.Verdict;
import fr.retours.indexer.curation.StatedFact;
import fr.retours.model.fact.Participation;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.EntityId;
import fr.retours.model.id.PersonId;
import fr.retours.model.id.RecapId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * How often what was read is right where somebody looked: every decision by hand that confirms or corrects a reading counts as one
 * fact, or as one a recap. Editors look at what is doubtful first, so that this is no estimate for all facts.
 *
 * @param rows by kind of fact, in the order of the table
 */
public record DecisionReview(SortedMap<ReviewedKind, Row> rows) {
    /** Copies the map. */
    public DecisionReview {
        rows = Collections.unmodifiableSortedMap(new TreeMap<>(rows));
    }

    /**
     * What was looked at of one kind.
     *
     * @param right how many were read rightly
     * @param looked how many there were
     */
    public record Row(int right, int looked) {
        Row plus(Row other) {
            return new Row(right + other.right, looked + other.looked);
        }
    }

    /**
     * Judges what was read by decisions.
     *
     * @param read the facts of a recap as they were read, with the ids that decisions name; empty for one that is not there
     */
    public static DecisionReview of(Curation curation, Function<RecapId, Optional<RecapFacts>> read) {
        Map<ReviewedKind, Row> rows = new EnumMap<>(ReviewedKind.class);
        for (Decision one : curation.decisions()) {
            switch (one) {
                case Verdict verdict ->
                    add(
                            rows,
                            kind(verdict.fact()),
                            verdict.right(),
                            verdict.recaps().size());
                case Correct other ->
                    add(rows, kind(other.fact()), false, other.recaps().size());
                case TookPart mark ->
                    mark.recaps()
                            .forEach(recap -> tookPart(mark, recap, read)
                                    .ifPresent(right -> add(rows, ReviewedKind.TOOK_PART, right, 1)));
                case Merge merge ->
                    add(rows, ReviewedKind.IDENTITY, false, merge.gone().size());
                case Distinct distinct ->
                    add(rows, ReviewedKind.IDENTITY, true, distinct.ids().size() - 1);
                case Split split -> add(rows, ReviewedKind.IDENTITY, split.isConfirmation(), 1);
                case NoEvent none ->
                    add(rows, ReviewedKind.EVENT, false, none.recaps().size());
                default -> {} // says nothing of what was read, or may have other grounds
            }
        }
        return new DecisionReview(new TreeMap<>(rows));
    }

    private static void add(Map<ReviewedKind, Row> rows, ReviewedKind kind, boolean right, int facts) {
        rows.merge(kind, new Row(right ? facts : 0, facts), Row::plus);
    }

    private static Optional<Boolean> tookPart(
            TookPart mark, RecapId recap, Function<RecapId, Optional<RecapFacts>> read) {
        return read.apply(recap)
                .flatMap(facts -> facts.people().stream()
                        .filter(one -> one.person().id().value().equals(mark.id()))
                        .findFirst())
                .map(Participation::tookPart)
                .map(took -> took == mark.tookPart());
    }

    private static ReviewedKind kind(StatedFact fact) {
        EntityId about = fact.about();
        return switch (fact.aspect()) {
            case NAME -> about instanceof PersonId ? ReviewedKind.PEOPLE : ReviewedKind.BODIES;
            case PART -> ReviewedKind.PARTS;
            case ROLE -> ReviewedKind.ROLES;
            case LINK -> ReviewedKind.LINKS;
            case THEME -> ReviewedKind.THEMES;
            case EVENT -> ReviewedKind.EVENT;
        };
    }
}
