package fr.retours.indexer.extract.body;

import fr.retours.indexer.extract.text.CueSet;
import fr.retours.indexer.lexicon.Folding;
import fr.retours.indexer.lexicon.WordTable;
import fr.retours.model.term.LinkKind;
import fr.retours.model.term.Slugged;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The list of words that tie bodies to the event. Immutable. */
final class LinkCues {
    private static final String FILE = "lists/liens.tsv";

    /** Before the body. */
    final CueSet<Meaning> before = new CueSet<>();
    /** In the lead of a list. */
    final CueSet<Meaning> leads = new CueSet<>();

    /** What a body is said to be or to have been. */
    final CueSet<LinkKind> attributes = new CueSet<>();
    /** What is said to have been done with a body or its project. */
    final CueSet<LinkKind> shown = new CueSet<>();

    /** In a heading whose paragraphs begin with the body. */
    final CueSet<LinkKind> headings = new CueSet<>();

    /** What a body has done, behind « a », « ont ». */
    final CueSet<LinkKind> done = new CueSet<>();

    private final Set<String> deeds = new HashSet<>();
    private final Set<String> wordsOfHolders = new HashSet<>();
    private final Set<String> projects = new HashSet<>();
    private final Map<VerbUse, Map<String, LinkKind>> verbs = new EnumMap<>(VerbUse.class);
    private final Map<String, Map<String, LinkKind>> objects = new HashMap<>();

    /**
     * What a cue shows.
     *
     * @param kind null for words that tie nothing
     * @param named whether a name behind the words is that of a body
     * @param all whether all bodies to the end of the sentence are meant
     */
    record Meaning(@Nullable LinkKind kind, boolean all, boolean named) {}

    LinkCues() {
        for (WordTable.Row row : WordTable.read(FILE, 3).rows()) {
            LinkKind kind = kind(row);
            switch (row.text(0)) {
                case "avant" ->
                    before.add(
                            row.text(1), new Meaning(kind, false, !row.text(2).equals("rien")));
                case "suite" -> before.add(row.text(1), new Meaning(kind, true, true));
                case "liste" ->
                    leads.add(row.text(1), new Meaning(kind, false, !row.text(2).equals("rien")));
                case "rubrique" -> headings.add(row.text(1), shown(row, kind));
                case "attribut" -> attributes.add(row.text(1), shown(row, kind));
                case "fait" -> done.add(row.text(1), shown(row, kind));
                case "montré" -> shown.add(row.text(1), shown(row, kind));
                case "titulaire" -> deeds.add(row.text(1));
                case "propos" -> wordsOfHolders.add(Folding.fold(row.text(1)));
                case "projet" -> projects.add(Folding.fold(row.text(1)));
                case "objet" -> addObject(row, shown(row, kind));
                default ->
                    verbs.computeIfAbsent(use(row), use -> new HashMap<>()).put(row.text(1), shown(row, kind));
            }
        }
    }

    private static VerbUse use(WordTable.Row row) {
        return VerbUse.named(row.text(0))
                .orElseThrow(() ->
                        row.problem("'" + row.text(0) + "' is none of the places that the head of the file explains"));
    }

    private void addObject(WordTable.Row row, LinkKind kind) {
        String[] words = row.text(1).split(" ", 2);
        if (words.length < 2) {
            throw row.problem("an object needs its verb before it, as in 'tenir stand'");
        }
        objects.computeIfAbsent(words[0], verb -> new HashMap<>()).put(Folding.fold(words[1]), kind);
    }

    private static LinkKind shown(WordTable.Row row, @Nullable LinkKind kind) {
        if (kind == null) {
            throw row.problem("a verb must show a link");
        }
        return kind;
    }

    private static @Nullable LinkKind kind(WordTable.Row row) {
        if (row.text(2).equals("rien") || row.text(2).equals("cité")) {
            return null;
        }
        return Slugged.find(LinkKind.class, row.text(2))
                .orElseThrow(() -> row.problem("'" + row.text(2) + "' is neither a link nor 'cité' or 'rien'"));
    }

    /** Returns how a verb, used like this, ties a body to the event. */
    Optional<LinkKind> of(VerbUse use, String lemma) {
        return Optional.ofNullable(verbs.getOrDefault(use, Map.of()).get(lemma));
    }

    /** Returns whether some objects of a verb show a tie. */
    boolean hasObjects(String lemma) {
        return objects.containsKey(lemma);
    }

    /** Returns how a verb and the noun, folded, that is its object tie its subject to the event: « a tenu un stand ». */
    Optional<LinkKind> ofObject(String lemma, String noun) {
        return Optional.ofNullable(objects.getOrDefault(lemma, Map.of()).get(noun));
    }

    /** Returns whether who holds an office and does this takes part: « le maire a ouvert ». */
    boolean isDeedOfHolder(String lemma) {
        return deeds.contains(lemma);
    }

    /** Returns whether a word, folded, is what people at a meeting give or make: « allocution », « présence ». */
    boolean isWordsOfHolder(String word) {
        return wordsOfHolders.contains(word);
    }

    /** Returns whether a word, folded, is for what bodies show at a meeting: « projet », « partenariat ». */
    boolean isProject(String word) {
        return projects.contains(word);
    }
}
