package fr.retours.indexer.resolve.doubt;

import fr.retours.indexer.resolve.doubt.RecapSight.SeenBody;
import fr.retours.indexer.resolve.doubt.RecapSight.SeenPerson;
import fr.retours.model.id.PersonId;
import fr.retours.model.text.LatinFolding;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** A person whom no given name and no civility shows anywhere, by the name of a body of the corpus or of a place. */
final class NamesakeBodyCheck implements FactCheck {
    private final Predicate<String> place;

    NamesakeBodyCheck(Predicate<String> place) {
        this.place = place;
    }

    @Override
    public void look(Iterable<RecapSight> corpus, Consumer<FactDoubt> found) {
        Map<PersonId, Set<String>> bare = bare(corpus);
        if (bare.isEmpty()) {
            return;
        }
        Set<String> names = new HashSet<>();
        bare.values().forEach(names::addAll);
        Set<String> ofBodies = new HashSet<>();
        for (RecapSight recap : corpus) {
            for (SeenBody body : recap.bodies()) {
                if (names.contains(body.written().glued())) {
                    ofBodies.add(body.written().glued());
                }
            }
        }
        for (RecapSight recap : corpus) {
            recap.people().stream()
                    .filter(one -> bare.containsKey(one.id()) && isNamesake(one, ofBodies))
                    .forEach(one -> found.accept(FactDoubt.of(
                            recap,
                            FactDoubt.Aspect.NAME,
                            one.id(),
                            "unlikely.namesake",
                            one.written().name())));
        }
    }

    private boolean isNamesake(SeenPerson one, Set<String> ofBodies) {
        return ofBodies.contains(one.written().glued())
                || place.test(LatinFolding.words(one.written().name()));
    }

    /** Returns the names of people whom nothing shows to be people. */
    private static Map<PersonId, Set<String>> bare(Iterable<RecapSight> corpus) {
        Map<PersonId, Set<String>> bare = new HashMap<>();
        for (RecapSight recap : corpus) {
            recap.people().stream()
                    .filter(one -> !one.signs().areOfAPerson())
                    .forEach(one -> bare.computeIfAbsent(one.id(), any -> new HashSet<>())
                            .add(one.written().glued()));
        }
        for (RecapSight recap : corpus) {
            recap.people().stream().filter(one -> one.signs().areOfAPerson()).forEach(one -> bare.remove(one.id()));
        }
        return bare;
    }
}
