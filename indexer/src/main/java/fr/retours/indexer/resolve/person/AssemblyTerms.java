package fr.retours.indexer.resolve.person;

import fr.retours.extraction.lexicon.WordTable;
import fr.retours.model.term.CollectiviteKind;
import fr.retours.model.term.Slugged;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** When local assemblies were elected, so that two days can be placed in one term of office. */
final class AssemblyTerms {
    private final Map<CollectiviteKind, NavigableSet<LocalDate>> elections = new EnumMap<>(CollectiviteKind.class);

    private AssemblyTerms() {}

    /** Reads {@code resolve/elections.tsv}: level and day of the first round. */
    static AssemblyTerms load() {
        var terms = new AssemblyTerms();
        for (var row : WordTable.read("indexer/resolve/elections.tsv", 2).rows()) {
            terms.elections
                    .computeIfAbsent(Slugged.of(CollectiviteKind.class, row.text(0)), level -> new TreeSet<>())
                    .add(LocalDate.parse(row.text(1)));
        }
        return terms;
    }

    /** Returns whether no election of that level lies between the days, and some lie before them. */
    boolean same(CollectiviteKind level, LocalDate one, LocalDate other) {
        LocalDate before = before(level, one);
        return before != null && before.equals(before(level, other));
    }

    /** Returns by level the last election before a day; none for a level without one. */
    Map<CollectiviteKind, LocalDate> before(LocalDate day) {
        Map<CollectiviteKind, LocalDate> all = new EnumMap<>(CollectiviteKind.class);
        for (CollectiviteKind level : elections.keySet()) {
            LocalDate before = before(level, day);
            if (before != null) {
                all.put(level, before);
            }
        }
        return all;
    }

    private @Nullable LocalDate before(CollectiviteKind level, LocalDate day) {
        NavigableSet<LocalDate> days = elections.get(level);
        return days == null ? null : days.floor(day);
    }
}
