package fr.retours.indexer.extract.body;

import fr.retours.indexer.extract.text.Clauses;
import fr.retours.indexer.extract.text.Clauses.Verb;
import fr.retours.indexer.extract.text.Words;
import fr.retours.indexer.lexicon.WordTable;
import fr.retours.model.LinkKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Ties bodies to the event that are the subject of a verb: « l'ADEME organisait un séminaire ». Immutable. */
final class SubjectLinks {
    private static final double VERB = 0.85;
    private static final double SPOKE = 0.7;
    private static final int FARTHEST_OBJECT = 25;
    private static final int FARTHEST_PUBLIC = 10;
    private static final int NEAREST_OWN = 3;
    private static final int NEAREST_AWARD = 6;
    private static final Set<String> AWARDS = Set.of(
            "prix",
            "label",
            "trophee",
            "trophees",
            "distinction",
            "medaille",
            "palme",
            "victoire",
            "recompense",
            "marianne",
            "coup");
    private static final Set<String> OWN = Set.of("son", "sa", "ses", "leur", "leurs");
    private static final int LONGEST_INSERTION = 16;
    private static final int LONGEST_COMPANY = 40;
    private static final int LONGEST_BRACKETS = 6;
    private static final Set<LinkKind> OF_MEETINGS =
            EnumSet.of(LinkKind.ORGANIZER, LinkKind.CO_ORGANIZER, LinkKind.HOST, LinkKind.SUPPORTER, LinkKind.PARTNER);
    private static final Set<String> BEFORE_NAME =
            Set.of("le", "la", "les", "l", "et", "que", "nous", "vous", "leur", "lui", "autres");
    private static final Set<String> OBJECT_OF = Set.of(
            "de", "du", "des", "d", "par", "avec", "a", "au", "aux", "pour", "chez", "selon", "entre", "sur", "dans",
            "en");
    private static final Set<String> COMPANY =
            Set.of("partenariat", "collaboration", "cooperation", "lien", "association");

    private final LinkCues cues;
    private final Clauses clauses;
    private final Set<String> meetings =
            WordTable.read("extract/rencontres.tsv", 1).foldedSet();
    private final Set<String> publics = WordTable.read("extract/publics.tsv", 1).foldedSet();

    SubjectLinks(LinkCues cues, Clauses clauses) {
        this.cues = cues;
        this.clauses = clauses;
    }

    void find(Words words, int sentence, BodySpans bodies, List<LinkSpan> links) {
        for (int i = words.first(sentence); i < words.end(sentence); i++) {
            if (clauses.isFiniteVerb(words, i) || clauses.isOnlyFinite(words, i)) {
                Verb verb = clauses.verbAt(words, i, words.end(sentence));
                Optional<LinkKind> kind = kind(words, verb, sentence);
                if (kind.isPresent() && !verb.future() && !isPassive(words, i, sentence)) {
                    add(words, i, kind.get(), sentence, bodies, links);
                }
            }
        }
    }

    private void add(Words words, int verb, LinkKind kind, int sentence, BodySpans bodies, List<LinkSpan> links) {
        List<BodySpan> subjects = before(words, verb, sentence, bodies);
        LinkKind meant = kind == LinkKind.ORGANIZER && subjects.size() > 1 ? LinkKind.CO_ORGANIZER : kind;
        double confidence = OF_MEETINGS.contains(kind) ? VERB : SPOKE;
        subjects.forEach(body -> links.add(new LinkSpan(body, meant, confidence, sentence)));
    }

    /** What is organised or hosted must be a meeting: « organise une compétition » ties no one to the event. */
    private Optional<LinkKind> kind(Words words, Verb verb, int sentence) {
        Optional<LinkKind> ofPublic = cues.ofGathering(verb.lemma())
                .filter(kind ->
                        clauses.isPast(words, verb) && reaches(words, verb.last(), sentence, FARTHEST_PUBLIC, publics));
        Optional<LinkKind> ofOwn =
                cues.ofOwnObject(verb.lemma()).filter(kind -> reaches(words, verb.last(), sentence, NEAREST_OWN, OWN));
        if (ofOwn.isPresent()) {
            return ofOwn;
        }
        Optional<LinkKind> ofAward = cues.ofAward(verb.lemma())
                .filter(kind ->
                        clauses.isPast(words, verb) && reaches(words, verb.last(), sentence, NEAREST_AWARD, AWARDS));
        if (ofAward.isPresent()) {
            return ofAward;
        }
        return cues.ofVerb(verb.lemma())
                .filter(kind -> !OF_MEETINGS.contains(kind)
                        || reaches(words, verb.last(), sentence, FARTHEST_OBJECT, meetings)
                        || isPronounObject(words, verb.at()))
                .or(() -> cues.ofPastVerb(verb.lemma())
                        .filter(kind -> clauses.isPast(words, verb)
                                && reaches(words, verb.last(), sentence, FARTHEST_OBJECT, meetings)))
                .or(() -> ofPublic)
                .or(() -> cues.ofSpeech(verb.lemma()).filter(kind -> clauses.isPast(words, verb)));
    }

    /** « la Ville l'organisait »: the meeting was named before. */
    private static boolean isPronounObject(Words words, int verb) {
        return verb > 0 && words.folded(verb - 1).equals("l");
    }

    private static boolean reaches(Words words, int verb, int sentence, int farthest, Set<String> objects) {
        for (int i = verb + 1; i < Math.min(words.end(sentence), verb + farthest); i++) {
            if (objects.contains(words.folded(i))) {
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
    static List<BodySpan> before(Words words, int verb, int sentence, BodySpans bodies) {
        var subjects = new ArrayList<BodySpan>();
        int first = words.first(sentence);
        int at = verb;
        boolean listed = false;
        while (at > first) {
            Optional<BodySpan> body = bodies.around(at - 1);
            listed |= words.folded(at - 1).equals("et");
            if (body.isPresent()) {
                subjects.addFirst(body.get());
                at = body.get().from();
            } else if (subjects.isEmpty() && insertion(words, at, sentence, bodies) < at) {
                at = insertion(words, at, sentence, bodies);
            } else if (isBetween(words, at - 1) || (words.is(at - 1, ",") && listed)) {
                at--;
            } else if (words.is(at - 1, ")") && opening(words, at - 1, first) >= 0) {
                at = opening(words, at - 1, first);
            } else {
                break;
            }
        }
        if (at == first || !OBJECT_OF.contains(words.folded(at - 1))) {
            return subjects;
        }
        int company = company(words, at - 1, first);
        return company < 0 ? List.of() : before(words, company, sentence, bodies);
    }

    /** Small words between bodies, and « et d'autres nous » between the last one and the verb. */
    private static boolean isBetween(Words words, int i) {
        String word = words.folded(i);
        return BEFORE_NAME.contains(word)
                || (word.equals("d") && words.folded(i + 1).equals("autres"));
    }

    private static int opening(Words words, int close, int first) {
        for (int i = close - 1; i > first && i > close - LONGEST_BRACKETS; i--) {
            if (words.is(i, "(")) {
                return i;
            }
        }
        return -1;
    }

    /** « L'ADEME, en partenariat avec la Région, a organisé »: returns where the company begins, or -1. */
    private static int company(Words words, int with, int first) {
        if (!words.folded(with).equals("avec")) {
            return -1;
        }
        for (int i = with - 1; i > first && i > with - LONGEST_COMPANY; i--) {
            if (COMPANY.contains(words.folded(i)) && words.folded(i - 1).equals("en")) {
                return i - 1 > first && words.is(i - 2, ",") ? i - 2 : i - 1;
            }
        }
        return -1;
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
}
