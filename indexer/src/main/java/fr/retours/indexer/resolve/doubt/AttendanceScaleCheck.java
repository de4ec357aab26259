package fr.retours.indexer.resolve.doubt;

import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.indexer.resolve.doubt.RecapSight.SeenEvent;
import fr.retours.model.term.EventKind;
import fr.retours.model.term.Slugged;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/** More people than an event of its kind ever has. */
final class AttendanceScaleCheck implements FactCheck {
    private final Map<EventKind, Integer> most = new EnumMap<>(EventKind.class);

    AttendanceScaleCheck(KnowledgeBase knowledge) {
        knowledge
                .table("affluences", 2)
                .rows()
                .forEach(row -> most.put(Slugged.of(EventKind.class, row.text(0)), row.integer(1)));
    }

    @Override
    public void look(Iterable<RecapSight> corpus, Consumer<FactDoubt> found) {
        for (RecapSight recap : corpus) {
            SeenEvent event = recap.event();
            Integer attendance = event == null ? null : event.attendance();
            Integer bound = event == null ? null : most.get(event.kind());
            if (event != null && attendance != null && bound != null && attendance > bound) {
                found.accept(FactDoubt.of(
                        recap, FactDoubt.Aspect.ATTENDANCE, null, "unlikely.attendance", attendance, bound));
            }
        }
    }
}
