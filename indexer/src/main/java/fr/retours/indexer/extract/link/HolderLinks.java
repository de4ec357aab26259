package fr.retours.indexer.extract.link;

import fr.retours.indexer.extract.body.BodySpan;
import fr.retours.indexer.extract.body.BodySpans;
import fr.retours.indexer.extract.text.BuiltInRule;
import fr.retours.indexer.extract.text.Clauses;
import fr.retours.indexer.extract.text.Words;
import fr.retours.indexer.lexicon.KnowledgeBase;
import fr.retours.indexer.lexicon.WordClass;
import fr.retours.model.fact.FactReason;
import fr.retours.model.term.LinkKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Ties bodies to the event for which someone acts whom the recap does not name, or by a given name only: « le maire de Brest
 * a ouvert la journée », « les élèves du lycée Jean-Moulin ont lu », « une allocution de la présidente de l'ADEME », « clôturé
 * par le directeur du CNFPT », « Julie, animatrice à Soliha, a raconté ». Immutable.
 */
final class HolderLinks {
    private static final WordClass BETWEEN = new WordClass("mots-des-liens", "entre-titulaires");
    private static final WordClass DETERMINERS = new WordClass("mots-des-liens", "devant-une-fonction");
    private static final WordClass PREPOSITIONS = new WordClass("mots-des-liens", "complement");
    private static final WordClass AT_PLACE = new WordClass("mots-des-liens", "a");
    private static final WordClass OF_THE = new WordClass("mots-des-liens", "du");
    private static final WordClass CONTRACTED = new WordClass("mots-des-liens", "de-et-article");

    private static final WordClass TEAMS = new WordClass("mots-des-liens", "equipes");

    private static final WordClass HAVE = new WordClass("mots-des-liens", "avoir");
    /** What stands before the verb behind someone's words. */
    private static final String SAID = "»”\",–";

    private static final double SPOKE = 0.75;
    private static final int LONGEST_FUNCTION = 5;
    private static final int LONGEST_INSERTION = 14;
    private static final int FARTHEST_DEED = 6;
    private static final int LONGEST_LED = 8;

    private final LinkRules cues;
    private final Clauses clauses;
    private final Set<String> functions;
    private final Set<String> givenNames;
    private final Set<String> presence;

    /** @param functions words for functions held at a body, folded */
    HolderLinks(LinkRules cues, Clauses clauses, Set<String> functions, KnowledgeBase knowledge) {
        this.cues = cues;
        this.clauses = clauses;
        this.functions = functions;
        givenNames = knowledge.table("prenoms", 1).foldedSet();
        presence = knowledge.table("presences", 1).foldedSet();
    }

    Stream<LinkSpan> find(Words words, int sentence, BodySpans bodies) {
        int limit = words.end(sentence);
        return bodies.within(words.first(sentence), limit).stream()
                .flatMap(body -> shown(words, body, sentence, bodies).stream()
                        .flatMap(reason -> withThoseAdded(words, body, limit, bodies).stream()
                                .map(one -> new LinkSpan(one, LinkKind.REPRESENTED, SPOKE, sentence, reason))));
    }

    private Optional<FactReason> shown(Words words, BodySpan body, int sentence, BodySpans bodies) {
        int first = words.first(sentence);
        int determiner = Math.max(determiner(words, body, first), givenName(words, body, first));
        return determiner < 0
                ? Optional.empty()
                : asSubject(words, determiner, body.to(), sentence, bodies)
                        .or(() -> asSpeaker(words, determiner, first))
                        .or(() -> asQuoted(words, determiner, first))
                        .or(() -> asPresent(words, determiner, sentence))
                        .or(() -> asAgent(words, determiner, first));
    }

    /** « les élus de Brest, de Lorient et de Quimper ». */
    private static List<BodySpan> withThoseAdded(Words words, BodySpan body, int limit, BodySpans bodies) {
        var all = new ArrayList<BodySpan>(List.of(body));
        int at = body.to();
        while (at < limit) {
            Optional<BodySpan> next = bodies.startingAt(at);
            all.addAll(next.stream().toList());
            if (next.isEmpty() && !words.in(at, BETWEEN) && !words.is(at, ",")) {
                break;
            }
            at = next.map(BodySpan::to).orElse(at + 1);
        }
        boolean ofTheSame = all.size() > 1
                && words.grammar()
                        .of()
                        .contains(words.folded(words.beforeArticle(all.get(1).from())));
        return ofTheSame ? all : List.of(body);
    }

    /** Returns where « le maire » begins before « de Brest », or -1 when no function stands there. */
    private int determiner(Words words, BodySpan body, int first) {
        int of = words.beforeArticle(body.from());
        if (of <= first || !words.grammar().of().contains(words.folded(of))) {
            return -1;
        }
        for (int i = of - 1; i > Math.max(first - 1, of - 1 - LONGEST_FUNCTION); i--) {
            boolean people = functions.contains(words.folded(i)) || (words.in(i, TEAMS) && !body.isBarePlace());
            if (people && i > first && words.in(i - 1, DETERMINERS)) {
                return i - 1;
            }
            if (words.is(i, ",") || words.is(i, ":") || clauses.isOnlyFinite(words, i)) {
                return -1;
            }
        }
        return -1;
    }

