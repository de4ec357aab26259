package fr.retours.extraction.discourse;

import fr.retours.extraction.body.BodySpan;
import fr.retours.extraction.body.BodySpans;
import fr.retours.extraction.lexicon.WordClass;
import fr.retours.extraction.text.BuiltInRule;
import fr.retours.extraction.text.TextSection;
import fr.retours.extraction.text.Words;
import fr.retours.model.term.CollectiviteKind;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Tells which commune « le maire » belongs to: the only one named, or the one that the recap begins with. */
final class MeantTown {
    private static final double ONLY = 0.7;
    private static final double UP_FRONT = 0.6;
    private static final int FIRST_SENTENCES = 2;
    private static final WordClass PEOPLE = new WordClass("mots-du-propos", "gentiles");
    /** Letters at the end of a town's name that the name of its people does not keep: « Rennes », « Rennais ». */
    private static final String MUTE = "aeisy";

    private static final int SHORTEST_STEM = 4;
    private static final int LONGEST_ENDING = 7;

    private final Words words;
    private final List<List<BodySpan>> towns;
    /** Where words with a capital stand, by the word folded. */
    private final NavigableMap<String, List<Integer>> capitals = new TreeMap<>();

    private boolean isSought;
    private Optional<MeantBody> found = Optional.empty();

    MeantTown(Words words, BodySpans bodies) {
        this.words = words;
        towns = bodies.authorities(CollectiviteKind.COMMUNE);
    }

    /** Finds the commune; asked again, it gives the same. */
    Optional<MeantBody> meant() {
        if (!isSought) {
            isSought = true;
            found = find();
        }
        return found;
    }

    private Optional<MeantBody> find() {
        Optional<MeantBody> only = only();
        if (only.isPresent()) {
            return only;
        }
        List<List<BodySpan>> front =
                towns.stream().filter(spans -> isUpFront(spans.getFirst())).toList();
        int most = towns.stream().mapToInt(List::size).max().orElse(0);
        return front.size() == 1 && front.getFirst().size() == most
                ? Optional.of(meant(front.getFirst(), UP_FRONT, BuiltInRule.UP_FRONT))
                : ofItsPeople();
    }

    /** « les Brestois », in the title or more than once: the only town whose people the recap names. */
    private Optional<MeantBody> ofItsPeople() {
        for (int i = 0; i < words.size(); i++) {
            if (words.isCapital(i)) {
                capitals.computeIfAbsent(words.folded(i), word -> new ArrayList<>())
                        .add(i);
            }
        }
        List<List<BodySpan>> called =
                towns.stream().filter(spans -> isPeopleNamed(spans.getFirst())).toList();
        return called.size() == 1
                ? Optional.of(meant(called.getFirst(), UP_FRONT, BuiltInRule.UP_FRONT))
                : Optional.empty();
    }

    private boolean isPeopleNamed(BodySpan town) {
        String name = words.folded(town.from(), town.to());
        int end = name.length();
        while (end > SHORTEST_STEM && MUTE.indexOf(name.charAt(end - 1)) >= 0) {
            end--;
        }
        String stem = name.substring(0, end);
        List<Integer> people = capitals.subMap(stem, stem + Character.MAX_VALUE).entrySet().stream()
                .filter(one -> isOfStem(one.getKey(), stem, name))
                .flatMap(one -> one.getValue().stream())
                .limit(2)
                .toList();
        return people.size() > 1
                || (people.size() == 1
                        && words.sentence(words.sentenceOf(people.getFirst())).section() != TextSection.BODY);
    }

    private boolean isOfStem(String word, String stem, String town) {
        return stem.length() >= SHORTEST_STEM
                && word.startsWith(stem)
                && !word.equals(town)
                && word.length() <= stem.length() + LONGEST_ENDING
                && words.all(PEOPLE).stream()
                        .anyMatch(ending -> word.length() >= stem.length() + ending.length() && word.endsWith(ending));
    }

    /** The only one named. */
    Optional<MeantBody> only() {
        return towns.size() == 1 ? Optional.of(meant(towns.getFirst(), ONLY, BuiltInRule.ONLY_ONE)) : Optional.empty();
    }

    private MeantBody meant(List<BodySpan> spans, double confidence, BuiltInRule rule) {
        return MeantBody.named(words, spans.getFirst(), confidence, rule);
    }

    private boolean isUpFront(BodySpan span) {
        int sentence = words.sentenceOf(span.from());
        return words.sentence(sentence).section() != TextSection.BODY || sentence <= FIRST_SENTENCES;
    }
}
