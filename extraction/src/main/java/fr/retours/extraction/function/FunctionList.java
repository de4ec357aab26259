package fr.retours.extraction.function;

import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.lexicon.WordClass;
import fr.retours.extraction.lexicon.WordTable;
import fr.retours.extraction.text.PhraseSet;
import fr.retours.extraction.text.Words;
import fr.retours.model.text.LatinFolding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The list of words that begin a function. Immutable. */
public final class FunctionList {
    private static final WordClass FORMER = new WordClass("mots-des-fonctions", "ancien");
    private static final WordClass EX = new WordClass("mots-des-fonctions", "ex");
    private static final WordClass PREFIXES = new WordClass("mots-des-fonctions", "prefixes");

    /** « président·e », « chargé-e-s », « directeur·rice ». */
    private static final WordClass ENDINGS = new WordClass("mots-des-fonctions", "terminaisons-inclusives");

    private static final WordClass ELECTED = new WordClass("mots-des-fonctions", "elu-a");
    private static final WordClass HOW_ELECTED = new WordClass("mots-des-fonctions", "elu-comment");
    private static final WordClass BESIDE_ELECTED = new WordClass("mots-des-fonctions", "elu-et");

    private final PhraseSet<Kind> heads = new PhraseSet<>();
    private final Map<String, Kind> singleWords = new HashMap<>();

    /** Sorts of functions. */
    public enum Kind {
        /** Held at a body. */
        FONCTION,
        /** State office or seat in a parliament: held at no named body. */
        MANDAT,
        /** Says what someone is, rarely for whom. */
        QUALITE,
        /** Stands before a function: « ancien », « 1er ». */
        DEVANT;

        private static Kind of(WordTable.Row row) {
            return Stream.of(values())
                    .filter(kind -> kind.name().equalsIgnoreCase(LatinFolding.words(row.text(1))))
                    .findFirst()
                    .orElseThrow(() -> row.problem("'" + row.text(1) + "' must be one of " + List.of(values())));
        }
    }

    /** Reads the list {@code fonctions.tsv}. */
    public FunctionList(KnowledgeBase knowledge) {
        for (WordTable.Row row : knowledge.table("fonctions", 2).rows()) {
            Kind kind = Kind.of(row);
            for (String form : row.text(0).split("\\|", -1)) {
                heads.add(form, kind);
                String folded = LatinFolding.words(form);
                if (kind != Kind.DEVANT && folded.indexOf(' ') < 0) {
                    singleWords.putIfAbsent(folded, kind);
                }
                if (form.contains("-")) {
                    singleWords.putIfAbsent(folded, kind);
                }
            }
        }
    }

    /** Returns the single words that begin functions, folded; hyphens are blanks. */
    public Set<String> words() {
        return Set.copyOf(singleWords.keySet());
    }

    /**
     * A function's first words.
     *
     * @param start its first word, « ancien » and the like included
     * @param end just past the word that names the function
     */
    public record Head(int start, int end, Kind kind, boolean former) {}

    /** Finds a function that begins at a word. */
    public Optional<Head> at(Words words, int start) {
        int limit = words.end(words.sentenceOf(start));
        boolean former = false;
        int begin = start;
        int i = start;
        while (i < limit) {
            Optional<PhraseSet.Match<Kind>> match = match(words, i);
            if (match.isEmpty()) {
                return Optional.empty();
            }
            former |= words.begins(i, FORMER)
                    || words.all(EX).contains(words.folded(i).split(" ", 2)[0]);
            Kind kind = match.get().value();
            if (words.in(i, ELECTED) && isHowElected(words, i + 1, limit)) {
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

    /** « élue depuis 2014 », « élu en 2018 ». */
    private static boolean isHowElected(Words words, int at, int limit) {
        return at < limit
                && (words.in(at, HOW_ELECTED)
                        || (words.grammar().in().contains(words.folded(at)) && words.isNumber(at + 1)));
    }

    /** « élue présidente », « élu secrétaire général »: how someone came to the function named next. */
    private boolean isElectedTo(Words words, int at, int next, int limit) {
        return words.in(at, ELECTED)
                && next < limit
                && match(words, next)
                        .filter(match -> match.value() == Kind.FONCTION)
                        .isPresent()
                && !words.in(next, BESIDE_ELECTED);
    }

    private Optional<PhraseSet.Match<Kind>> match(Words words, int i) {
        Optional<PhraseSet.Match<Kind>> match = heads.longestAt(words, i);
        if (match.isPresent()) {
            return match;
        }
        String folded = words.folded(i);
        int space = folded.indexOf(' ');
        if (space < 0) {
            return several(words, i, folded);
        }
        String first = folded.substring(0, space);
        String rest = folded.substring(space + 1);
        boolean prefixed = words.all(PREFIXES).contains(first) && singleWords.containsKey(rest);
        boolean inclusive = words.all(ENDINGS).contains(rest) && singleWords.containsKey(first);
        boolean both = singleWords.containsKey(first)
                && words.written(i).codePoints().skip(1).noneMatch(Character::isUpperCase);
        return prefixed || inclusive || both
                ? Optional.of(new PhraseSet.Match<>(i, i + 1, Kind.FONCTION))
                : Optional.empty();
    }

    /** « bibliothécaires »: the plural of a word of the list. */
    private Optional<PhraseSet.Match<Kind>> several(Words words, int i, String folded) {
        return words.all(FunctionWords.PLURAL).stream()
                .filter(folded::endsWith)
                .map(ending -> singleWords.get(folded.substring(0, folded.length() - ending.length())))
                .filter(Objects::nonNull)
                .findFirst()
                .map(kind -> new PhraseSet.Match<>(i, i + 1, kind));
    }
}
