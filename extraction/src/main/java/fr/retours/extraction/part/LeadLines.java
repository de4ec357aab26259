package fr.retours.extraction.part;

import fr.retours.extraction.document.BlockKind;
import fr.retours.extraction.document.DocumentBlock;
import fr.retours.extraction.document.DocumentTree;
import fr.retours.extraction.lexicon.WordClass;
import fr.retours.extraction.name.PersonMention;
import fr.retours.extraction.part.PartRules.Meaning;
import fr.retours.extraction.part.SentenceStand.Strength;
import fr.retours.extraction.role.PeopleChain;
import fr.retours.extraction.rule.RuleMatch;
import fr.retours.extraction.text.BuiltInRule;
import fr.retours.extraction.text.Sentence;
import fr.retours.extraction.text.VerbClauses;
import fr.retours.extraction.text.Words;
import fr.retours.model.term.Part;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads lines without a verb: what introduces their list, or what stands at their own head. */
record LeadLines(PartRules cues, VerbClauses clauses) {
    private static final WordClass AIMS = new WordClass("mots-des-parts", "buts");
    private static final Pattern HOUR = Pattern.compile("\\d{1,2}h(\\d\\d)?");
    private static final WordClass HOURS = new WordClass("mots-des-parts", "heures");
    /** How many words, a number among them, may stand before what a heading speaks of. */
    private static final int HEAD = 5;

    /** How many lists may stand within each other. */
    private static final int NESTED = 2;

    private static final int LONGEST_BRACKET = 20;
    private static final int SHORTEST_TITLE = 3;
    private static final String DASHES = "-–—|";
    /** What words that name or tell someone or something are tagged. */
    private static final Set<String> NAMING = Set.of("NOUN", "PROPN", "ADJ");

    SentenceStand of(Words words, PeopleChain chain, boolean subject, NameLines lines) {
        PersonMention first = chain.people().getFirst().mention();
        Sentence sentence = words.sentence(chain.sentence());
        if (lines.isNoted(chain)) {
            return new SentenceStand(first, Strength.NAMED, null, chain.sentence(), BuiltInRule.ONLY_NAMED.reason());
        }
        boolean listed = sentence.listItem() && startsLine(words, chain);
        DocumentBlock list = listed || lines.has(chain)
                ? DocumentTree.of(words).block(chain.sentence()).lead()
                : null;
        boolean turn = lines.isTurn(chain) && (list == null || !endsInColon(words, list.last()));
        Optional<RuleMatch<Meaning>> lead = (isOfOther(words, chain)
                        ? Optional.<RuleMatch<Meaning>>empty()
                        : atHead(words, chain))
                .or(() -> turn ? Optional.empty() : lead(words, list, lines))
                .or(() -> lines.beforeOnLine(chain));
        if (lead.isPresent()) {
            Meaning reported = lead.get().value();
            boolean away = reported.part() == null && !reported.present();
            return new SentenceStand(
                    first,
                    away ? Strength.CITED : Strength.LISTED,
                    reported.part(),
                    chain.sentence(),
                    words.reason(lead.get()));
        }
        Optional<SentenceStand> spoke = lines.spoke(chain);
        if (spoke.isPresent()) {
            return spoke.get();
        }
        if (isInTurn(words, chain)) {
            return new SentenceStand(
                    first, Strength.SPOKE, Part.SPEAKER, chain.sentence(), BuiltInRule.IN_TURN.reason());
        }
        if ((sentence.listItem() && isToldBy(words, chain))
                || isProgrammed(words, chain)
                || isBeforeTitle(words, chain)) {
            return new SentenceStand(
                    first,
                    Strength.LISTED,
                    Part.SPEAKER,
                    chain.sentence(),
                    BuiltInRule.LIST_LEAD.reason(words.written(chain.start() - 1, chain.start())));
        }
        boolean held = !chain.people().getFirst().roles().isEmpty();
        if (!listed && !lines.has(chain) && !(subject && held)) {
            return new SentenceStand(first, Strength.NAMED, null, chain.sentence(), BuiltInRule.ONLY_NAMED.reason());
        }
        return new SentenceStand(first, Strength.ASSUMED, null, chain.sentence(), BuiltInRule.ASSUMED.reason());
    }

    /** « A, Les Haies, traduit par B »: the line is about whom it begins with. */
    private static boolean isOfOther(Words words, PeopleChain chain) {
        return DocumentTree.of(words).block(chain.sentence()).kind() == BlockKind.ROW && !startsLine(words, chain);
    }

