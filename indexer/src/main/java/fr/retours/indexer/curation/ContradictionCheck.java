package fr.retours.indexer.curation;

import fr.retours.indexer.curation.Decision.Add;
import fr.retours.indexer.curation.Decision.Alias;
import fr.retours.indexer.curation.Decision.Correct;
import fr.retours.indexer.curation.Decision.Distinct;
import fr.retours.indexer.curation.Decision.Hide;
import fr.retours.indexer.curation.Decision.Identify;
import fr.retours.indexer.curation.Decision.Merge;
import fr.retours.indexer.curation.Decision.NoEvent;
import fr.retours.indexer.curation.Decision.Recode;
import fr.retours.indexer.curation.Decision.Rename;
import fr.retours.indexer.curation.Decision.Split;
import fr.retours.indexer.curation.Decision.TookPart;
import fr.retours.indexer.curation.Decision.Verdict;
import fr.retours.model.id.RecapId;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Refuses a file whose decisions contradict each other: which of them were meant, nobody can tell, and the order of the
 * lines must not matter. Each decision is looked at by what it says alone, never beside each other one: files may be long.
 */
final class ContradictionCheck {
    private final Path file;
    private final List<Decision> decisions;
    private final Map<String, Merge> goneBy = new HashMap<>();
    /** By what is decided, the first decision on it. */
    private final Map<List<Object>, Said> said = new HashMap<>();

    /** What a decision says of something. */
    private record Said(Decision by, Object value) {}

    private ContradictionCheck(Curation curation) {
        this.file = curation.file();
        this.decisions = curation.decisions();
    }

    /** @throws CurationException naming the line of the later decision and that of the earlier one */
    static void refuse(Curation curation) {
        var all = new ContradictionCheck(curation);
        all.merges(curation);
        all.decidedOnWhatIsGone();
        all.decisions.forEach(all::claim);
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
        Set<String> sound = new HashSet<>();
        curation.of(Merge.class).forEach(merge -> circle(merge, sound));
        curation.of(Distinct.class).forEach(this::mergedAfterAll);
    }

    /** @param sound ids from which merges lead to an end, as was seen before */
    private void circle(Merge start, Set<String> sound) {
        Set<String> met = new HashSet<>();
        for (Merge merge = start; merge != null && !sound.contains(merge.kept()); merge = goneBy.get(merge.kept())) {
            if (!met.add(merge.kept())) {
                throw fault(start, "curation.merge_circle", merge.kept());
            }
        }
        sound.addAll(met);
    }

    /** Those that are kept apart may not be merged into one, not even in two lines. */
    private void mergedAfterAll(Distinct distinct) {
        Map<String, Merge> into = new HashMap<>();
        for (String id : distinct.ids()) {
            Merge merge = goneBy.get(id);
            if (merge != null) {
                Merge other = into.put(merge.kept(), merge);
                if (other != null) {
                    contradict(distinct, merge);
                }
            }
        }
        distinct.ids().stream()
                .flatMap(id -> Stream.ofNullable(into.get(id)))
                .forEach(merge -> contradict(distinct, merge));
    }

    /** What is merged into another has no name or part of its own any more. */
    private void decidedOnWhatIsGone() {
        for (Decision decision : decisions) {
            boolean afterMerging = isAboutOneEntity(decision)
                    || decision instanceof Verdict
                    || decision instanceof Correct
                    || decision instanceof Hide;
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

    /** Notes all that a decision says of something of which no other may say something else. */
    private void claim(Decision decision) {
        switch (decision) {
            case Rename one -> claimAlone(one, "rename", one.id());
            case Alias one -> claim(one, one.id(), "alias", prefix(one.id()), one.name());
            case Identify one -> numbers(one);
            case Recode one -> recode(one);
            case TookPart one -> one.recaps().forEach(recap -> claim(one, one.tookPart(), "part", one.id(), recap));
            case Verdict one -> one.recaps().forEach(recap -> claim(one, one.right(), "fact", one.fact(), recap));
            case Correct one -> one.recaps().forEach(recap -> claim(one, one.right(), "fact", one.fact(), recap));
            case Split one -> split(one);
            case Merge one -> {}
            case Distinct one -> {}
            case Add one -> {}
            case NoEvent one -> one.recaps().forEach(recap -> claim(one, one.tells(), "told", recap));
            case Hide one -> {}
        }
    }

    /** One organisation has one number in a register, and one number is that of one organisation. */
    private void numbers(Identify decision) {
        decision.numbers().forEach((register, number) -> {
            claim(decision, number, "number of", decision.organisation(), register);
            claim(decision, decision.organisation(), "who has", register, number);
        });
    }

    private void recode(Recode decision) {
        if (decision.recaps().isEmpty()) {
            claim(decision, decision.to(), "code", decision.from());
        }
        decision.recaps().forEach(recap -> claim(decision, decision.to(), "code", decision.from(), recap));
    }

    private void split(Split decision) {
        if (decision.as() != null && !decision.isConfirmation()) {
            claimAlone(decision, "split as", decision.as());
        }
        for (RecapId recap : decision.recaps()) {
            claimAlone(decision, "split", decision.id(), recap);
        }
    }

    /** Two decisions on this contradict each other whatever they say. */
    private void claimAlone(Decision decision, Object... what) {
        claim(decision, new Object(), what);
    }

    private void claim(Decision decision, Object value, Object... what) {
        Said earlier = said.putIfAbsent(List.of(what), new Said(decision, value));
        if (earlier != null && !earlier.value().equals(value)) {
            contradict(earlier.by(), decision);
        }
    }

    private void hides(Curation curation) {
        Map<String, Hide> hidden = new HashMap<>();
        curation.of(Hide.class).forEach(hide -> hidden.putIfAbsent(hide.id(), hide));
        decisions.stream()
                .filter(ContradictionCheck::isAboutOneEntity)
                .forEach(one -> one.ids().stream()
                        .flatMap(id -> Stream.ofNullable(hidden.get(id)))
                        .forEach(hide -> contradict(hide, one)));
    }

    private void contradict(Decision one, Decision other) {
        boolean inOrder = one.ground().line() <= other.ground().line();
        DecisionGround first = (inOrder ? one : other).ground();
        String who = first.by() == null ? "" : first.by() + ", ";
        throw fault(
                inOrder ? other : one,
                "curation.contradiction",
                first.line(),
                who + first.date() + ", « " + first.reason() + " »");
    }

    private CurationException fault(Decision decision, String key, Object... values) {
        return new CurationException(file, decision.ground().line(), key, values);
    }

    private static String prefix(String id) {
        return id.substring(0, id.indexOf(':'));
    }
}
