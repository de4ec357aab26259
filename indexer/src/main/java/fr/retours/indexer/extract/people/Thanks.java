package fr.retours.indexer.extract.people;

import fr.retours.indexer.extract.people.Stand.Strength;
import fr.retours.indexer.extract.text.Words;
import fr.retours.model.term.Part;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** « Merci à A pour son accueil »: what people are thanked for shows that they were there. */
final class Thanks {
    private static final Set<String> PRESENCE = Set.of(
            "accueil",
            "accueillir",
            "accueilli",
            "accueillis",
            "accueillie",
            "accueillies",
            "recus",
            "recues",
            "heberges",
            "ouvert",
            "presence",
            "disponibilite",
            "hospitalite",
            "venue",
            "participation",
            "mobilisation");
    private static final Map<String, Part> DEEDS = Map.of(
            "animation", Part.MODERATOR,
            "moderation", Part.MODERATOR,
            "intervention", Part.SPEAKER,
            "interventions", Part.SPEAKER,
            "presentation", Part.SPEAKER,
            "temoignage", Part.SPEAKER,
            "temoignages", Part.SPEAKER,
            "synthese", Part.RAPPORTEUR,
            "conclusion", Part.CLOSING,
            "introduction", Part.OPENING);
    private static final int REACH = 14;

    private Thanks() {}

    /** Reads what the people are thanked for; empty when the cue at a word is no thanks or tells nothing. */
    static Optional<Stand> of(Words words, Chain chain, int cue) {
        String thanks = words.folded(cue);
        if (!thanks.startsWith("remerci") && !thanks.equals("merci")) {
            return Optional.empty();
        }
        int limit = Math.min(words.end(chain.sentence()), chain.end() + REACH);
        return deed(words, chain, chain.end(), limit).or(() -> deed(words, chain, cue + 1, chain.start()));
    }

    private static Optional<Stand> deed(Words words, Chain chain, int from, int to) {
        for (int i = from; i < to; i++) {
            Part part = DEEDS.get(words.folded(i));
            if (part != null || PRESENCE.contains(words.folded(i))) {
                PersonMention first = chain.people().getFirst().mention();
                return Optional.of(new Stand(first, Strength.LISTED, part, chain.sentence()));
            }
        }
        return Optional.empty();
    }
}