    /** « 12 h : clôture – A, maire de Brest »; « Le vélo en ville, avec A (B) et C (D) ». */
    private Optional<RuleMatch<Meaning>> atHead(Words words, PeopleChain chain) {
        int first = words.first(chain.sentence());
        for (int i = first; i < chain.start(); i++) {
            i = QuotedWords.close(words, i, chain.start());
            if (clauses.isFiniteVerb(words, i)) {
                return Optional.empty();
            }
        }
        for (int i = chain.start() - 1; i >= first; i--) {
            Optional<RuleMatch<Meaning>> cue =
                    cues.titles.at(words, i, words.end(chain.sentence())).filter(found -> found.end() <= chain.start());
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
    private static boolean isToldBy(Words words, PeopleChain chain) {
        int end = words.end(chain.sentence());
        boolean closed = chain.end() >= end - 1 || words.is(chain.end(), ":") || words.is(chain.end(), "(");
        return closed && chain.start() > 0 && words.grammar().by().contains(words.folded(chain.start() - 1));
    }

    /** « 14 h 05 : Le vélo en ville (A) », « - Le vélo en ville [A] »: who gives a talk of the programme stands at its end. */
    private static boolean isProgrammed(Words words, PeopleChain chain) {
        int first = words.first(chain.sentence());
        int end = words.end(chain.sentence());
        int open = chain.start() - 1;
        int at = words.is(first, "[") ? first + 1 : first;
        while (at < open && !words.isWord(at) && !words.is(at, "[")) {
            at++;
        }
        at = words.is(at, "[") ? at + 1 : at;
        boolean time = words.isNumber(at);
        if (isHour(words, at) && startsLine(words, chain)) {
            return true;
        }
        boolean square = words.is(open, "[")
                && words.is(chain.end(), "]")
                && words.sentence(chain.sentence()).listItem();
        boolean round = time && words.is(open, "(") && words.is(chain.end(), ")");
        return at < open - 1 && chain.end() + 1 == end && (square || round);
    }

    /** « 10h30 », « 10 h »: who stands right behind the hour speaks then. */
    private static boolean isHour(Words words, int at) {
        return words.isNumber(at) && (HOUR.matcher(words.folded(at)).matches() || words.in(at + 1, HOURS));
    }

    /** « A (B), « Ce que disent les haies » », « A – Ce que disent les haies »: the title of a talk stands behind who gave it. */
    private static boolean isBeforeTitle(Words words, PeopleChain chain) {
        int mark = pastBracket(words, chain);
        int title = mark + 1;
        boolean apart = startsLine(words, chain) && mark < words.end(chain.sentence()) && !words.isWord(mark);
        return apart
                && (words.opensQuote(mark)
                        || words.opensQuote(title)
                        || (DASHES.contains(words.written(mark))
                                && isTitle(words, title, words.end(chain.sentence()))));
    }

    /** « Ce que disent les haies »: several words with a capital on the first, which is no noun and begins no name. */
    private static boolean isTitle(Words words, int from, int end) {
        return end - from >= SHORTEST_TITLE
                && words.isCapital(from)
                && !words.isCapital(from + 1)
                && !NAMING.contains(words.tag(from));
    }

    /** « A : il faut agir. », « A (B) : le vélo »: what is said stands behind the name and a colon; behind a bare name a sentence. */
    private boolean isInTurn(Words words, PeopleChain chain) {
        int colon = pastBracket(words, chain);
        int said = colon + 1;
        return chain.people().size() == 1
                && startsLine(words, chain)
                && words.is(colon, ":")
                && said < words.end(chain.sentence())
                && (words.opensQuote(said) || words.isWord(said))
                && !words.isNumber(said)
                && (!chain.people().getFirst().roles().isEmpty()
                        || words.opensQuote(said)
                        || clauses.hasFiniteVerb(words, said, words.end(chain.sentence())));
    }

    /** « A (B, C) : … »: just past the brackets that stand right behind the name. */
    private static int pastBracket(Words words, PeopleChain chain) {
        int open = chain.people().getFirst().mention().to();
        int end = words.end(chain.sentence());
        for (int i = open; open < end && words.is(open, "(") && i < Math.min(end, open + LONGEST_BRACKET); i++) {
            if (words.is(i, ")")) {
                return i + 1;
            }
        }
        return chain.end();
    }

    private static boolean startsLine(Words words, PeopleChain chain) {
        for (int i = words.first(chain.sentence()); i < chain.start(); i++) {
            if (words.isWord(i)
                    && !words.grammar().and().contains(words.folded(i))
                    && !words.in(i, HOURS)
                    && !words.isNumber(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean endsInColon(Words words, int sentence) {
        return words.is(words.end(sentence) - 1, ":");
    }

    /** The nearest lead that says something counts: of a list within a list it may be the outer one's. */
    private Optional<RuleMatch<Meaning>> lead(Words words, @Nullable DocumentBlock list, NameLines lines) {
        return Stream.iterate(list, one -> one != null, DocumentBlock::lead)
                .limit(NESTED)
                .flatMap(one -> lead(words, one.last(), lines).stream())
                .findFirst();
    }

    /** What a heading speaks of stands at its head; what leads to a list may stand anywhere before the colon. */
    private Optional<RuleMatch<Meaning>> lead(Words words, int lead, NameLines lines) {
        List<RuleMatch<Meaning>> found = words.all(cues.before, lead).stream()
                .filter(one -> !lines.names(one.end(), words.end(lead)))
                .toList();
        if (!found.isEmpty()) {
            return Optional.of(found.getLast());
        }
        int reach = endsInColon(words, lead) ? words.end(lead) : words.first(lead) + HEAD;
        return words.all(cues.titles, lead).stream()
                .filter(one -> one.start() < reach && !lines.names(one.end(), reach))
                .findFirst();
    }
}
