package fr.retours.indexer.resolve.doubt;

import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.indexer.resolve.doubt.RecapSight.SeenPerson;
import fr.retours.model.id.PersonId;
import fr.retours.model.time.EventDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Somebody at an event after their death or before their birth, by the years that any recap gives behind the name. */
final class LifeYearsCheck implements FactCheck {
    private final LifeYears.Reader reader;

    LifeYearsCheck(KnowledgeBase knowledge) {
        reader = new LifeYears.Reader(knowledge);
    }

    @Override
    public void look(Iterable<RecapSight> corpus, Consumer<FactDoubt> found) {
        Map<PersonId, LifeYears> lives = new HashMap<>();
        for (RecapSight recap : corpus) {
            for (SeenPerson one : recap.people()) {
                one.signs().asides().stream()
                        .flatMap(aside -> reader.read(aside).stream())
                        .forEach(years -> lives.merge(one.id(), years, LifeYears::or));
            }
        }
        for (RecapSight recap : corpus) {
            EventDate date = recap.event() == null ? null : recap.event().date();
            if (date != null && !lives.isEmpty()) {
                recap.present().forEach(one -> {
                    LifeYears life = lives.get(one.id());
                    if (life != null) {
                        judge(recap, date, one, life, found);
                    }
                });
            }
        }
    }

    private static void judge(
            RecapSight recap, EventDate date, SeenPerson one, LifeYears life, Consumer<FactDoubt> found) {
        if (life.died() != null && date.first().getYear() > life.died()) {
            found.accept(doubt(recap, one, "unlikely.dead", life.died()));
        } else if (life.born() != null && date.last().getYear() < life.born()) {
            found.accept(doubt(recap, one, "unlikely.unborn", life.born()));
        }
    }

    private static FactDoubt doubt(RecapSight recap, SeenPerson one, String message, int year) {
        return FactDoubt.of(
                recap,
                FactDoubt.Aspect.PRESENCE,
                one.id(),
                message,
                one.written().name(),
                year);
    }
}
