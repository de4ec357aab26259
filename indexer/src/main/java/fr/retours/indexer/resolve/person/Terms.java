package fr.retours.indexer.resolve.person;

import fr.retours.indexer.lexicon.WordTable;
import fr.retours.model.term.CollectiviteKind;
import fr.retours.model.term.Slugged;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/** When local assemblies were elected, so that two days can be placed in one term of office. */
final class Terms {
    private final Map<CollectiviteKind, NavigableSet<LocalDate>> elections = new EnumMap<>(CollectiviteKind.class);

    private Terms() {}

    /** Reads {@code resolve/elections.tsv}: level and day of the first round. */
    static Terms load() {
        var terms = new Terms();
        for (var row : WordTable.read("resolve/elections.tsv", 2).rows()) {
            terms.elections
                    .computeIfAbsent(Slugged.of(CollectiviteKind.class, row.text(0)), level -> new TreeSet<>())
                    .add(LocalDate.parse(row.text(1)));
        }
        return terms;
    }

    /** Returns whether no election of that level lies between the days, and some lie before them. */
    boolean same(CollectiviteKind level, LocalDate one, LocalDate other) {
        NavigableSet<LocalDate> days = elections.getOrDefault(level, new TreeSet<>());
        LocalDate before = days.floor(one);
        return before != null && before.equals(days.floor(other));
    }
}
