package fr.retours.indexer.extract.link;

import fr.retours.indexer.extract.body.BodySpan;
import fr.retours.indexer.extract.body.BodySpans;
import fr.retours.indexer.extract.text.BuiltInRule;
import fr.retours.indexer.extract.text.PhraseSet;
import fr.retours.indexer.extract.text.Section;
import fr.retours.indexer.extract.text.Words;
import fr.retours.indexer.lexicon.KnowledgeBase;
import fr.retours.indexer.lexicon.WordClass;
import fr.retours.model.fact.FactReason;
import fr.retours.model.term.LinkKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds whose meeting a recap is about: « le 38e congrès de l'ANEM », « l'assemblée générale de la CRESS », « les
 * Rencontres nationales “Demain” du réseau X ». Only the title, the summary and the first sentences are read: further
 * down the meetings of others are named. Immutable.
 */
final class OwnMeetings {
    /** Before its name these say that a local authority is meant, not a place. */
    private static final WordClass LEVELS = new WordClass("mots-des-liens", "niveaux");

    private static final WordClass ATTRIBUTES = new WordClass("mots-des-liens", "adjectifs-de-rencontre");
    private static final WordClass TOLD = new WordClass("mots-des-liens", "ce-que-le-titre-raconte");
    private static final WordClass TO_THE = new WordClass("mots-des-liens", "a-la");

    private static final double OWNED = 0.75;
    private static final int FIRST_SENTENCES = 3;
    private static final int MOST_BETWEEN = 6;
    private static final int LONGEST_QUOTE = 25;

    private final PhraseSet<Boolean> meetings;

    OwnMeetings(KnowledgeBase knowledge) {
        meetings = PhraseSet.of(knowledge.table("rencontres-propres", 1).first());
    }

    List<LinkSpan> find(Words words, BodySpans bodies) {
        var links = new ArrayList<LinkSpan>();
        for (int sentence = 0; sentence < words.sentenceCount(); sentence++) {
            if (words.sentence(sentence).section() != Section.BODY || words.opensBody(sentence, FIRST_SENTENCES)) {
                links.addAll(find(words, sentence, bodies));
                links.addAll(titled(words, sentence, bodies));
            }
        }
        return links;
    }

    private List<LinkSpan> find(Words words, int sentence, BodySpans bodies) {
        var links = new ArrayList<LinkSpan>();
        int limit = words.end(sentence);
        for (int i = words.first(sentence); i < limit; i++) {
            Optional<PhraseSet.Match<Boolean>> meeting = meetings.longestAt(words, i);
            if (meeting.isPresent() && !isWayToMeet(words, i)) {
                FactReason reason = BuiltInRule.OWN_MEETING.reason(
                        words.written(i, meeting.get().end()));
                links.addAll(owner(words, i, meeting.get().end(), limit, bodies)
                        .or(() -> heading(words, sentence, bodies))
                        .map(one -> new LinkSpan(one, LinkKind.ORGANIZER, OWNED, sentence, reason))
                        .stream()
                        .toList());
                i = meeting.get().end() - 1;
            }
        }
        return links;
    }

    /** « Maison de l'emploi du Pays : relevé de décisions du comité »: a body that opens the title, before a colon. */
    private static Optional<BodySpan> heading(Words words, int sentence, BodySpans bodies) {
        return words.sentence(sentence).section() == Section.TITLE
                ? bodies.named(words, words.first(sentence))
                        .filter(body -> body.isOrganisation() && words.is(body.to(), ":"))
                : Optional.empty();
    }

    /** « Vélo Nord : retour sur l'été »: who opens the title tells what it did. */
    private static List<LinkSpan> titled(Words words, int sentence, BodySpans bodies) {
        return heading(words, sentence, bodies).stream()
                .filter(body -> words.anyIn(body.to(), words.end(sentence), words.all(TOLD)))
                .map(body -> new LinkSpan(
                        body,
                        LinkKind.ORGANIZER,
                        OWNED,
                        sentence,
                        BuiltInRule.OWN_MEETING.reason(words.written(body.from(), body.to()))))
                .toList();
    }

    /** « à la rencontre de Terres en villes » is no meeting. */
    private static boolean isWayToMeet(Words words, int i) {
        return i >= 2 && words.all(TO_THE).contains(words.folded(i - 2, i));
    }

    private Optional<BodySpan> owner(Words words, int start, int end, int limit, BodySpans bodies) {
        boolean quoted = words.opensQuote(start - 1);
        int at = quoted ? pastQuote(words, end, limit) : end;
        for (int seen = 0; seen < MOST_BETWEEN && at < limit; seen++) {
            if (words.opensQuote(at)) {
                at = pastQuote(words, at + 1, limit);
            } else if (isAttribute(words, at) && bodies.startingAt(at).isEmpty()) {
                at++;
            } else {
                break;
            }
        }
        if (at + 1 < limit && words.grammar().of().contains(words.folded(at))) {
            at++;
            if (bodies.startingAt(at).isEmpty() && words.grammar().articles().contains(words.folded(at))) {
                at++;
            }
        }
        int name = at;
        int own =
                at + 1 < limit && words.in(at, LEVELS) && bodies.startingAt(at).isEmpty() ? at + 1 : at;
        return bodies.startingAt(own)
                .filter(body -> body.to() <= limit && (body.isOrganisation() || words.in(name, LEVELS)));
    }

    private static int pastQuote(Words words, int from, int limit) {
        for (int i = from; i < Math.min(limit, from + LONGEST_QUOTE); i++) {
            if (words.closesQuote(i)) {
                return i + 1;
            }
        }
        return from;
    }

    /** « annuelles », « 2022 », « n°7 ». */
    private static boolean isAttribute(Words words, int at) {
        String tag = words.token(at).tag();
        return tag.equals("ADJ")
                || (tag.equals("NOUN") && !words.isCapital(at) && !words.isCapital(at - 1))
                || words.in(at, ATTRIBUTES)
                || tag.equals("NUM")
                || words.isNumber(at);
    }
}
