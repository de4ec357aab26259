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
    private static final String FILE = "lists/fonctions.tsv";

    private static final Set<String> PREFIXES = Set.of("ex", "co", "vice", "sous", "directeur", "assistant");
    /** « président·e », « chargé-e-s », « directeur·rice ». */
    private static final Set<String> ENDINGS =
            Set.of("e", "e s", "s", "es", "rice", "trice", "ice", "euse", "rices", "ere");

    private static final Set<String> ELECTED = Set.of("elu", "elue", "elus", "elues", "nomme", "nommee");
    private static final Set<String> HOW_ELECTED = Set.of("depuis", "lors", "comme", "face", "par", "hier");
    private static final Set<String> BESIDE_ELECTED = Set.of(
            "referent",
            "referente",
            "referents",
            "referentes",
            "responsable",
            "delegue",
            "deleguee",
            "charge",
            "chargee",
            "en",
            "a");

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
        int begin = start;
        int i = start;
        while (i < limit) {
            Optional<PhraseSet.Match<Kind>> match = match(words, i);
            if (match.isEmpty()) {
                return Optional.empty();
            }
            former |= words.folded(i).startsWith("ancien")
                    || words.folded(i).equals("ex")
                    || words.folded(i).startsWith("ex ");
            Kind kind = match.get().value();
            if (ELECTED.contains(words.folded(i)) && HOW_ELECTED.contains(words.folded(Math.min(i + 1, limit - 1)))) {
                return Optional.empty();
            }
            if (kind != Kind.DEVANT && !isElectedTo(words, i, match.get().end(), limit)) {
                return Optional.of(new Head(begin, match.get().end(), kind, former));
            }
            begin = kind == Kind.DEVANT ? begin : match.get().end();
            i = match.get().end();
            if (words.is(i, "-")) {
                i++;
            }
        }
        return Optional.empty();
    }

    /** « élue présidente », « élu secrétaire général »: how someone came to the function named next. */
    private boolean isElectedTo(Words words, int at, int next, int limit) {
        return ELECTED.contains(words.folded(at))
                && next < limit
                && match(words, next)
                        .filter(match -> match.value() == Kind.FONCTION)
                        .isPresent()
                && !BESIDE_ELECTED.contains(words.folded(next));
    }

    private Optional<PhraseSet.Match<Kind>> match(Words words, int i) {
        Optional<PhraseSet.Match<Kind>> match = heads.longestAt(words, i);
        if (match.isPresent()) {
            return match;
        }
        String folded = words.folded(i);
        int space = folded.indexOf(' ');
        if (space < 0) {
            return Optional.empty();
        }
        String first = folded.substring(0, space);
        String rest = folded.substring(space + 1);
        boolean prefixed = PREFIXES.contains(first) && singleWords.contains(rest);
        boolean inclusive = ENDINGS.contains(rest) && singleWords.contains(first);
        boolean both = singleWords.contains(first)
                && words.token(i).text().codePoints().skip(1).noneMatch(Character::isUpperCase);
        return prefixed || inclusive || both
                ? Optional.of(new PhraseSet.Match<>(i, i + 1, Kind.FONCTION))
                : Optional.empty();
    }
}
