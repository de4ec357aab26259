package fr.retours.graph.testing;

import fr.retours.model.fact.Involvement;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.term.LinkKind;
import fr.retours.model.view.Grounds;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * How bodies are tied to an event, by all its recaps.
 *
 * @param kinds in order, without doubles; mentions only when there is nothing more
 * @param grounds what backs these kinds
 */
record ToldLinks(List<LinkKind> kinds, Grounds grounds) {
    private record Said(LinkKind kind, Grounds grounds) {}

    static ToldLinks of(List<RecapFacts> recaps, Predicate<Involvement> chosen) {
        List<Said> all = new ArrayList<>();
        for (RecapFacts facts : recaps) {
            facts.bodies().stream()
                    .filter(chosen)
                    .flatMap(one -> one.links().stream())
                    .forEach(link -> all.add(
                            new Said(link.kind(), Grounds.of(facts.recap().id(), link.proof()))));
        }
        if (all.stream().anyMatch(one -> one.kind() != LinkKind.MENTIONED)) {
            all.removeIf(one -> one.kind() == LinkKind.MENTIONED);
        }
        return new ToldLinks(
                all.stream().map(Said::kind).distinct().sorted().toList(),
                all.stream().map(Said::grounds).reduce(new Grounds(0, List.of()), Grounds::and));
    }

    boolean isEmpty() {
        return kinds.isEmpty();
    }

    boolean tookPart() {
        return !isEmpty() && kinds.getFirst() != LinkKind.MENTIONED;
    }
}
