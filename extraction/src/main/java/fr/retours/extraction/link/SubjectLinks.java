package fr.retours.extraction.link;

import fr.retours.extraction.body.BodyChain;
import fr.retours.extraction.body.BodySpan;
import fr.retours.extraction.body.BodySpans;
import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.lexicon.WordClass;
import fr.retours.extraction.link.LinkRules.LinkCue;
import fr.retours.extraction.link.LinkRules.VerbUse;
import fr.retours.extraction.text.PhraseSet;
import fr.retours.extraction.text.VerbClauses;
import fr.retours.extraction.text.VerbClauses.Verb;
import fr.retours.extraction.text.Words;
import fr.retours.model.term.LinkKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Ties bodies to the event that are the subject of a verb: « l'ADEME organisait un séminaire ». Immutable. */
final class SubjectLinks {
    private static final WordClass AWARDS = new WordClass("mots-des-liens", "prix");
    private static final WordClass NOT = new WordClass("mots-des-liens", "ne");
    private static final WordClass NEVER = new WordClass("mots-des-liens", "pas");
    /** « la foire que la Ville organise depuis 2007 »: a habit. */
    private static final WordClass SINCE = new WordClass("mots-des-fonctions", "depuis");

    private static final WordClass NO = new WordClass("mots-des-liens", "ni");
    private static final WordClass PRONOUNS = new WordClass("mots-des-liens", "pronoms-objets");
    private static final WordClass US = new WordClass("mots-des-liens", "nous-sujet");
    private static final WordClass SELF = new WordClass("mots-des-liens", "se");
    private static final WordClass IS = new WordClass("mots-des-liens", "est");
    private static final WordClass WAS = new WordClass("mots-des-liens", "etait");

    private static final double VERB = 0.85;
    private static final double SPOKE = 0.7;
    private static final int FARTHEST_OBJECT = 25;
    private static final int FARTHEST_PUBLIC = 16;
    private static final int NEAREST_OWN = 3;
    private static final int NEAREST_AWARD = 6;
    private static final int FARTHEST_NOT = 3;
    private static final int LAST_OPENING = 2;
    private static final int DIGITS_OF_YEAR = 4;

    private final LinkRules cues;
    private final VerbClauses clauses;

    private final BodyChain chains;
    private final PhraseSet<Boolean> comparisons;

    private final Set<String> insisting;
    private final Set<String> moves;
    private final Set<String> meetings;
    private final Set<String> publics;

    SubjectLinks(LinkRules cues, VerbClauses clauses, BodyChain chains, KnowledgeBase knowledge) {
        comparisons = PhraseSet.of(knowledge.words("mots-des-liens", "comparaisons").stream());
        insisting = Set.copyOf(knowledge.sections("mots-des-liens").written("verbes-d-insistance"));
        moves = Set.copyOf(knowledge.sections("mots-des-liens").written("verbes-de-mouvement"));
        meetings = LinkRules.gatherings(knowledge);
        publics = knowledge.table("publics", 1).foldedSet();
        this.cues = cues;
        this.clauses = clauses;
        this.chains = chains;
    }

    Stream<LinkSpan> find(Words words, int sentence, BodySpans bodies) {
        return IntStream.range(words.first(sentence), words.end(sentence))
                .filter(i -> clauses.isFiniteVerb(words, i) || clauses.isOnlyFinite(words, i))
                .mapToObj(i -> clauses.verbAt(words, i, words.end(sentence)))
                .flatMap(verb -> of(words, verb, sentence, bodies));
    }

    private Stream<LinkSpan> of(Words words, Verb verb, int sentence, BodySpans bodies) {
        boolean reflexive = isReflexive(words, verb);
        return (reflexive ? reflexive(words, verb) : cue(words, verb, sentence))
                        .filter(cue -> !verb.future()
                                && !isDenied(words, verb)
                                && (reflexive || !isPassive(words, verb, sentence)))
                        .stream()
                        .flatMap(cue -> Stream.concat(
                                subjects(words, reflexive ? verb.at() - 1 : verb.at(), cue, sentence, bodies),
                                alike(words, verb, cue, sentence, bodies)));
    }

    /** « s'est jointe au débat », « s'est donné rendez-vous ». */
    private Optional<LinkCue> reflexive(Words words, Verb verb) {
        return cues.of(VerbUse.REFLEXIVE, words, verb).or(() -> ofObject(words, verb, words.sentenceOf(verb.at())));
    }

    /** « n'a pas répondu », « ni l'ADEME ni la Région n'ont répondu »; « n'a pas manqué de rappeler » is none. */
    private boolean isDenied(Words words, Verb verb) {
        boolean negative = verb.at() > 0 && words.in(verb.at() - 1, NOT);
        if (negative && words.anyIn(words.first(words.sentenceOf(verb.at())), verb.at(), words.all(NO))) {
            return true;
        }
        for (int i = verb.at() + 1; negative && i < Math.min(words.size(), verb.at() + 1 + FARTHEST_NOT); i++) {
            if (words.in(i, NEVER)) {
                return !clauses.participle(words, i + 1)
                        .filter(insisting::contains)
                        .isPresent();
            }
        }
        return false;
    }

    private Stream<LinkSpan> subjects(Words words, int verb, LinkCue cue, int sentence, BodySpans bodies) {
        LinkKind kind = cue.kind();
        List<BodySpan> subjects = VerbSubjects.before(words, verb, sentence, bodies);
        LinkKind meant = LinkSpan.ofEach(kind, subjects.size());
        double confidence = LinkRules.OF_MEETINGS.contains(kind) ? VERB : SPOKE;
        List<BodySpan> alike = subjects.isEmpty() ? List.of() : likeThem(words, verb, sentence, bodies);
        return Stream.concat(
                subjects.stream().map(body -> new LinkSpan(body, meant, confidence, sentence, cue.reason())),
                alike.stream().map(body -> new LinkSpan(body, meant, SPOKE, sentence, cue.reason())));
    }

