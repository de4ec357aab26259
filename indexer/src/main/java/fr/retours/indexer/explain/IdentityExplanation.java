package fr.retours.indexer.explain;

import fr.retours.indexer.IndexerMessages;
import fr.retours.indexer.curation.Curation;
import fr.retours.indexer.curation.Decision;
import fr.retours.indexer.curation.DecisionKind;
import fr.retours.indexer.resolve.IdentityResolution;
import fr.retours.indexer.resolve.claim.Claim;
import fr.retours.indexer.resolve.claim.ClaimBond;
import fr.retours.indexer.resolve.person.NamesakeDecision;
import fr.retours.model.id.RecapId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes why an id stands for what it stands for. */
final class IdentityExplanation {
    private final Curation curation;
    private final IdentityResolution resolution;
    private final Map<String, String> successors;

    IdentityExplanation(Curation curation, IdentityResolution resolution, Map<String, String> successors) {
        this.curation = curation;
        this.resolution = resolution;
        this.successors = successors;
    }

    /**
     * Writes the bonds of what an id names, the decisions about it, those kept apart from it, and its former ids.
     *
     * @param forms by recap, the names that the recap gives it
     * @param homonyms ids of bodies of the same name
     */
    void write(String id, Map<RecapId, Set<String>> forms, List<String> homonyms, ExplanationLines lines) {
        lines.add(0, "explain.identity");
        List<ClaimBond> own = resolution.bonds().stream()
                .filter(bond -> names(forms, bond.one(), bond.name()) && names(forms, bond.other(), bond.otherName()))
                .toList();
        own.forEach(bond -> lines.add(
                1,
                "explain.bond",
                bond.one(),
                bond.name(),
                bond.other(),
                bond.otherName(),
                IndexerMessages.text("bond." + bond.reason().slug())));
        if (own.isEmpty()) {
            lines.add(1, forms.size() == 1 ? "explain.one_recap" : "explain.same_id", forms.size());
        }
        resolution.namesakes().forEach(one -> namesakes(id, one, lines));
        decisions(id, lines);
        homonyms.forEach(other -> lines.add(1, "explain.homonym", other));
        successors.forEach((former, now) -> {
            if (now.equals(id)) {
                lines.add(1, "explain.former", former);
            }
        });
    }

    /** Writes a decision on namesakes whose one side, or both, have the id now. */
    private void namesakes(String id, NamesakeDecision decision, ExplanationLines lines) {
        Claim kept = decision.kept();
        Claim moved = decision.moved().getFirst();
        String keptId = resolution.person(kept).value();
        String movedId = resolution.person(moved).value();
        if (!id.equals(keptId) && !id.equals(movedId)) {
            return;
        }
        String doubtful = decision.isDoubtful() ? "_doubtful" : "";
        boolean first = id.equals(keptId);
        String other = first ? movedId : keptId;
        RecapId otherRecap = (first ? moved : kept).at().recap();
        String evidence = decision.evidence().describe();
        switch (decision.outcome()) {
            case JOINED ->
                lines.add(
                        1,
                        "explain.joined" + doubtful,
                        kept.at().recap(),
                        kept.name(),
                        moved.at().recap(),
                        moved.name(),
                        evidence);
            case APART -> lines.add(1, "explain.apart" + doubtful, other, otherRecap, evidence);
            case EXCLUDED -> lines.add(1, "explain.excluded", other, otherRecap);
        }
    }

    /** Writes the decisions about an id. */
    void decisions(String id, ExplanationLines lines) {
        curation.decisions().stream().filter(one -> concerns(one, id)).forEach(one -> decision(one, lines));
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

    private static void decision(Decision one, ExplanationLines lines) {
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
