package fr.retours.extraction.body;

import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.lexicon.WordClass;
import fr.retours.extraction.text.VerbClauses;
import fr.retours.extraction.text.Words;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads bodies named one after the other behind a cue, and the names that only the cue gives away. Immutable. */
public final class BodyChain {
    private static final WordClass BEFORE_NAME = new WordClass("mots-des-liens", "dans-une-suite");
    private static final WordClass QUARTERS = new WordClass("mots-des-liens", "parties-d-une-ville");
    private static final WordClass ENDS = new WordClass("mots-des-liens", "fin-d-une-suite");
    private static final WordClass AT_PLACE = new WordClass("mots-des-liens", "a");
    private static final WordClass GOING_ON = new WordClass("mots-des-liens", "qui-n-arrete-pas");
    private static final String BETWEEN_NAMES = ",|/•·–—";
    private static final int WIDEST_GAP = 5;

    private final SlotNames slots;
    private final VerbClauses clauses;

    private final Set<String> functions;
    private final Set<String> meetings;

    /**
     * Makes it read names as {@code slots} does.
     *
     * @param functions words for functions, folded: behind one stands someone's name
     */
    public BodyChain(SlotNames slots, VerbClauses clauses, Set<String> functions, KnowledgeBase knowledge) {
        this.functions = functions;
        meetings = knowledge.table("rencontres", 1).foldedSet();
        this.slots = slots;
        this.clauses = clauses;
    }

    /**
     * Reads the bodies named one after the other, those too that only their row shows to be one.
     *
     * @param people words that belong to people's names, at which a chain ends
     */
    public List<BodySpan> read(Words words, int from, int limit, BodySpans bodies, BitSet people) {
        var chain = new ArrayList<BodySpan>();
        int at = from;
        int gap = 0;
        while (at < limit && gap <= WIDEST_GAP && !ends(words, at, people)) {
            Optional<BodySpan> body = bodies.startingAt(at);
            if (body.isEmpty() && isSlot(words, at, from) && !isPartOfTown(words, at)) {
                body = slots.at(words, at, bodies)
                        .filter(name -> name.to() <= limit && !isSubject(words, name.to(), limit));
            }
            if (body.isPresent()) {
                if (isHome(words, body.get(), from) || isNewSubject(words, body.get(), from, limit)) {
                    break;
                }
                chain.add(body.get());
                at = skipParenthesis(words, body.get().to(), limit);
                gap = 0;
            } else if (meetings.contains(words.folded(at)) || isWhere(words, at, from)) {
                break;
            } else {
                boolean goesOn = at + 1 < limit
                        && words.is(at, ",")
                        && words.grammar().of().contains(words.folded(at + 1));
                gap = goesOn ? 0 : gap + 1;
                at++;
            }
        }
        return chain;
    }

    /** Reads the bodies already found that stand one after the other from a word on, with nothing but small words between. */
    public List<BodySpan> known(Words words, int from, int limit, BodySpans bodies) {
        var chain = new ArrayList<BodySpan>();
        int at = from;
        while (at < limit) {
            Optional<BodySpan> body = bodies.startingAt(at);
            if (body.isPresent()) {
                chain.add(body.get());
                at = skipParenthesis(words, body.get().to(), limit);
            } else if (words.in(at, BEFORE_NAME) || words.is(at, ",")) {
                at++;
            } else {
                break;
            }
        }
        boolean subject = !chain.isEmpty() && isSubject(words, at, limit);
        return subject ? List.of() : chain;
    }

    /** « remis au garage Rouelle, de Brest »: where the one before is at home. */
    private static boolean isHome(Words words, BodySpan body, int from) {
        int link = body.from() - 1;
        return link > from
                && body.isBarePlace()
                && words.grammar().of().contains(words.folded(link))
                && words.is(link - 1, ",")
                && !words.grammar().of().contains(words.folded(from - 1));
    }

    /** « organisé par l'ADEME à Brest »: what follows is a place; « remis à Brest et à Lorient » goes on. */
    private static boolean isWhere(Words words, int at, int from) {
        return at > from
                && words.in(at, AT_PLACE)
                && !words.is(at - 1, ",")
                && !words.grammar().and().contains(words.folded(at - 1));
    }

    /** « en lien avec l'ADEME, le CNFPT a organisé »: behind a comma and before a verb the next clause begins. */
    private boolean isNewSubject(Words words, BodySpan body, int from, int limit) {
        int before = words.beforeArticle(body.from());
        return before > from && words.is(before, ",") && isSubject(words, body.to(), limit);
    }

    private boolean isSubject(Words words, int behind, int limit) {
        return behind < limit && clauses.isFiniteVerb(words, behind);
    }

    private boolean isSlot(Words words, int at, int from) {
        return words.isCapital(at)
                && (at == from
                        || words.in(at - 1, BEFORE_NAME)
                        || BETWEEN_NAMES.contains(words.written(at - 1))
                        || isKind(words, at, from));
    }

    /** « l'usine Ynsect », « le traiteur solidaire Baluchon »: a common noun says what has an uncommon name. */
    private boolean isKind(Words words, int name, int from) {
        int noun = words.tag(name - 1).equals("ADJ") && !words.isCapital(name - 1) ? name - 2 : name - 1;
        return noun >= from
                && words.tag(noun).equals("NOUN")
                && !words.isCapital(noun)
                && !words.in(noun, QUARTERS)
                && !functions.contains(words.folded(noun))
                && !meetings.contains(words.folded(noun))
                && (noun == from || words.in(noun - 1, BEFORE_NAME))
                && (slots.isUncommon(words, name) || words.isCapital(name + 1));
    }

    /** « l'éco-quartier de La Bassée »: a part of a town is no body. */
    private static boolean isPartOfTown(Words words, int at) {
        return words.in(words.beforeArticle(at) - 1, QUARTERS);
    }

    private boolean ends(Words words, int at, BitSet people) {
        return people.get(at)
                || ";.:!?»".contains(words.written(at))
                || (clauses.isFiniteVerb(words, at) && !words.isCapital(at))
                || words.in(at, ENDS)
                || (words.tag(at).equals("ADV") && !words.isCapital(at) && !words.in(at, GOING_ON));
    }

    private static int skipParenthesis(Words words, int at, int limit) {
        if (at >= limit || !words.is(at, "(")) {
            return at;
        }
        int close = at;
        while (close < limit && !words.is(close, ")")) {
            close++;
        }
        return Math.min(close + 1, limit);
    }
}
