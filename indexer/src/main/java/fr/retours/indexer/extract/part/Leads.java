package fr.retours.indexer.extract.part;

import fr.retours.indexer.extract.name.PersonMention;
import fr.retours.indexer.extract.part.PartRules.Meaning;
import fr.retours.indexer.extract.part.Stand.Strength;
import fr.retours.indexer.extract.role.Chain;
import fr.retours.indexer.extract.text.BuiltInRule;
import fr.retours.indexer.extract.text.Clauses;
import fr.retours.indexer.extract.text.Sentence;
import fr.retours.indexer.extract.text.Words;
import fr.retours.indexer.lexicon.WordClass;
import fr.retours.indexer.rule.Match;
import fr.retours.model.term.Part;
import java.util.List;
import java.util.Optional;

/** Reads lines without a verb: what introduces their list, or what stands at their own head. */
final class Leads {
    private static final WordClass AIMS = new WordClass("mots-des-parts", "buts");

    private final PartRules cues;
    private final Clauses clauses;

    Leads(PartRules cues, Clauses clauses) {
        this.cues = cues;
        this.clauses = clauses;
    }

    Stand of(Words words, Chain chain, boolean subject) {
        PersonMention first = chain.people().getFirst().mention();
        Sentence sentence = words.sentence(chain.sentence());
        boolean listed = sentence.listItem() && startsLine(words, chain);
        Optional<Match<Meaning>> lead = atHead(words, chain)
                .or(() -> listed && sentence.lead() >= 0 ? lead(words, sentence.lead()) : Optional.empty());
        if (lead.isPresent()) {
            Meaning reported = lead.get().value();
            boolean away = reported.part() == null && !reported.present();
            return new Stand(
                    first,
                    away ? Strength.CITED : Strength.LISTED,
                    reported.part(),
                    chain.sentence(),
                    words.reason(lead.get()));
        }
        if (isInTurn(words, chain)) {
            return new Stand(first, Strength.SPOKE, Part.SPEAKER, chain.sentence(), BuiltInRule.IN_TURN.reason());
        }
        if (sentence.listItem() && isToldBy(words, chain)) {
            return new Stand(
                    first,
                    Strength.LISTED,
                    Part.SPEAKER,
                    chain.sentence(),
                    BuiltInRule.LIST_LEAD.reason(words.written(chain.start() - 1, chain.start())));
        }
        boolean said = listed || (subject && !chain.people().getFirst().roles().isEmpty());
        return said
                ? new Stand(first, Strength.ASSUMED, Part.SPEAKER, chain.sentence(), BuiltInRule.ASSUMED.reason())
                : new Stand(first, Strength.NAMED, null, chain.sentence(), BuiltInRule.ONLY_NAMED.reason());
    }

    /** « 12 h : clôture – A, maire de Brest »; « Le vélo en ville, avec A (B) et C (D) ». */
    private Optional<Match<Meaning>> atHead(Words words, Chain chain) {
        int first = words.first(chain.sentence());
        for (int i = first; i < chain.start(); i++) {
            if (clauses.isFiniteVerb(words, i)) {
                return Optional.empty();
            }
        }
        for (int i = chain.start() - 1; i >= first; i--) {
            Optional<Match<Meaning>> cue = cues.titles.at(words, i, chain.start());
            if (cue.isPresent() && !isAim(words, i, first)) {
                return cue;
            }
        }
        return Optional.empty();
    }

    /** « les associations qui œuvrent pour l'ouverture des données : A »: no moment of the event. */
    private static boolean isAim(Words words, int at, int first) {
        return at - 2 >= first && words.grammar().articles().contains(words.folded(at - 1)) && words.in(at - 2, AIMS);
    }

    /** « - Comment la ville compte ses arbres, par A : vidéo »: the title of a talk, a sentence perhaps, and who gave it. */
    private static boolean isToldBy(Words words, Chain chain) {
        int end = words.end(chain.sentence());
        boolean closed = chain.end() >= end - 1 || words.is(chain.end(), ":") || words.is(chain.end(), "(");
        return closed && chain.start() > 0 && words.grammar().by().contains(words.folded(chain.start() - 1));
    }

    /** « A : il faut agir. »: what is said stands behind the name and a colon. */
    private static boolean isInTurn(Words words, Chain chain) {
        int said = chain.end() + 1;
        return chain.people().size() == 1
                && startsLine(words, chain)
                && words.is(chain.end(), ":")
                && said < words.end(chain.sentence())
                && (words.opensQuote(said) || words.isWord(said))
                && !words.isNumber(said);
    }

    private static boolean startsLine(Words words, Chain chain) {
        for (int i = words.first(chain.sentence()); i < chain.start(); i++) {
            if (words.isWord(i) && !words.grammar().and().contains(words.folded(i)) && !words.isNumber(i)) {
                return false;
            }
        }
        return true;
    }

    private Optional<Match<Meaning>> lead(Words words, int lead) {
        List<Match<Meaning>> found = words.all(cues.before, lead);
        if (!found.isEmpty()) {
            return Optional.of(found.getLast());
        }
        return words.all(cues.titles, lead).stream().findFirst();
    }
}
