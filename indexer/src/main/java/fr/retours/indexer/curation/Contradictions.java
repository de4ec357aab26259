package fr.retours.indexer.curation;

import fr.retours.indexer.curation.Decision.Alias;
import fr.retours.indexer.curation.Decision.Distinct;
import fr.retours.indexer.curation.Decision.Hide;
import fr.retours.indexer.curation.Decision.Identify;
import fr.retours.indexer.curation.Decision.Merge;
import fr.retours.indexer.curation.Decision.Recode;
import fr.retours.indexer.curation.Decision.Rename;
import fr.retours.indexer.curation.Decision.Split;
import fr.retours.indexer.curation.Decision.TookPart;
import fr.retours.indexer.curation.Decision.Verdict;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Refuses a file whose decisions contradict each other: which of them were meant, nobody can tell, and the order of the
 * lines must not matter.
 */
final class Contradictions {
    private final Path file;
    private final List<Decision> decisions;
    private final Map<String, Merge> goneBy = new HashMap<>();

    private Contradictions(Curation curation) {
        this.file = curation.file();
        this.decisions = curation.decisions();
    }

    /** @throws CurationException naming the line of the later decision and that of the earlier one */
    static void refuse(Curation curation) {
        var all = new Contradictions(curation);
        all.merges(curation);
        all.decidedOnWhatIsGone();
        all.pairs(Rename.class, (one, other) -> one.id().equals(other.id()));
        all.pairs(Alias.class, Contradictions::namesTwo);
        all.pairs(Identify.class, Contradictions::numbersClash);
        all.pairs(Recode.class, Contradictions::recodesTwice);
        all.pairs(TookPart.class, Contradictions::bothYesAndNo);
        all.pairs(Split.class, Contradictions::splitsTwice);
        all.pairs(Verdict.class, Contradictions::bothRightAndWrong);
        all.hides(curation);
    }

    private void merges(Curation curation) {
        curation.of(Merge.class)
                .forEach(merge -> merge.gone().forEach(id -> {
                    Merge earlier = goneBy.putIfAbsent(id, merge);
                    if (earlier != null && !earlier.kept().equals(merge.kept())) {
                        throw fault(
                                merge,
                                "curation.merged_twice",
                                id,
                                earlier.ground().line(),
                                earlier.kept());
                    }
                }));
        curation.of(Merge.class).forEach(this::circle);
        curation.of(Distinct.class)
                .forEach(distinct -> curation.of(Merge.class)
                        .filter(merge -> merge.ids().stream()
                                        .filter(distinct.ids()::contains)
                                        .count()
                                > 1)
                        .forEach(merge -> contradict(merge, distinct)));
    }

    private void circle(Merge start) {
        Set<String> met = new HashSet<>();
        for (Merge merge = start; merge != null; merge = goneBy.get(merge.kept())) {
            if (!met.add(merge.kept())) {
                throw fault(start, "curation.merge_circle", merge.kept());
            }
        }
    }

    /** What is merged into another has no name or part of its own any more. */
    private void decidedOnWhatIsGone() {
        for (Decision decision : decisions) {
            boolean afterMerging =
                    isAboutOneEntity(decision) || decision instanceof Verdict || decision instanceof Hide;
            for (String id : afterMerging ? decision.ids() : List.<String>of()) {
                Merge merge = goneBy.get(id);
                if (merge != null) {
                    throw fault(decision, "curation.gone", id, merge.ground().line(), merge.kept());
                }
            }
        }
    }

    /** Returns whether a decision says what one that is shown is called, numbered or did. */
    private static boolean isAboutOneEntity(Decision decision) {
        return decision instanceof Rename
                || decision instanceof Alias
                || decision instanceof Identify
                || decision instanceof TookPart;
    }

    private static boolean namesTwo(Alias one, Alias other) {
        return one.name().equals(other.name())
                && !one.id().equals(other.id())
                && prefix(one.id()).equals(prefix(other.id()));
    }

    /** One organisation has one number in a register, and one number is that of one organisation. */
    private static boolean numbersClash(Identify one, Identify other) {
        boolean same = one.organisation().equals(other.organisation());
        return one.numbers().entrySet().stream().anyMatch(entry -> {
            String number = other.numbers().get(entry.getKey());
            return number != null && number.equals(entry.getValue()) != same;
        });
    }

    private static boolean recodesTwice(Recode one, Recode other) {
        boolean both = one.recaps().isEmpty() == other.recaps().isEmpty()
                && (one.recaps().isEmpty() || !Collections.disjoint(one.recaps(), other.recaps()));
        return both && one.from().equals(other.from()) && !one.to().equals(other.to());
    }

    private static boolean bothYesAndNo(TookPart one, TookPart other) {
        return one.id().equals(other.id())
                && one.tookPart() != other.tookPart()
                && !Collections.disjoint(one.recaps(), other.recaps());
    }

    private static boolean bothRightAndWrong(Verdict one, Verdict other) {
        return one.fact().equals(other.fact())
                && one.right() != other.right()
                && !Collections.disjoint(one.recaps(), other.recaps());
    }

    private static boolean splitsTwice(Split one, Split other) {
        boolean sameTarget = one.as() != null && one.as().equals(other.as()) && !one.isConfirmation();
        return sameTarget || (one.id().equals(other.id()) && !Collections.disjoint(one.recaps(), other.recaps()));
    }

    private void hides(Curation curation) {
        curation.of(Hide.class)
                .forEach(hide -> decisions.stream()
                        .filter(Contradictions::isAboutOneEntity)
                        .filter(one -> one.ids().contains(hide.id()))
                        .forEach(one -> contradict(hide, one)));
    }

    private <D extends Decision> void pairs(Class<D> kind, BiPredicate<D, D> clash) {
        List<D> all =
                decisions.stream().filter(kind::isInstance).map(kind::cast).toList();
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                if (clash.test(all.get(i), all.get(j))) {
                    contradict(all.get(i), all.get(j));
                }
            }
        }
    }

    private void contradict(Decision one, Decision other) {
        boolean inOrder = one.ground().line() <= other.ground().line();
        Decision first = inOrder ? one : other;
        throw fault(
                inOrder ? other : one, "curation.contradiction", first.ground().line());
    }

    private CurationException fault(Decision decision, String key, Object... values) {
        return new CurationException(file, decision.ground().line(), key, values);
    }

    private static String prefix(String id) {
        return id.substring(0, id.indexOf(':'));
    }
}
