package fr.retours.indexer.extract.body;

import fr.retours.indexer.extract.body.LinkCues.Meaning;
import fr.retours.indexer.extract.text.Clauses;
import fr.retours.indexer.extract.text.Clauses.Verb;
import fr.retours.indexer.extract.text.CueSet;
import fr.retours.indexer.extract.text.Sentence;
import fr.retours.indexer.extract.text.Words;
import fr.retours.indexer.lexicon.WordTable;
import fr.retours.model.LinkKind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Ties bodies to the event: those named one after the other behind a cue, those that are the subject of a verb, those
 * that begin the lines of a list. Immutable, safe for concurrent use.
 */
public final class LinkFinder {
    private static final double TOLD = 0.95;
    private static final double VERB = 0.85;
    private static final double LISTED = 0.8;
    private static final double LOOSE = 0.7;
    private static final int WIDEST_GAP = 5;
    private static final int FARTHEST_OBJECT = 25;
    private static final int FARTHEST_VERB = 100;
    private static final int LONGEST_INSERTION = 16;
    private static final Set<String> BEFORE_NAME =
            Set.of("le", "la", "les", "l", "de", "du", "des", "d", "et", "par", "avec", "a", "au", "aux", "que");
    private static final Set<String> OBJECT_OF = Set.of(
            "de", "du", "des", "d", "par", "avec", "a", "au", "aux", "pour", "chez", "selon", "entre", "sur", "dans");

    private final LinkCues cues = new LinkCues();
    private final Set<String> meetings =
            WordTable.read("extract/rencontres.tsv", 1).foldedSet();
    private final SlotNames slots;
    private final Clauses clauses;

    /** Makes a finder. */
    public LinkFinder(SlotNames slots, Clauses clauses) {
        this.slots = slots;
        this.clauses = clauses;
    }

    /**
     * Finds all ties; names that only a cue gives away are added to the bodies.
     *
     * @param people words that belong to people's names
     */
    public List<LinkSpan> find(Words words, BodySpans bodies, BitSet people) {
        var links = new ArrayList<LinkSpan>();
        for (int sentence = 0; sentence < words.sentenceCount(); sentence++) {
            behindCues(words, sentence, bodies, people, links);
            subjects(words, sentence, bodies, links);
            listLine(words, sentence, bodies, people, links);
        }
        return links;
    }

    private void behindCues(Words words, int sentence, BodySpans bodies, BitSet people, List<LinkSpan> links) {
        List<CueSet.Match<Meaning>> found = cues.before.in(words, sentence);
        for (int i = 0; i < found.size(); i++) {
            CueSet.Match<Meaning> cue = found.get(i);
            int limit = i + 1 < found.size() ? found.get(i + 1).start() : words.end(sentence);
            LinkKind kind = cue.value().kind();
            if (kind == null && cue.value().named()) {
                chain(words, cue.end(), limit, bodies, people);
            }
            if (kind == null || isToCome(words, sentence, cue.start())) {
                continue;
            }
            List<BodySpan> chain = cue.value().all()
                    ? bodies.within(cue.end(), limit)
                    : chain(words, cue.end(), limit, bodies, people);
            LinkKind meant = kind == LinkKind.ORGANIZER && chain.size() > 1 ? LinkKind.CO_ORGANIZER : kind;
            double confidence = kind == LinkKind.PRESENTED ? LOOSE : TOLD;
            chain.forEach(body -> links.add(new LinkSpan(body, meant, confidence, sentence)));
            if (kind == LinkKind.CO_ORGANIZER && !chain.isEmpty()) {
                subjectBefore(words, cue.start(), sentence, bodies)
                        .forEach(body -> links.add(new LinkSpan(body, LinkKind.CO_ORGANIZER, VERB, sentence)));
            }
        }
    }

    /** Collects bodies named one after the other. */
    private List<BodySpan> chain(Words words, int from, int limit, BodySpans bodies, BitSet people) {
        var chain = new ArrayList<BodySpan>();
        int at = from;
        int gap = 0;
        while (at < limit && gap <= WIDEST_GAP && !ends(words, at, people)) {
            Optional<BodySpan> body = bodies.startingAt(at);
            if (body.isEmpty() && isSlot(words, at, from)) {
                body = slots.at(words, at, bodies)
                        .filter(name -> name.to() <= limit && !isSubject(words, name.to(), limit) && bodies.add(name));
            }
            if (body.isEmpty() && meetings.contains(words.folded(at))) {
                break;
            }
            if (body.isPresent()) {
                chain.add(body.get());
                at = skipParenthesis(words, body.get().to(), limit);
                gap = 0;
            } else {
                gap++;
                at++;
            }
        }
        return chain;
    }

    private boolean isSubject(Words words, int behind, int limit) {
        return behind < limit && clauses.isFiniteVerb(words, behind);
    }

    private static boolean isSlot(Words words, int at, int from) {
        return words.isCapital(at)
                && (at == from || BEFORE_NAME.contains(words.folded(at - 1)) || words.is(at - 1, ","));
    }

