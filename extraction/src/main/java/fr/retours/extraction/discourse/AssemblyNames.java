package fr.retours.extraction.discourse;

import fr.retours.extraction.body.BodySpan;
import fr.retours.extraction.body.BodySpans;
import fr.retours.extraction.body.SlotNames;
import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.lexicon.WordClass;
import fr.retours.extraction.text.PhraseSet;
import fr.retours.extraction.text.TextSection;
import fr.retours.extraction.text.Words;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds bodies that only their assembly shows to be some: « l'assemblée générale de Vélo Nord », « le conseil
 * d'administration de Terre et Mer ». Immutable.
 */
public final class AssemblyNames {
    private static final WordClass LEADING = new WordClass("mots-du-propos", "devant-qui-s-assemble");
    private static final int MOST_ATTRIBUTES = 3;
    private static final int FIRST_SENTENCES = 3;

    private final PhraseSet<Boolean> assemblies;
    private final PhraseSet<Boolean> members;
    private final SlotNames slots;

    /** Makes it read names as {@code slots} does. */
    public AssemblyNames(SlotNames slots, KnowledgeBase knowledge) {
        this.slots = slots;
        assemblies = PhraseSet.of(knowledge.words("mots-du-propos", "assemblees").stream());
        members = PhraseSet.of(knowledge.words("mots-du-propos", "gens-d-un-organisme").stream());
    }

    /**
     * Finds such names.
     *
     * @param people words that belong to people's names
     */
    public List<BodySpan> find(Words words, BodySpans bodies, BitSet people) {
        var found = new ArrayList<BodySpan>();
        for (int i = 0; i < words.size(); ) {
            Optional<Integer> assembly = endAt(assemblies, words, i);
            Optional<Integer> end = assembly.isPresent() ? assembly : endAt(members, words, i);
            end.flatMap(at -> name(words, at, bodies))
                    .or(() -> assembly.flatMap(at -> below(words, at, bodies)))
                    .filter(name -> !people.get(name.from()))
                    .ifPresent(found::add);
            i = end.orElse(i + 1);
        }
        return found;
    }

    private static Optional<Integer> endAt(PhraseSet<Boolean> phrases, Words words, int i) {
        return phrases.longestAt(words, i).map(PhraseSet.Match::end);
    }

    /** A name that fills the line below a title. */
    private Optional<BodySpan> below(Words words, int end, BodySpans bodies) {
        return AssemblyFinder.lineBelow(words, end)
                .filter(line -> line <= FIRST_SENTENCES
                        && IntStream.range(words.first(line), words.end(line))
                                .noneMatch(i -> assemblies.startsAt(words, i)))
                .flatMap(line ->
                        slots.atStart(words, words.first(line), bodies).filter(found -> found.to() == words.end(line)));
    }

    private Optional<BodySpan> name(Words words, int end, BodySpans bodies) {
        int limit = words.end(words.sentenceOf(end - 1));
        int of = words.pastAdjectives(end, Math.min(limit, end + MOST_ATTRIBUTES));
        int at = of;
        while (at < limit && at < of + 2 && words.in(at, LEADING) && !words.isCapital(at)) {
            at++;
        }
        if (at == of && isTitled(words, at, limit)) {
            return slots.at(words, at, bodies).filter(name -> isAgain(words, name));
        }
        return at > of
                        && at < limit
                        && words.grammar().of().contains(words.folded(of))
                        && bodies.startingAt(at).isEmpty()
                ? slots.at(words, at, bodies)
                : Optional.empty();
    }

    /** « Assemblée générale Vélo Nord »: in the title the name may stand right behind. */
    private static boolean isTitled(Words words, int at, int limit) {
        return at < limit
                && words.isCapital(at)
                && words.sentence(words.sentenceOf(at)).section() == TextSection.TITLE;
    }

    /** The name stands elsewhere too, so that it is more than a word of the title. */
    private static boolean isAgain(Words words, BodySpan name) {
        String folded = words.folded(name.from(), name.to());
        int length = name.to() - name.from();
        return IntStream.rangeClosed(name.to(), words.size() - length)
                .anyMatch(i -> words.isCapital(i) && words.folded(i, i + length).equals(folded));
    }
}
