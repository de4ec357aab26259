package fr.retours.indexer.extract.people;

import fr.retours.indexer.extract.text.PhraseSet;
import fr.retours.indexer.extract.text.Words;
import fr.retours.indexer.lexicon.Folding;
import fr.retours.indexer.lexicon.WordTable;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The list of words that begin a function. Immutable. */
public final class Functions {
    private static final String FILE = "extract/fonctions.tsv";

    private final PhraseSet<Kind> heads = new PhraseSet<>();
    private final Set<String> singleWords = new HashSet<>();

    /** Sorts of functions. */
    enum Kind {
        /** Held at a body. */
        FONCTION,
        /** State office or seat in a parliament: held at no named body. */
        MANDAT,
        /** Says what someone is, rarely for whom. */
        QUALITE,
        /** Stands before a function: « ancien », « 1er ». */
        DEVANT
    }

    /** Reads the list. */
    public Functions() {
        for (WordTable.Row row : WordTable.read(FILE, 2).rows()) {
            Kind kind = switch (row.text(1)) {
                case "fonction" -> Kind.FONCTION;
                case "mandat" -> Kind.MANDAT;
                case "qualité" -> Kind.QUALITE;
                case "devant" -> Kind.DEVANT;
                default -> throw row.problem("'" + row.text(1) + "' is not one of fonction, mandat, qualité, devant");
            };
            for (String form : row.text(0).split("\\|", -1)) {
                heads.add(form, kind);
                String folded = Folding.fold(form);
                if (kind != Kind.DEVANT && folded.indexOf(' ') < 0) {
                    singleWords.add(folded);
                }
                if (form.contains("-")) {
                    singleWords.add(folded);
                }
            }
        }
    }

    /** Returns the single words that begin functions, folded; hyphens are blanks. */
    public Set<String> words() {
        return Set.copyOf(singleWords);
    }

    /**
     * A function's first words.
     *
     * @param start its first word, « ancien » and the like included
     * @param end just past the word that names the function
     */
    record Head(int start, int end, Kind kind, boolean former) {}

    /** Finds a function that begins at a word. */
    Optional<Head> at(Words words, int start) {
        int limit = words.end(words.sentenceOf(start));
        boolean former = false;
        int i = start;
        while (i < limit) {
            Optional<PhraseSet.Match<Kind>> match = match(words, i);
            if (match.isEmpty()) {
                return Optional.empty();
            }
            former |= words.folded(i).startsWith("ancien")
                    || words.folded(i).equals("ex")
                    || words.folded(i).startsWith("ex ");
            if (match.get().value() != Kind.DEVANT) {
                return Optional.of(
                        new Head(start, match.get().end(), match.get().value(), former));
            }
            i = match.get().end();
            if (words.is(i, "-")) {
                i++;
            }
        }
        return Optional.empty();
    }

    private Optional<PhraseSet.Match<Kind>> match(Words words, int i) {
        Optional<PhraseSet.Match<Kind>> match = heads.longestAt(words, i);
        if (match.isPresent()) {
            return match;
        }
        String folded = words.folded(i);
        boolean prefixed = folded.startsWith("ex ") || folded.startsWith("co ") || folded.startsWith("vice ");
        return prefixed && singleWords.contains(folded.substring(folded.indexOf(' ') + 1))
                ? Optional.of(new PhraseSet.Match<>(i, i + 1, Kind.FONCTION))
                : Optional.empty();
    }
}