    /** Returns where « Julie » stands in « Julie, animatrice à Soliha », « Karim (Soliha) », « Nicolas, de Soliha », or -1. */
    private int givenName(Words words, BodySpan body, int first) {
        for (int i = body.from() - 1; i > Math.max(first, body.from() - LONGEST_LED); i--) {
            if (words.is(i, ",") || words.is(i, "(")) {
                boolean led = words.is(i, "(")
                        || functions.contains(words.folded(i + 1))
                        || words.grammar().of().contains(words.folded(i + 1));
                boolean alone = i - 1 == first || !words.isCapital(i - 2);
                return led && alone && words.isCapital(i - 1) && givenNames.contains(words.folded(i - 1)) ? i - 1 : -1;
            }
            if (clauses.isOnlyFinite(words, i)) {
                return -1;
            }
        }
        return -1;
    }

    /** « témoigne Léa, animatrice à Soliha », « “…”, a lancé la porte-parole de Soliha ». */
    private Optional<FactReason> asQuoted(Words words, int name, int first) {
        int verb = name - 1 > first && words.in(name - 2, HAVE) ? name - 2 : name - 1;
        boolean said = words.isCapital(name)
                || (verb > first && SAID.contains(words.token(verb - 1).text()));
        if (verb <= first || !said || !clauses.isFiniteVerb(words, verb)) {
            return Optional.empty();
        }
        Clauses.Verb deed = clauses.verbAt(words, verb, name);
        return cues.deedOfHolder(deed.lemma())
                .filter(rule -> !deed.future())
                .map(rule -> words.reason(rule, deed.at(), deed.last() + 1));
    }

    /** « Ont témoigné Enzo, couvreur chez Soliha, et Marine (ADIL) »: the sentence says that people were there. */
    private Optional<FactReason> asPresent(Words words, int name, int sentence) {
        return words.isCapital(name) && words.anyIn(words.first(sentence), words.end(sentence), presence)
                ? Optional.of(BuiltInRule.PRESENCE.reason(words.written(name)))
                : Optional.empty();
    }

    private Optional<FactReason> asSubject(Words words, int determiner, int behind, int sentence, BodySpans bodies) {
        int first = words.first(sentence);
        boolean object = (determiner > first && words.in(determiner - 1, PREPOSITIONS))
                || words.in(determiner, AT_PLACE)
                || words.in(determiner, OF_THE);
        if (object) {
            return Optional.empty();
        }
        int limit = words.end(sentence);
        int verb = verb(words, behind, limit, bodies);
        if (verb < 0) {
            return Optional.empty();
        }
        Clauses.Verb deed = clauses.verbAt(words, verb, limit);
        return cues.deedOfHolder(deed.lemma())
                .filter(rule -> !deed.future() && !clauses.isPassive(words, verb, limit))
                .map(rule -> words.reason(rule, deed.at(), deed.last() + 1));
    }

    /** The next finite verb, with nothing but an insertion, « , Jean Martin, », or further holders before it. */
    private int verb(Words words, int behind, int limit, BodySpans bodies) {
        for (int i = behind; i < Math.min(limit, behind + LONGEST_INSERTION); i++) {
            if (words.is(i, ";") || words.is(i, ":") || words.grammar().who().contains(words.folded(i))) {
                return -1;
            }
            if (bodies.around(i).isEmpty() && clauses.isFiniteVerb(words, i) && clauses.isThirdPerson(words, i)) {
                return i;
            }
        }
        return -1;
    }

    /** « le mot d'accueil du maire », « le témoignage de la directrice ». */
    private Optional<FactReason> asSpeaker(Words words, int determiner, int first) {
        int link = words.in(determiner, CONTRACTED) ? determiner : determiner - 1;
        return link > first && words.grammar().of().contains(words.folded(link))
                ? cues.wordsOfHolder(words.folded(link - 1)).map(rule -> words.reason(rule, link - 1, link))
                : Optional.empty();
    }

    /** « ouverte par le maire », « prononcé hier par la présidente ». */
    private Optional<FactReason> asAgent(Words words, int determiner, int first) {
        if (determiner <= first || !words.grammar().by().contains(words.folded(determiner - 1))) {
            return Optional.empty();
        }
        for (int i = determiner - 2; i >= Math.max(first, determiner - FARTHEST_DEED); i--) {
            int participle = i;
            Optional<FactReason> deed = clauses.participle(words, i)
                    .flatMap(cues::deedOfHolder)
                    .map(rule -> words.reason(rule, participle, participle + 1));
            if (deed.isPresent()) {
                return deed;
            }
        }
        return Optional.empty();
    }
}
