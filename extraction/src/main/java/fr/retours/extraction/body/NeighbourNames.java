package fr.retours.extraction.body;

import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.lexicon.WordClass;
import fr.retours.extraction.text.PhraseSet;
import fr.retours.extraction.text.VerbClauses;
import fr.retours.extraction.text.Words;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds names without a mark of their own in a row of bodies: « Enercoop et Toits Communs ont témoigné », « (Soliha, Noalis,
 * La Boîte à Toits) ». Immutable.
 */
public final class NeighbourNames {
    private static final WordClass BEFORE_NAME = new WordClass("mots-des-liens", "dans-une-suite");
    private static final WordClass ROW_GOES_ON = new WordClass("mots-des-liens", "suite-d-une-rangee");
    private static final int MOST_BETWEEN = 4;
    private static final int LONGEST = 6;

    private final SlotNames slots;
    private final VerbClauses clauses;
    private final Set<String> functions;
    private final PhraseSet<Boolean> areas;

    /**
     * Makes it read names as {@code slots} does.
     *
     * @param functions words for functions, folded: behind a name they say that it is someone's
     */
    public NeighbourNames(SlotNames slots, VerbClauses clauses, Set<String> functions, KnowledgeBase knowledge) {
        this.functions = functions;
        this.slots = slots;
        this.clauses = clauses;
        areas = PhraseSet.of(knowledge.table("aires", 1).first());
    }

    /**
     * Finds the names that stand in a row with a body, and with those found.
     *
     * @param people words that belong to people's names
     */
    public List<BodySpan> find(Words words, BodySpans bodies, BitSet people) {
        var rows = new ArrayList<>(
                bodies.all().stream().filter(BodySpan::isOrganisation).toList());
        int known = rows.size();
        BodySpans layer = bodies;
        for (int i = 0; i < rows.size(); i++) {
            for (BodySpan name : beside(words, rows.get(i), layer, people)) {
                BodySpans with = layer.with(name);
                if (with != layer) {
                    rows.add(name);
                    layer = with;
                }
            }
        }
        return rows.subList(known, rows.size());
    }

    private List<BodySpan> beside(Words words, BodySpan one, BodySpans bodies, BitSet people) {
        return Stream.of(behind(words, one, bodies, people), before(words, one, bodies, people))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<BodySpan> behind(Words words, BodySpan one, BodySpans bodies, BitSet people) {
        int limit = words.end(words.sentenceOf(one.from()));
        int at = one.to();
        if (at >= limit || !isSeparator(words, at)) {
            return Optional.empty();
        }
        int start = at + 1;
        while (start < Math.min(limit, at + MOST_BETWEEN) && words.in(start, BEFORE_NAME) && !words.isCapital(start)) {
            start++;
        }
        return start >= limit || people.get(start) || isArea(words, start)
                ? Optional.empty()
                : slots.atStart(words, start, bodies)
                        .filter(name -> closes(words, name.to(), limit)
                                && isFree(name, people)
                                && !isSomeone(words, name.to(), limit));
    }

    private Optional<BodySpan> before(Words words, BodySpan one, BodySpans bodies, BitSet people) {
        int first = words.first(words.sentenceOf(one.from()));
        int separator = one.from() - 1;
        while (separator > Math.max(first, one.from() - MOST_BETWEEN)
                && !isSeparator(words, separator)
                && words.in(separator, BEFORE_NAME)) {
            separator--;
        }
        if (separator <= first || !isSeparator(words, separator)) {
            return Optional.empty();
        }
        int end = separator;
        for (int start = Math.max(first, end - LONGEST); start < end; start++) {
            boolean opens = words.isCapital(start) && (start == first || !words.isCapital(start - 1));
            if (opens && !people.get(start) && !isArea(words, start)) {
                Optional<BodySpan> name =
                        slots.atStart(words, start, bodies).filter(found -> found.to() == end && isFree(found, people));
                if (name.isPresent()) {
                    return name.filter(found -> opensRow(words, found.from(), first));
                }
            }
        }
        return Optional.empty();
    }

    /** A row goes on before the name, or a clause or a bracket begins. */
    private static boolean opensRow(Words words, int name, int first) {
        int before = name - 1;
        while (before > first && words.in(before, BEFORE_NAME) && !isSeparator(words, before)) {
            before--;
        }
        return name == first
                || before <= first
                || words.is(before, "(")
                || words.is(before, ":")
                || isSeparator(words, before);
    }

    /** « Ange Novel, directeur du parc ». */
    private boolean isSomeone(Words words, int behind, int limit) {
        return behind + 1 < limit && words.is(behind, ",") && functions.contains(words.folded(behind + 1));
    }

    private static boolean isFree(BodySpan name, BitSet people) {
        return people.get(name.from(), name.to()).isEmpty();
    }

    /** An area alone: « Lozère Énergie » is a name. */
    private boolean isArea(Words words, int start) {
        return areas.longestAt(words, start)
                .filter(area -> !words.isCapital(area.end()))
                .isPresent();
    }

    private static boolean isSeparator(Words words, int i) {
        return words.is(i, ",") || words.grammar().and().contains(words.folded(i));
    }

    private boolean closes(Words words, int at, int limit) {
        return at >= limit
                || ",.;)…–—:".contains(words.written(at))
                || words.in(at, ROW_GOES_ON)
                || clauses.isFiniteVerb(words, at);
    }
}