    /** « L'ADIL tenait un stand, tout comme Soliha et la MSA »: those compared did the same. */
    private List<BodySpan> likeThem(Words words, int verb, int sentence, BodySpans bodies) {
        int end = words.end(sentence);
        for (int i = verb + 1; i < end; i++) {
            Optional<PhraseSet.Match<Boolean>> like =
                    words.is(i - 1, ",") ? comparisons.longestAt(words, i) : Optional.empty();
            if (like.isPresent()) {
                return chains.known(words, like.get().end(), end, bodies);
            }
        }
        return List.of();
    }

    /** « Brest a exposé sa démarche, Lorient ses réseaux et Quimper son marché »: the verb is said once. */
    private static Stream<LinkSpan> alike(Words words, Verb verb, LinkCue cue, int sentence, BodySpans bodies) {
        return bodies.within(verb.last() + 1, words.end(sentence)).stream()
                .filter(body -> cue.kind() == LinkKind.PRESENTED
                        && body.to() < words.end(sentence)
                        && words.grammar().possessives().contains(words.folded(body.to())))
                .map(body -> new LinkSpan(body, cue.kind(), SPOKE, sentence, cue.reason()));
    }

    /** What is organised or hosted must be a meeting: « organise une compétition » ties no one to the event. */
    private Optional<LinkCue> cue(Words words, Verb verb, int sentence) {
        Optional<LinkCue> ofPublic = cues.of(VerbUse.GATHERING, words, verb)
                .filter(cue ->
                        clauses.isPast(words, verb) && reaches(words, verb.last(), sentence, FARTHEST_PUBLIC, publics));
        Optional<LinkCue> ofOwn = cues.of(VerbUse.OWN_OBJECT, words, verb)
                .filter(cue -> reaches(
                        words,
                        verb.last(),
                        sentence,
                        NEAREST_OWN,
                        words.grammar().possessives()));
        Optional<LinkCue> ofObject = ofObject(words, verb, sentence);
        if (ofOwn.isPresent() || ofObject.isPresent()) {
            return ofObject.or(() -> ofOwn);
        }
        Optional<LinkCue> ofAward = cues.of(VerbUse.AWARD, words, verb)
                .filter(cue -> reaches(words, verb.last(), sentence, NEAREST_AWARD, words.all(AWARDS)));
        if (ofAward.isPresent()) {
            return ofAward;
        }
        return cues.of(VerbUse.SUBJECT, words, verb)
                .filter(cue -> !LinkRules.OF_MEETINGS.contains(cue.kind())
                        || isNews(words, verb, cue.kind(), sentence)
                        || (reaches(words, verb.last(), sentence, FARTHEST_OBJECT, meetings)
                                && !words.in(verb.last() + 1, SINCE))
                        || isPronounObject(words, verb.at()))
                .or(() -> cues.of(VerbUse.TO_US, words, verb)
                        .filter(cue -> clauses.isPast(words, verb) && isToUs(words, verb.at())))
                .or(() -> cues.of(VerbUse.PAST, words, verb)
                        .filter(cue -> clauses.isPast(words, verb)
                                && reaches(words, verb.last(), sentence, FARTHEST_OBJECT, meetings)))
                .or(() -> ofPublic)
                .or(() -> cues.of(VerbUse.SPEECH, words, verb).filter(cue -> clauses.isPast(words, verb)));
    }

    /**
     * « L'Amicale a organisé samedi sa vente de tulipes »: what a recap begins with is what it is about, but for « En
     * 2017, ».
     */
    private boolean isNews(Words words, Verb verb, LinkKind kind, int sentence) {
        int second = words.first(sentence) + 1;
        boolean past = words.isNumber(second) && words.written(second).length() == DIGITS_OF_YEAR;
        return sentence <= LAST_OPENING
                && !past
                && (kind == LinkKind.ORGANIZER || kind == LinkKind.CO_ORGANIZER)
                && clauses.isPast(words, verb);
    }

    /** « la Ville l'organisait », « l'association nous a accueillis »: the meeting or those who met were named before. */
    private static boolean isPronounObject(Words words, int verb) {
        return verb > 0 && words.in(verb - 1, PRONOUNS);
    }

    /** « nous avait fourni des gants ». */
    private static boolean isToUs(Words words, int verb) {
        return verb > 0 && words.in(verb - 1, US);
    }

    private static boolean reaches(Words words, int verb, int sentence, int farthest, Set<String> objects) {
        return words.anyIn(verb + 1, Math.min(words.end(sentence), verb + farthest), objects);
    }

    /** « tenait un stand », « ont fait le déplacement », « vous donnait rendez-vous ». */
    private Optional<LinkCue> ofObject(Words words, Verb verb, int sentence) {
        return cues.objects
                .at(words, verb.last(), words.end(sentence))
                .map(found -> new LinkCue(found.value(), words.reason(found.rule(), verb.at(), found.end())));
    }

    private static boolean isReflexive(Words words, Verb verb) {
        return verb.at() > 0 && words.in(verb.at() - 1, SELF);
    }

    private boolean isPassive(Words words, Verb verb, int sentence) {
        boolean being = words.in(verb.at(), IS) || words.begins(verb.at(), WAS);
        return clauses.isPassive(words, verb.at(), words.end(sentence)) || (being && !moves(words, verb));
    }

    /** « est venue présenter », « sont intervenus »: with these verbs « être » tells what the subject did. */
    private boolean moves(Words words, Verb verb) {
        for (int i = verb.at() + 1; i <= verb.last(); i++) {
            if (clauses.participle(words, i).filter(moves::contains).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
