package fr.retours.extraction.place;

import fr.retours.extraction.place.LevelCues.Cue;
import fr.retours.extraction.territory.AuthorityReading;
import fr.retours.extraction.territory.Territories;
import fr.retours.extraction.text.BuiltInRule;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.term.CollectiviteKind;
import java.util.Optional;

/** Reads two authorities out of one name: « la Ville et l'Eurométropole de Strasbourg », « la Métropole et la Ville de… ». */
final class CoordinatedLevels {
    private static final double CONFIDENCE = 0.9;

    private final Territories territories;
    private final LevelCues cues;

    CoordinatedLevels(Territories territories, LevelCues cues) {
        this.territories = territories;
        this.cues = cues;
    }

    /** Returns the authority of the other level whose word stands in front, joined by « et »; its mention is that word. */
    Optional<CollectiviteMention> beside(PlainWords words, NameMatch name, CollectiviteMention mention) {
        Cue own = name.cue();
        int from = own != null && own.to() <= name.from() ? own.from() : name.from();
        return cues.coordinatedBefore(words, from)
                .flatMap(cue -> other(words, name, mention, cue)
                        .map(body -> new CollectiviteMention(
                                words.start(cue.from()),
                                words.end(cue.to() - 1),
                                body.name(),
                                body,
                                Math.min(CONFIDENCE, mention.confidence()),
                                BuiltInRule.LEVEL.reason(words.written(cue.from(), cue.to())))));
    }

    private Optional<Collectivite> other(PlainWords words, NameMatch name, CollectiviteMention mention, Cue cue) {
        Collectivite body = mention.body();
        if (cue.level() == CollectiviteKind.COMMUNE && body.kind() == CollectiviteKind.EPCI) {
            return communeIn(words, name, body);
        }
        if (cue.level() == CollectiviteKind.EPCI && body.kind() == CollectiviteKind.COMMUNE) {
            return body.partOf().stream()
                    .filter(above -> above.kind() == CollectiviteKind.EPCI)
                    .findFirst();
        }
        return Optional.empty();
    }

    /** Finds the member commune whose name is among the words of the EPCI's. */
    private Optional<Collectivite> communeIn(PlainWords words, NameMatch name, Collectivite epci) {
        for (int from = name.from(); from < name.to(); from++) {
            for (int to = name.to(); to > from; to--) {
                Optional<Collectivite> member = territories.named(words.folded(from, to)).stream()
                        .map(AuthorityReading::body)
                        .filter(one -> one.kind() == CollectiviteKind.COMMUNE
                                && one.partOf().contains(epci))
                        .findFirst();
                if (member.isPresent()) {
                    return member;
                }
            }
        }
        return Optional.empty();
    }
}
