package fr.retours.indexer.extract.body;

import fr.retours.indexer.extract.text.Words;
import java.util.Optional;
import java.util.Set;

/** Finds the body that stands right behind a person's name: « Anne Petit (Stratégo) », « Jean Roux, de Valoris ». Immutable. */
public final class Affiliations {
    private static final Set<String> OF = Set.of("de", "du", "des", "d", "pour", "chez");
    private static final Set<String> ARTICLES = Set.of("la", "l", "le", "les");

    private final SlotNames slots;
    private final Set<String> functions;

    /**
     * Makes a finder.
     *
     * @param functions words for functions, folded: « Anne Petit (Présidente) » names no body
     */
    public Affiliations(SlotNames slots, Set<String> functions) {
        this.slots = slots;
        this.functions = functions;
    }

    /**
     * Adds the body behind a person's name.
     *
     * @param person just past the last word of the name
     */
    public void add(Words words, int person, BodySpans bodies) {
        if (person + 1 >= words.size() || words.sentenceOf(person) != words.sentenceOf(person - 1)) {
            return;
        }
        boolean brackets = words.is(person, "(");
        int at = brackets || words.is(person, ",") ? person + 1 : person;
        boolean of = OF.contains(words.folded(at))
                && (at > person || !words.folded(at).equals("d"));
        int name = of ? at + 1 : at;
        if (of && name < words.size() && ARTICLES.contains(words.folded(name)) && !words.isCapital(name)) {
            name++;
        }
        if ((brackets || of) && name < words.size() && !functions.contains(words.folded(name))) {
            Optional<BodySpan> body = slots.at(words, name, bodies);
            body.filter(one -> !brackets || closes(words, one.to())).ifPresent(bodies::add);
        }
    }

    private static boolean closes(Words words, int at) {
        return words.is(at, ")") || words.is(at, ",") || words.is(at, "-") || words.is(at, "–");
    }
}
