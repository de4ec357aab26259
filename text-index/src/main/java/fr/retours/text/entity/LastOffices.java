package fr.retours.text.entity;

import fr.retours.model.fact.Participation;
import fr.retours.model.fact.Role;
import fr.retours.model.id.BodyId;
import fr.retours.text.SuggestionHint;
import fr.retours.text.field.RecapFields;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The last function and body that recaps give each person; where no recap gives any, the last event that names them. */
public final class LastOffices {
    private static final String SEPARATOR = "\u0000";
    /** Longest part kept, in UTF-16 code units. */
    private static final int LONGEST = 1_000;

    private static final Comparator<Office> LAST = Comparator.comparing(Office::isKnown)
            .thenComparing(Office::occasion, SuggestionHint.Occasion.EARLIEST_FIRST)
            .thenComparing(Office::packed, Comparator.reverseOrder());

    private LastOffices() {}

    /** A function of one person, and the last event where they had it. */
    private record Office(String packed, SuggestionHint.Occasion occasion) {
        boolean isKnown() {
            return !packed.endsWith(SEPARATOR + SEPARATOR);
        }

        String person() {
            return packed.substring(0, packed.indexOf(SEPARATOR));
        }

        SuggestionHint hint(SameValues same) {
            List<String> parts = List.of(packed.split(SEPARATOR, -1));
            return isKnown()
                    ? new SuggestionHint.Office(known(parts.get(1), same), known(parts.get(2), same))
                    : occasion;
        }

        private static @Nullable String known(String part, SameValues same) {
            return part.isEmpty() ? null : same.first(part);
        }
    }

    /**
     * Returns what the index keeps of a person in a recap: the first function that is not over, else the first one.
     *
     * @param names of the bodies of the recap; a body without one is left out
     */
    public static BytesRef packed(Participation one, Map<BodyId, String> names) {
        String reported = one.roles().stream()
                .min(Comparator.comparing(Role::former))
                .map(role -> cut(Objects.requireNonNullElse(role.function(), ""))
                        + SEPARATOR
                        + (role.body() == null ? "" : cut(names.getOrDefault(role.body(), ""))))
                .orElse(SEPARATOR);
        return new BytesRef(one.person().id().value() + SEPARATOR + reported);
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    /**
     * Returns the hint for each person that a live recap names, by id.
     *
     * @throws IOException if the index cannot be read
     */
    public static Map<String, SuggestionHint> of(IndexReader reader, EventOccasions occasions) throws IOException {
        Map<String, Office> last = new HashMap<>();
        for (var leaf : reader.leaves()) {
            collect(leaf, occasions, last);
        }
        Map<String, SuggestionHint> hints = new HashMap<>();
        var same = new SameValues();
        last.forEach((person, office) -> hints.put(person, office.hint(same)));
        return hints;
    }

    private static void collect(LeafReaderContext leaf, EventOccasions occasions, Map<String, Office> last)
            throws IOException {
        var offices = DocValues.getSortedSet(leaf.reader(), RecapFields.OFFICE);
        var lastOf = new SuggestionHint.@Nullable Occasion[Math.toIntExact(offices.getValueCount())];
        for (int doc = offices.nextDoc(); doc != SortedSetDocValues.NO_MORE_DOCS; doc = offices.nextDoc()) {
            var occasion = occasions.at(leaf.docBase + doc);
            for (int left = occasion == null ? 0 : offices.docValueCount(); left > 0; left--) {
                int number = (int) offices.nextOrd();
                var before = lastOf[number];
                lastOf[number] = before == null || SuggestionHint.Occasion.EARLIEST_FIRST.compare(before, occasion) < 0
                        ? occasion
                        : before;
            }
        }
        for (int number = 0; number < lastOf.length; number++) {
            var occasion = lastOf[number];
            if (occasion != null) {
                var office = new Office(offices.lookupOrd(number).utf8ToString(), occasion);
                last.merge(office.person(), office, (one, other) -> LAST.compare(one, other) < 0 ? other : one);
            }
        }
    }
}
