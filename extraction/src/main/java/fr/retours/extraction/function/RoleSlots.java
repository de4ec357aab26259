package fr.retours.extraction.function;

import fr.retours.extraction.body.BodySpan;
import fr.retours.extraction.body.BodySpans;
import fr.retours.extraction.body.SlotNames;
import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.lexicon.WordClass;
import fr.retours.extraction.text.Words;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds the body of a function by nothing but its place in the phrase: « coordinatrice de Locaux Ouverts ». */
final class RoleSlots {
    private static final WordClass NO_OPENERS = new WordClass("mots-des-fonctions", "pas-devant-un-nom");
    private static final WordClass OF = new WordClass("mots-des-fonctions", "d");
    private static final WordClass PRESIDING = new WordClass("mots-des-fonctions", "de-bureau");
    private static final WordClass CANDIDATES = new WordClass("mots-des-fonctions", "sur-une-liste");

    /** Degrees and programmes that are named by an acronym, and parties. */
    private static final WordClass NO_BODY = new WordClass("mots-des-organismes", "sigle-sans-organisme");

    private static final int SHORTEST_ACRONYM = 3;
    private static final int LONGEST_EMPLOYER = 5;
    /** Words that with a capital alone stand for a body stated before, or for a field. */
    private final Set<String> institutions;

    private final SlotNames slots;
    private final LedBodies led;

    RoleSlots(SlotNames slots, KnowledgeBase knowledge) {
        this.slots = slots;
        institutions = Stream.of("institutions", "domaines", "organisations-fin")
                .flatMap(list -> knowledge.table(list, 1).foldedSet().stream())
                .collect(Collectors.toUnmodifiableSet());
        led = new LedBodies(slots, institutions, knowledge);
    }

    /** Looks for an unknown name behind the last preposition of the phrase. */
    Optional<BodySpan> of(Words words, FunctionList.Head head, int end, BodySpans bodies) {
        for (int i = end - 1; i >= head.end(); i--) {
            if (i > head.end() && words.isCapital(i) && isOpened(words, i) && !isPlaceOfTrade(words, head, i)) {
                Optional<BodySpan> name = slots.at(words, i, bodies);
                if (name.isPresent()
                        && (name.get().to() >= end - 1
                                || FunctionPortfolios.opens(words, name.get().to(), end))) {
                    return name;
                }
            }
        }
        return direct(words, head, end, bodies)
                .or(() -> proper(words, head, end, bodies))
                .or(() -> presided(words, head, end, bodies))
                .or(() -> employer(words, head, end, bodies))
                .or(() -> led.of(words, head, end, bodies));
    }

    /** « présidente de l'AMF et du Grand Val »: a further name behind « et du ». */
    Optional<BodySpan> further(Words words, int at, BodySpans bodies) {
        int name = words.pastArticle(at);
        return slots.at(words, name, bodies).filter(body -> !institutions.contains(words.folded(body.from())));
    }

    /** « président du CLC »: what has a president is a body, though its letters also stand for a concept. */
    private static Optional<BodySpan> presided(Words words, FunctionList.Head head, int end, BodySpans bodies) {
        int last = end - 1;
        boolean body = words.begins(head.start(), PRESIDING)
                && last > head.end()
                && words.beforeArticle(last) <= head.end()
                && isAcronym(words, last)
                && isSlotOpener(words, last - 1)
                && isMereFunction(words, head.start(), last)
                && !bodies.overlaps(last, end);
        return body ? Optional.of(BodySpan.inSlot(last, end)) : Optional.empty();
    }

    /** « agricultrice à Plouziec »: where someone works, a place that no list knows. */
    private static boolean isPlaceOfTrade(Words words, FunctionList.Head head, int i) {
        return head.kind() == FunctionList.Kind.QUALITE && words.grammar().at().contains(words.folded(i - 1));
    }

    /**
     * Returns whether a preposition stands before the name, with a noun for a sort of body between them perhaps: « de la
     * librairie Pages », « du studio de design Écart ».
     */
    private static boolean isOpened(Words words, int i) {
        int opener = i - 1;
        if (words.in(opener, FunctionWords.KINDS)) {
            opener--;
        } else if (i > 3 && words.in(i - 3, FunctionWords.KINDS) && words.begins(i - 2, OF)) {
            opener = i - 4;
        }
        return isSlotOpener(words, opener) && !words.in(opener - 1, PlainPlaces.DISTRICTS);
    }

    /** « consultante chez Ressources associées »: whatever has a capital behind « chez » is a body. */
    private static Optional<BodySpan> employer(Words words, FunctionList.Head head, int end, BodySpans bodies) {
        for (int i = Math.max(head.end(), end - LONGEST_EMPLOYER); i < end - 1; i++) {
            if (words.grammar().chez().contains(words.folded(i))
                    && words.isCapital(i + 1)
                    && !bodies.overlaps(i + 1, end)) {
                return Optional.of(BodySpan.inSlot(i + 1, end));
            }
        }
        return Optional.empty();
    }

    /** « directeur du Quartz »: one common word with a capital that a function in lower case has not. */
    private Optional<BodySpan> proper(Words words, FunctionList.Head head, int end, BodySpans bodies) {
        int last = end - 1;
        boolean name = last > head.end()
                && !words.isCapital(head.start())
                && words.isCapital(last)
                && !words.isCapital(last - 1)
                && isSlotOpener(words, last - 1)
                && !isPlaceOfTrade(words, head, last)
                && words.written(last).length() > SHORTEST_ACRONYM
                && !institutions.contains(words.folded(last))
                && !slots.isField(words, head.start(), last);
        return name && !bodies.overlaps(last, end) ? Optional.of(BodySpan.inSlot(last, end)) : Optional.empty();
    }

    /** « élue CCIR », « candidat Brest Autrement »: a name right behind the function, without a preposition. */
    private Optional<BodySpan> direct(Words words, FunctionList.Head head, int end, BodySpans bodies) {
        int last = end - 1;
        boolean acronym = last >= head.end() && isAcronym(words, last) && isMereFunction(words, head.start(), last);
        boolean list = head.end() < last && words.isCapital(head.end()) && isOnAList(words, head);
        int from = list ? head.end() : last;
        return list || acronym ? slots.at(words, from, bodies).filter(name -> name.to() == end) : Optional.empty();
    }

    private static boolean isOnAList(Words words, FunctionList.Head head) {
        return words.all(CANDIDATES).stream().anyMatch(words.folded(head.start(), head.end())::startsWith);
    }

    /** Words of a function only: « chargé de mission », but no degree, programme or number. */
    private static boolean isMereFunction(Words words, int from, int to) {
        return IntStream.range(from, to).noneMatch(words::isNumber)
                && IntStream.rangeClosed(from, to).noneMatch(i -> words.in(i, NO_BODY));
    }

    private static boolean isAcronym(Words words, int i) {
        return words.isAllCapitals(i) && words.written(i).length() >= SHORTEST_ACRONYM;
    }

    private static boolean isSlotOpener(Words words, int i) {
        String folded = words.folded(i);
        return (words.in(i, FunctionWords.PREPOSITIONS) && !words.in(i, NO_OPENERS))
                || (words.grammar().articles().contains(folded)
                        && i > 0
                        && words.in(i - 1, FunctionWords.PREPOSITIONS));
    }
}
