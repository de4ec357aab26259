package fr.retours.indexer.suggest;

import fr.retours.indexer.Messages;
import fr.retours.indexer.curation.DecisionKind;
import fr.retours.indexer.lexicon.Folding;
import fr.retours.indexer.resolve.Resolution;
import fr.retours.indexer.resolve.claim.Bond;
import fr.retours.indexer.resolve.claim.Bond.Reason;
import fr.retours.model.RecapFacts;
import fr.retours.model.RecapId;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds organisations of two names that were joined though one may be that of another body: « Fondation X », « X ». */
final class DoubtfulBodies {
    private static final double WEIGHT = 0.6;

    private final List<RecapFacts> resolved;
    private final Parties parties;

    private DoubtfulBodies(List<RecapFacts> resolved, Parties parties) {
        this.resolved = resolved;
        this.parties = parties;
    }

    static List<Suggestion> find(List<RecapFacts> resolved, Resolution resolution, Parties parties) {
        var bodies = new DoubtfulBodies(resolved, parties);
        return resolution.bonds().stream()
                .filter(bond -> bond.reason() == Reason.DOUBTFUL_KIND)
                .flatMap(bodies::suggestions)
                .toList();
    }

    private Stream<Suggestion> suggestions(Bond bond) {
        return parties.organisations().values().stream()
                .filter(one -> one.forms().containsAll(List.of(bond.name(), bond.otherName())))
                .flatMap(one -> split(one, bond));
    }

    /** Returns nothing where each recap has both names. */
    private Stream<Suggestion> split(Party body, Bond bond) {
        boolean first = bond.name().length() < bond.otherName().length();
        String bare = first ? bond.name() : bond.otherName();
        var leaving = new TreeSet<RecapId>();
        resolved.stream()
                .filter(facts -> facts.bodies().stream()
                        .anyMatch(one -> one.body().id().value().equals(body.id())
                                && Folding.fold(one.name()).equals(Folding.fold(bare))))
                .forEach(facts -> leaving.add(facts.recap().id()));
        String reason = Messages.text("bond." + bond.reason().slug());
        return leaving.isEmpty() || leaving.containsAll(body.recaps())
                ? Stream.empty()
                : Stream.of(new Suggestion(
                        DecisionKind.SPLIT,
                        List.of(body.id()),
                        "id: " + body.id() + ", recaps: " + Yaml.recaps(leaving),
                        Messages.text("suggest.two_bodies_reason"),
                        List.of(
                                Messages.text(
                                        "suggest.two_bodies", bare, first ? bond.otherName() : bond.name(), reason),
                                Duplicates.line(body),
                                Messages.text("suggest.one_body", body.id())),
                        WEIGHT));
    }
}
