package fr.retours.indexer.extract.body;

import fr.retours.indexer.extract.text.Lexicon;
import fr.retours.indexer.extract.text.PhraseSet;
import fr.retours.indexer.extract.text.Words;
import fr.retours.indexer.lexicon.Folding;
import fr.retours.indexer.lexicon.WordTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The curated list of public bodies and well-known networks, with the forms they are written in. Immutable. */
final class KnownOrganisations {
    private static final String FILE = "extract/organisations.tsv";
    /** A form of so many words says what it names even without a capital. */
    private static final int LONG = 5;

    private final PhraseSet<Entry> forms = new PhraseSet<>();
    private final Lexicon lexicon;

    private record Entry(String name, Set<String> written, boolean lowerCase) {}

    KnownOrganisations(Lexicon lexicon) {
        this.lexicon = lexicon;
        for (WordTable.Row row : WordTable.read(FILE, 1).rows()) {
            var written = new ArrayList<>(List.of(row.text(0)));
            List.of(row.text(1).split("\\|", -1)).stream()
                    .map(String::strip)
                    .filter(form -> !form.isEmpty())
                    .forEach(written::add);
            var entry = new Entry(row.text(0), Set.copyOf(written), row.text(2).equals("minuscules"));
            written.forEach(form -> forms.add(form, entry));
        }
    }

    /** Finds the longest listed form that starts at a word. */
    Optional<OrganisationMention> at(Words words, int start) {
        return forms.longestAt(words, start)
                .filter(match -> isWrittenAsName(words, match))
                .map(match -> new OrganisationMention(
                        match.start(), match.end(), OrganisationMention.Rule.LISTED, match.value().name));
    }

    /** A form that is not long needs a capital; a single word that is also a common word must be written exactly as listed. */
    private boolean isWrittenAsName(Words words, PhraseSet.Match<Entry> match) {
        Entry entry = match.value();
        if (match.end() - match.start() > 1) {
            boolean capital = false;
            for (int i = match.start(); i < match.end(); i++) {
                capital |= words.isCapital(i);
            }
            return capital || entry.lowerCase || match.end() - match.start() >= LONG;
        }
        String word = words.token(match.start()).text();
        return (words.isCapital(match.start()) && (!lexicon.isCommonWord(word) || entry.written.contains(word)))
                || (Folding.fold(word).length() > 3 && entry.written.contains(word));
    }
}
