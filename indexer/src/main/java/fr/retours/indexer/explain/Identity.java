package fr.retours.indexer.explain;

import fr.retours.indexer.Messages;
import fr.retours.indexer.curation.Curation;
import fr.retours.indexer.curation.Decision;
import fr.retours.indexer.curation.DecisionKind;
import fr.retours.indexer.resolve.Bond;
import fr.retours.model.RecapId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes why an id stands for what it stands for. */
final class Identity {
    private final Curation curation;
    private final List<Bond> bonds;
    private final Map<String, String> successors;

    Identity(Curation curation, List<Bond> bonds, Map<String, String> successors) {
        this.curation = curation;
        this.bonds = bonds;
        this.successors = successors;
    }

    /**
     * Writes the bonds of what an id names, the decisions about it, those kept apart from it, and its former ids.
     *
     * @param forms by recap, the names that the recap gives it
     * @param homonyms ids of the same name
     */
    void write(String id, Map<RecapId, Set<String>> forms, List<String> homonyms, Lines lines) {
        lines.add(0, "explain.identity");
        List<Bond> own = bonds.stream()
                .filter(bond -> names(forms, bond.one(), bond.name()) && names(forms, bond.other(), bond.otherName()))
                .toList();
        own.forEach(bond -> lines.add(
                1,
                "explain.bond",
                bond.one(),
                bond.name(),
                bond.other(),
                bond.otherName(),
                Messages.text("bond." + bond.reason().slug())));
        if (own.isEmpty()) {
            lines.add(1, forms.size() == 1 ? "explain.one_recap" : "explain.same_id", forms.size());
        }
        curation.decisions().stream().filter(one -> concerns(one, id)).forEach(one -> decision(one, lines));
        homonyms.forEach(other -> lines.add(1, "explain.homonym", other));
        successors.forEach((former, now) -> {
            if (now.equals(id)) {
                lines.add(1, "explain.former", former);
            }
        });
    }

    private static boolean names(Map<RecapId, Set<String>> forms, RecapId recap, String name) {
        return forms.getOrDefault(recap, Set.of()).contains(name);
    }

    private static boolean concerns(Decision decision, String id) {
        return decision.ids().contains(id)
                || (decision instanceof Decision.Split split && id.equals(split.as()))
                || (decision instanceof Decision.Recode recode
                        && recode.to().value().equals(id));
    }

    private static void decision(Decision one, Lines lines) {
        lines.add(
                1,
                "explain.decision",
                one.ground().line(),
                one.ground().date(),
                DecisionKind.of(one).slug(),
                String.join(", ", one.ids()),
                one.ground().reason());
    }
}
