package fr.retours.indexer.resolve;

import fr.retours.indexer.curation.Curation;
import fr.retours.indexer.curation.Decision.Alias;
import fr.retours.indexer.curation.Decision.Distinct;
import fr.retours.indexer.resolve.claim.Claim;
import fr.retours.indexer.resolve.claim.ClaimedName;
import java.util.List;
import java.util.TreeSet;

/** Gives a person or organisation what recaps say under a name that someone added by hand. */
final class AliasJoiner {
    private final ClaimGroups<Claim> groups;
    private final List<Distinct> distinct;
    private final DecisionNotes notes;

    AliasJoiner(ClaimGroups<Claim> groups, Curation curation, DecisionNotes notes) {
        this.groups = groups;
        this.distinct = curation.of(Distinct.class).toList();
        this.notes = notes;
    }

    void follow(Alias alias) {
        if (!groups.has(alias.id())) {
            notes.add(alias, "curation.no_id", alias.id());
            return;
        }
        String name = ClaimedName.glued(alias.name());
        var bearers = new TreeSet<String>();
        groups.forEach((id, claims) -> {
            if (claims.stream().map(Claim::glued).anyMatch(name::equals) && !keptApart(alias.id(), id)) {
                bearers.add(id);
            }
        });
        bearers.remove(alias.id());
        if (bearers.size() > 1) {
            notes.add(alias, "curation.alias_shared", alias.name(), String.join(", ", bearers));
        } else {
            bearers.forEach(id -> groups.join(alias.id(), id));
        }
    }

    private boolean keptApart(String one, String other) {
        return distinct.stream().anyMatch(all -> all.ids().containsAll(List.of(one, other)));
    }
}