    private boolean ends(Words words, int at, BitSet people) {
        return people.get(at)
                || ";.:!?»".contains(words.token(at).text())
                || clauses.isFiniteVerb(words, at)
                || words.folded(at).equals("qui")
                || words.folded(at).equals("pour")
                || (words.token(at).tag().equals("ADV")
                        && !words.folded(at).equals("ainsi")
                        && !words.folded(at).equals("notamment"));
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

    private boolean isToCome(Words words, int sentence, int at) {
        for (int i = Math.max(words.first(sentence), at - FARTHEST_VERB); i < at; i++) {
            if (clauses.isFiniteVerb(words, i)
                    && clauses.isThirdPerson(words, i)
                    && clauses.verbAt(words, i, words.end(sentence)).future()) {
                return true;
            }
        }
        return false;
    }

    private void subjects(Words words, int sentence, BodySpans bodies, List<LinkSpan> links) {
        for (int i = words.first(sentence); i < words.end(sentence); i++) {
            if (!clauses.isFiniteVerb(words, i)) {
                continue;
            }
            Verb verb = clauses.verbAt(words, i, words.end(sentence));
            Optional<LinkKind> kind = cues.ofVerb(verb.lemma());
            if (kind.isPresent() && !verb.future() && !isPassive(words, i, sentence) && meets(words, i, sentence)) {
                List<BodySpan> subjects = subjectBefore(words, i, sentence, bodies);
                LinkKind meant =
                        kind.get() == LinkKind.ORGANIZER && subjects.size() > 1 ? LinkKind.CO_ORGANIZER : kind.get();
                subjects.forEach(body -> links.add(new LinkSpan(body, meant, VERB, sentence)));
            }
        }
    }

    /** What is organised or hosted must be a meeting: « organise une compétition » ties no one to the event. */
    private boolean meets(Words words, int verb, int sentence) {
        for (int i = verb + 1; i < Math.min(words.end(sentence), verb + FARTHEST_OBJECT); i++) {
            if (meetings.contains(words.folded(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean isPassive(Words words, int verb, int sentence) {
        String folded = words.folded(verb);
        return clauses.isPassive(words, verb, words.end(sentence))
                || folded.startsWith("est")
                || folded.equals("sont")
                || folded.startsWith("etai")
                || folded.startsWith("s ")
                || (verb > 0 && words.folded(verb - 1).equals("s"));
    }

    /** Finds the bodies that stand right before a verb and are no complement. */
    private static List<BodySpan> subjectBefore(Words words, int verb, int sentence, BodySpans bodies) {
        var subjects = new ArrayList<BodySpan>();
        int at = verb;
        while (at > words.first(sentence)) {
            Optional<BodySpan> body = bodies.around(at - 1);
            if (body.isPresent()) {
                subjects.addFirst(body.get());
                at = body.get().from();
            } else if (subjects.isEmpty() && insertion(words, at, sentence, bodies) < at) {
                at = insertion(words, at, sentence, bodies);
            } else if ((BEFORE_NAME.contains(words.folded(at - 1)) && !OBJECT_OF.contains(words.folded(at - 1)))
                    || (words.is(at - 1, ",") && !subjects.isEmpty())) {
                at--;
            } else {
                break;
            }
        }
        boolean object = at > words.first(sentence) && OBJECT_OF.contains(words.folded(at - 1));
        return object ? List.of() : subjects;
    }

    /** Goes back over what is inserted behind a subject: « L'APVF (…), présidée par X, organise », « l'ADEME, qui organise ». */
    private static int insertion(Words words, int at, int sentence, BodySpans bodies) {
        int first = words.first(sentence);
        int before = at - 1;
        if (before > first && words.folded(before).equals("qui")) {
            return words.is(before - 1, ",") ? before - 1 : before;
        }
        boolean parenthesis = words.is(before, ")");
        if (!parenthesis && !words.is(before, ",")) {
            return at;
        }
        for (int i = before - 1; i > first && i > before - LONGEST_INSERTION; i--) {
            boolean named = words.is(i - 1, ")") || bodies.around(i - 1).isPresent();
            if (parenthesis ? words.is(i, "(") : words.is(i, ",") && named) {
                return i;
            }
        }
        return at;
    }

    private void listLine(Words words, int sentence, BodySpans bodies, BitSet people, List<LinkSpan> links) {
        Sentence line = words.sentence(sentence);
        if (!line.listItem() || line.lead() < 0) {
            return;
        }
        Optional<Meaning> lead = cues.leads.in(words, line.lead()).stream()
                .map(CueSet.Match::value)
                .findFirst();
        LinkKind kind = lead.map(Meaning::kind).orElse(null);
        if (kind == null) {
            return;
        }
        int limit = words.end(sentence);
        int first = words.first(sentence);
        while (first < limit && !words.isWord(first)) {
            first++;
        }
        if (first < limit && words.folded(first).equals("et")) {
            first++;
        }
        if (first < limit && people.get(first)) {
            bodies.within(first, limit).stream()
                    .findFirst()
                    .filter(body -> body.isOrganisation())
                    .ifPresent(body -> links.add(new LinkSpan(body, kind, LOOSE, sentence)));
        } else if (first < limit) {
            startOfLine(words, first, limit, bodies)
                    .forEach(body -> links.add(new LinkSpan(body, kind, LISTED, sentence)));
        }
    }

    /** A line begins with the body, or with a few words about what is its: « l'initiative de la Ville de Lorient et… ». */
    private List<BodySpan> startOfLine(Words words, int first, int limit, BodySpans bodies) {
        if (bodies.startingAt(first).isEmpty() && words.isCapital(first)) {
            slots.at(words, first, bodies)
                    .filter(name -> name.to() <= limit && closes(words, name.to(), limit))
                    .ifPresent(bodies::add);
        }
        var found = new ArrayList<BodySpan>();
        for (int i = first; i < limit; i++) {
            if (words.is(i, ",") || words.is(i, "(") || words.is(i, ":") || clauses.isFiniteVerb(words, i)) {
                break;
            }
            bodies.startingAt(i).ifPresent(found::add);
        }
        return found;
    }

    private static boolean closes(Words words, int at, int limit) {
        return at >= limit || ",(:–-;.".contains(words.token(at).text());
    }
}
