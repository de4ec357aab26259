package fr.retours.indexer.resolve;

import fr.retours.extraction.lexicon.WordTable;
import fr.retours.model.text.LatinFolding;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Brings names of organisations to what two spellings of one name have in common. */
final class NameKeys {
    private static final String LETTERS = "\\p{Lu}[\\p{Lu}\\p{N}&.]{1,9}";

    private final Openers openers;
    private final Set<String> generic;
    /** How many other words a name needs to be the same without this one. */
    private final Map<String, Integer> functionWords;

    private final List<KindWord> kinds;
    /** Keys of names that foundations and the like bear, too. */
    private final Set<String> founders;

    /** @param own whether the name behind may be that of another body, which made this one */
    private record KindWord(String word, boolean own) {}

    private NameKeys(
            Openers openers,
            Set<String> generic,
            Map<String, Integer> functionWords,
            List<KindWord> kinds,
            Set<String> founders) {
        this.openers = openers;
        this.generic = generic;
        this.functionWords = functionWords;
        this.kinds = kinds;
        this.founders = founders;
    }

    /**
     * Reads the files of {@code resolve}, and the names of well-known bodies, {@code lists/organisations.tsv}, which may have
     * a foundation.
     */
    static NameKeys load() {
        var openers =
                Openers.of(WordTable.read("indexer/resolve/name-openers.tsv", 1).rows());
        return new NameKeys(
                openers,
                WordTable.read("indexer/resolve/generic-names.txt", 1).foldedSet(),
                WordTable.read("indexer/resolve/function-words.tsv", 2).rows().stream()
                        .collect(Collectors.toMap(row -> LatinFolding.words(row.text(0)), row -> row.integer(1))),
                WordTable.read("indexer/resolve/kind-words.tsv", 1).rows().stream()
                        .map(row -> new KindWord(
                                LatinFolding.words(row.text(0)), row.text(1).equals("own")))
                        .sorted(Comparator.comparingInt((KindWord kind) -> -kind.word.length())
                                .thenComparing(KindWord::word))
                        .toList(),
                Stream.of("extraction/lists/organisations.tsv", "indexer/resolve/founders.tsv")
                        .flatMap(file -> WordTable.read(file, 1).first())
                        .map(openers::without)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /**
     * Small words in front of names.
     *
     * @param any one of them and a blank, folded
     * @param preposition one that leads to another's name
     * @param acronym an acronym, behind an article or not, as written
     */
    private record Openers(Pattern any, Pattern preposition, Pattern acronym) {
        static Openers of(List<WordTable.Row> rows) {
            Map<Boolean, List<String>> words = rows.stream()
                    .collect(Collectors.partitioningBy(
                            row -> !row.text(1).isEmpty(),
                            Collectors.mapping(row -> row.text(0), Collectors.toList())));
            List<String> articles = words.getOrDefault(false, List.of());
            List<String> prepositions = words.getOrDefault(true, List.of());
            String written = articles.stream().map(Openers::written).collect(Collectors.joining("|"));
            return new Openers(
                    Pattern.compile("^(?:" + String.join("|", articles) + "|" + String.join("|", prepositions) + ") "),
                    Pattern.compile("^(?:" + String.join("|", prepositions) + ") "),
                    Pattern.compile("(?:" + written + ")?" + LETTERS));
        }

        /** With a capital or not; one of a single letter is elided. */
        private static String written(String article) {
            String first = article.substring(0, 1);
            String either = "[" + first.toUpperCase(Locale.ROOT) + first + "]" + article.substring(1);
            return either + (article.length() == 1 ? "['’]" : " ");
        }

        String without(String name) {
            String folded = LatinFolding.words(name);
            String bare = any.matcher(folded).replaceFirst("");
            return bare.isEmpty() ? folded : bare;
        }
    }

    /** Returns the folded name without an article; the whole folded name where nothing else is left. */
    String key(String name) {
        return openers.without(name);
    }

    /**
     * Streams what the name has in common with the same written with other prepositions and articles, or with a word for a kind
     * of body in the singular. A name of few words gives less, one without a telling word nothing.
     */
    Stream<String> loosely(String name) {
        return functionWords.values().stream()
                .distinct()
                .map(least -> loosely(LatinFolding.words(name), least))
                .flatMap(Optional::stream);
    }

    private Optional<String> loosely(String folded, int least) {
        List<String> words = Stream.of(folded.split(" ", -1))
                .filter(word -> functionWords.getOrDefault(word, Integer.MAX_VALUE) > least)
                .map(this::singular)
                .toList();
        return words.stream().filter(word -> !functionWords.containsKey(word)).count() < least
                        || generic.containsAll(words)
                ? Optional.empty()
                : Optional.of(least + " " + String.join(" ", words));
    }

    private String singular(String word) {
        String singular = word.endsWith("s") || word.endsWith("x") ? word.substring(0, word.length() - 1) : word;
        return generic.contains(singular) ? singular : word;
    }

    /**
     * Returns the key without the legal form or word for a kind of body in front (« SCIC TETRIS »); empty when it has none,
     * nothing telling is left, or the name behind may be that of another body.
     */
    Optional<String> withoutKind(String key) {
        return kinds.stream()
                .filter(kind -> key.startsWith(kind.word + " "))
                .findFirst()
                .flatMap(kind -> behind(kind, key.substring(kind.word.length() + 1)));
    }

    private Optional<String> behind(KindWord kind, String rest) {
        String bare = key(rest);
        boolean others = kind.own && (openers.preposition.matcher(rest).find() || founders.contains(bare));
        return Optional.of(bare).filter(name -> !others && name.length() > 3 && tells(name));
    }

    /** Returns whether the word for a kind in front of a key is one before which an acronym may be another body's. */
    boolean mayBeOfAnother(String key) {
        return kinds.stream().anyMatch(kind -> kind.own && key.startsWith(kind.word + " "));
    }

    /** Returns whether a name can stand for one body in a whole corpus: « le Réseau » cannot. */
    boolean tells(String name) {
        String key = key(name);
        return key.length() > 1 && !generic.contains(key);
    }

    /** Returns whether a name is written as an acronym: one word of two to ten capitals, behind an article or not. */
    boolean acronym(String name) {
        return openers.acronym.matcher(name.strip()).matches();
    }

    /** Streams an acronym of six letters or more with each of its letters doubled: « CNCRES » gives « CNCRESS ». */
    static Stream<String> doubled(String key) {
        return key.length() < 6
                ? Stream.empty()
                : key.chars()
                        .mapToObj(c -> String.valueOf((char) c))
                        .distinct()
                        .map(letter -> key.replaceFirst(letter, letter + letter));
    }
}
