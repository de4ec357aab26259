package fr.retours.graph.relation;

import fr.retours.graph.snapshot.GraphSnapshot;
import fr.retours.model.id.EntityId;
import fr.retours.model.port.Page;
import fr.retours.model.port.PageWindow;
import fr.retours.model.view.CitingRecap;
import fr.retours.model.view.RecapRef;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The recaps without an event that name someone. */
final class DocumentReads {
    private static final Comparator<RecapRef> LATEST_FIRST = Comparator.comparing(
                    RecapRef::published, Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()))
            .thenComparing(RecapRef::id);

    private DocumentReads() {}

    /** Lists the recaps that name a person or body; a territory stands for all that lies in it. */
    static Page<CitingRecap> naming(GraphSnapshot snapshot, EntityId id, double least, PageWindow window) {
        int entity = snapshot.number(id);
        if (entity == GraphSnapshot.NOBODY) {
            return new Page<>(List.of(), 0);
        }
        BitSet whole = snapshot.entities().territory(entity);
        List<Integer> every = snapshot.documents().naming(whole).boxed().toList();
        var namings = snapshot.documents().namings();
        List<Integer> all = every.stream()
                .filter(one -> namings(snapshot, one, whole).anyMatch(tie -> namings.confidence(tie) >= least))
                .toList();
        var shown = all.stream()
                .sorted(Comparator.comparing(one -> ref(snapshot, one), LATEST_FIRST))
                .skip(window.offset())
                .limit(window.limit())
                .map(one -> citing(snapshot, one, whole))
                .toList();
        return new Page<>(shown, all.size()).outOf(every.size());
    }

    private static RecapRef ref(GraphSnapshot snapshot, int document) {
        return snapshot.recaps().ref(snapshot.documents().recap(document));
    }

    private static CitingRecap citing(GraphSnapshot snapshot, int document, BitSet whole) {
        return new CitingRecap(
                ref(snapshot, document),
                snapshot.documents().kind(document),
                snapshot.grounds(snapshot.documents().namings(), namings(snapshot, document, whole)));
    }

    private static IntStream namings(GraphSnapshot snapshot, int document, BitSet whole) {
        var namings = snapshot.documents().namings();
        return namings.at(document).filter(tie -> whole.get(namings.who(tie)));
    }
}
