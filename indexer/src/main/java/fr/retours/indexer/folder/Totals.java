package fr.retours.indexer.folder;

import fr.retours.model.fact.Body;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.fact.Event;
import fr.retours.model.fact.Organisation;
import fr.retours.model.fact.RecapFacts;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How much is stored, each thing counted once.
 *
 * @param recaps accounts
 * @param events fewer than recaps when some tell the same, or none
 * @param people took part or only cited
 */
public record Totals(int recaps, int events, int people, int collectivites, int organisations) {
    public static Totals of(List<RecapFacts> all) {
        return new Totals(
                all.size(),
                count(all, facts -> facts.event().stream().map(Event::id)),
                count(
                        all,
                        facts -> facts.people().stream().map(one -> one.person().id())),
                count(all, facts -> bodies(facts, Collectivite.class)),
                count(all, facts -> bodies(facts, Organisation.class)));
    }

    private static int count(List<RecapFacts> all, Function<RecapFacts, Stream<?>> ids) {
        return (int) all.stream().flatMap(ids).distinct().count();
    }

    private static Stream<?> bodies(RecapFacts facts, Class<? extends Body> kind) {
        return facts.bodies().stream()
                .map(one -> one.body())
                .filter(kind::isInstance)
                .map(Body::id);
    }
}
