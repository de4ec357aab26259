package fr.retours.indexer.resolve;

import fr.retours.indexer.lexicon.Folding;
import fr.retours.indexer.lexicon.WordTable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Brings names of organisations to what two spellings of one name have in common. */
final class NameKeys {
    private static final Pattern ARTICLE = Pattern.compile("^(?:le|la|les|l|du|des|d|de) ");
    private static final Pattern ACRONYM = Pattern.compile("(?:[Ll][ea]s? |[Ll]['’])?\\p{Lu}[\\p{Lu}\\p{N}&.]{1,9}");
    private static final Pattern PREPOSITION = Pattern.compile("^(?:du|des|d|de) ");

    private final Set<String> generic;
    /** How many other words a name needs to be the same without this one. */
    private final Map<String, Integer> functionWords;

    private final List<KindWord> kinds;
    /** Keys of names that foundations and the like bear, too. */
    private final Set<String> founders;

    /** @param own whether the name behind may be that of another body, which made this one */
    private record KindWord(String word, boolean own) {}

    private NameKeys(
            Set<String> generic, Map<String, Integer> functionWords, List<KindWord> kinds, Set<String> founders) {
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
        return new NameKeys(
                WordTable.read("resolve/generic-names.txt", 1).foldedSet(),
                WordTable.read("resolve/function-words.tsv", 2).rows().stream()
                        .collect(Collectors.toMap(row -> Folding.fold(row.text(0)), row -> row.integer(1))),
                WordTable.read("resolve/kind-words.tsv", 1).rows().stream()
                        .map(row -> new KindWord(
                                Folding.fold(row.text(0)), row.text(1).equals("own")))
                        .sorted(Comparator.comparingInt((KindWord kind) -> -kind.word.length())
                                .thenComparing(KindWord::word))
                        .toList(),
                Stream.of("lists/organisations.tsv", "resolve/founders.tsv")
                        .flatMap(file -> WordTable.read(file, 1).first())
                        .map(NameKeys::key)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** Returns the folded name without an article; the whole folded name where nothing else is left. */
    static String key(String name) {
        String folded = Folding.fold(name);
        String bare = ARTICLE.matcher(folded).replaceFirst("");
        return bare.isEmpty() ? folded : bare;
    }

    /**
     * Streams what the name has in common with the same written with other prepositions and articles, or with a word for a kind
     * of body in the singular. A name of few words gives less, one without a telling word nothing.
     */
    Stream<String> loosely(String name) {
        return functionWords.values().stream()
                .distinct()
                .map(least -> loosely(Folding.fold(name), least))
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
        boolean others = kind.own && (PREPOSITION.matcher(rest).find() || founders.contains(bare));
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
    static boolean acronym(String name) {
        return ACRONYM.matcher(name.strip()).matches();
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
