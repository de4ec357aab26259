package fr.retours.indexer.extract.people;

import fr.retours.indexer.extract.text.CueSet;
import fr.retours.indexer.lexicon.WordTable;
import fr.retours.model.term.Part;
import fr.retours.model.term.Slugged;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The list of words that show what someone did. Immutable. */
final class PartCues {
    private static final String FILE = "lists/parts.tsv";

    /** Before the name. */
    final CueSet<Meaning> before = new CueSet<>();
    /** In a sentence whose subject is the person. */
    final CueSet<Meaning> adverbs = new CueSet<>();
    /** Said of the person. */
    final CueSet<Meaning> qualities = new CueSet<>();
    /** In a heading or the lead of a list. */
    final CueSet<Meaning> titles = new CueSet<>();
    /** In the heading of a section. */
    final CueSet<Meaning> sections = new CueSet<>();

    private static final String PRESENT = "présent";

    private final Map<String, Meaning> verbs = new HashMap<>();

    /**
     * What a cue shows.
     *
     * @param part null for someone only cited
     * @param weak whether it only shows that someone spoke
     * @param present whether it shows that someone was there, though not what they did
     */
    record Meaning(@Nullable Part part, boolean weak, boolean present) {}

    PartCues() {
        for (WordTable.Row row : WordTable.read(FILE, 3).rows()) {
            var meaning = new Meaning(
                    part(row), row.text(3).equals("faible"), row.text(2).equals(PRESENT));
            switch (row.text(0)) {
                case "avant" -> before.add(row.text(1), meaning);
                case "adverbe" -> adverbs.add(row.text(1), meaning);
                case "qualité" -> qualities.add(row.text(1), meaning);
                case "titre" -> titles.add(row.text(1), meaning);
                case "section" -> sections.add(row.text(1), meaning);
                case "verbe" -> verbs.put(row.text(1), meaning);
                default ->
                    throw row.problem(
                            "'" + row.text(0) + "' is not one of avant, verbe, adverbe, qualité, titre, section");
            }
        }
    }

    private static @Nullable Part part(WordTable.Row row) {
        if (row.text(2).equals("cité") || row.text(2).equals(PRESENT)) {
            return null;
        }
        return Slugged.find(Part.class, row.text(2))
                .orElseThrow(() -> row.problem("'" + row.text(2) + "' is neither a part nor 'cité' or 'présent'"));
    }

    /** Returns what a verb shows of its subject. */
    Optional<Meaning> ofVerb(String lemma) {
        return Optional.ofNullable(verbs.get(lemma));
    }
}
