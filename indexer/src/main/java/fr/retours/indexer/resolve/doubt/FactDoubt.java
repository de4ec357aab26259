package fr.retours.indexer.resolve.doubt;

import fr.retours.extraction.text.BuiltInRule;
import fr.retours.indexer.IndexerMessages;
import fr.retours.model.fact.FactReason;
import fr.retours.model.id.EntityId;
import fr.retours.model.id.RecapId;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A fact of one recap that is unlikely.
 *
 * @param about the person or body; null for the attendance
 * @param why a French sentence for whoever decides
 */
public record FactDoubt(
        RecapId recap, Aspect aspect, @Nullable EntityId about, String why) implements Comparable<FactDoubt> {
    private static final Comparator<FactDoubt> ORDER = Comparator.comparing(FactDoubt::recap)
            .thenComparing(FactDoubt::aspect)
            .thenComparing(one -> String.valueOf(one.about))
            .thenComparing(FactDoubt::why);

    /** What of the recap is unlikely. */
    public enum Aspect {
        /** That words name this person or body. */
        NAME,
        /** That this person took part. */
        PRESENCE,
        /** How many came. */
        ATTENDANCE
    }

    /** Makes a doubt about a fact, with the reason's sentence. */
    static FactDoubt of(RecapSight recap, Aspect aspect, @Nullable EntityId about, String message, Object... values) {
        return new FactDoubt(recap.recap(), aspect, about, IndexerMessages.text(message, values));
    }

    /** Returns the reason as a proof keeps it. */
    FactReason reason() {
        return BuiltInRule.UNLIKELY.reason(why);
    }

    /** Orders by recap, then by what is doubted. */
    @Override
    public int compareTo(FactDoubt other) {
        return ORDER.compare(this, other);
    }
}
