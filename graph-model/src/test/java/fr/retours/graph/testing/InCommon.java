package fr.retours.graph.testing;

import fr.retours.model.id.EntityId;
import fr.retours.model.meeting.RelatedEvent;
import fr.retours.model.meeting.SharedEntity;
import fr.retours.model.meeting.SharedTheme;
import fr.retours.model.port.Page;
import fr.retours.model.term.Theme;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What two events have in common. */
final class InCommon {
    private InCommon() {}

    static RelatedEvent of(Scene here, Scene there, int shown, Corpus corpus) {
        var people = shared(here.people(), here, there, corpus);
        var bodies = shared(here.bodies(), here, there, corpus);
        var themes = Arrays.stream(Theme.values())
                .filter(one -> here.about(one).isPresent() && there.about(one).isPresent())
                .sorted(Comparator.comparing(Theme::id))
                .map(one -> new SharedTheme(
                        here.about(one).orElseThrow(), there.about(one).orElseThrow()))
                .toList();
        long score = (long) RelatedEvent.PERSON * people.size()
                + (long) RelatedEvent.BODY * bodies.size()
                + (long) RelatedEvent.THEME * themes.size();
        return new RelatedEvent(there.ref(), score, cut(people, shown), cut(bodies, shown), cut(themes, shown));
    }

    private static <T> Page<T> cut(List<T> all, int shown) {
        return new Page<>(all.stream().limit(shown).toList(), all.size());
    }

    private static List<SharedEntity> shared(
            Stream<? extends EntityId> candidates, Scene here, Scene there, Corpus corpus) {
        return candidates
                .filter(one -> there.standing(one, false).isPresent())
                .map(one -> new SharedEntity(
                        corpus.ref(one),
                        here.standing(one, false).orElseThrow(),
                        there.standing(one, false).orElseThrow()))
                .sorted(Comparator.comparing((SharedEntity one) ->
                                Meeting.folded(one.entity().name()))
                        .thenComparing(one -> one.entity().id().value()))
                .toList();
    }
}
