package fr.retours.api.reconcile;

import fr.retours.model.term.CollectiviteKind;
import fr.retours.text.Suggestion;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** How well a name fits something, from 0 to 100. Names are found elsewhere: this puts what is found in order. */
final class Likeness {
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
        return names(found).mapToDouble(name -> of(asked, name, found)).max().orElse(0);
    }

    private static double of(String asked, String name, Suggestion found) {
        if (NameParts.folded(asked).equals(NameParts.folded(name))) {
            return FULL;
        }
        if (asked.length() > LONGEST_NAME) {
            return 0;
        }
        var wanted = NameParts.of(asked);
        var there = NameParts.of(name);
        double inOrder = BARE * alike(wanted.joined(), there.joined());
        double anyOrder = BARE * alike(wanted.sorted(), there.sorted()) - OTHER_ORDER;
        return Math.max(0, Math.max(inOrder, anyOrder) - otherLevel(wanted, found));
    }

    private static double otherLevel(NameParts wanted, Suggestion found) {
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
