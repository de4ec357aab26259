package fr.retours.extraction.part;

import fr.retours.extraction.lexicon.WordClass;
import fr.retours.extraction.name.PersonMention;
import fr.retours.extraction.part.PartRules.Meaning;
import fr.retours.extraction.part.SentenceStand.Strength;
import fr.retours.extraction.role.PeopleChain;
import fr.retours.extraction.rule.RuleConclusion;
import fr.retours.extraction.rule.RuleMatch;
import fr.retours.extraction.text.BuiltInRule;
import fr.retours.extraction.text.VerbClauses;
import fr.retours.extraction.text.VerbClauses.Verb;
import fr.retours.extraction.text.Words;
import fr.retours.model.fact.FactReason;
import fr.retours.model.term.Part;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads the verbs whose subject people are, and what their sentence says of opening or closing. */
record SubjectDeeds(PartRules cues, VerbClauses clauses) {
    private static final WordClass JOINTS = new WordClass("mots-des-parts", "joint-deux-verbes");
    private static final WordClass PRONOUNS = new WordClass("mots-des-parts", "devant-un-verbe");
    private static final WordClass TO_COME = new WordClass("mots-des-parts", "a-faire");
    private static final WordClass HAD_TO = new WordClass("mots-des-parts", "devait");
    private static final WordClass NOT = new WordClass("mots-des-parts", "ne");
    private static final WordClass BEEN_ABLE = new WordClass("mots-des-parts", "pu");
    private static final WordClass WAS_ABLE = new WordClass("mots-des-parts", "pouvait");
    private static final WordClass HAD = new WordClass("mots-des-parts", "avait");
    private static final WordClass OF_ALL_WORK = new WordClass("mots-des-parts", "verbes-a-tout-faire");
    private static final WordClass SELF = new WordClass("mots-des-parts", "se");
    private static final WordClass OFFERS = new WordClass("mots-des-parts", "se-proposer");
    private static final WordClass REFUSES = new WordClass("mots-des-parts", "ne-pas-souhaiter");
    private static final WordClass WISHES = new WordClass("mots-des-parts", "souhaits");
    private static final int ADVERB_REACH = 60;
    /** « n'a finalement malheureusement pas pu ». */
    private static final int UNABLE_REACH = 6;

    /** Finds the first verb behind the people that no relative clause has; {@code next} is where others are named. */
    Optional<Verb> verbBehind(Words words, PeopleChain chain, int next) {
        boolean relative = false;
        int open = openBrackets(words, chain);
        for (int i = chain.end(); i < next && open >= 0; i++) {
            open += bracket(words, i);
            if (words.in(i, BeforeCues.RELATIVES)) {
                relative = i > chain.end() + 1;
            } else if (words.is(i, ",")) {
                relative = false;
            } else if (words.is(i, ":") || words.is(i, ";")) {
                return Optional.empty();
            } else if (!relative && isVerb(words, chain, i)) {
                return Optional.of(clauses.verbAt(words, i, words.end(chain.sentence())));
            }
        }
        return Optional.empty();
    }

    /** Returns how many brackets are still open behind the people; one may stand right before them. */
    private static int openBrackets(Words words, PeopleChain chain) {
        int before = words.is(chain.start() - 1, "(") ? 1 : 0;
        return before
                + IntStream.range(chain.start(), chain.end())
                        .map(i -> bracket(words, i))
                        .sum();
    }

    private static int bracket(Words words, int i) {
        return words.is(i, "(") ? 1 : words.is(i, ")") ? -1 : 0;
    }

    private boolean isVerb(Words words, PeopleChain chain, int i) {
        boolean behind = i <= chain.end() + 1 && (i == chain.end() || words.is(chain.end(), ","));
        return clauses.isFiniteVerb(words, i)
                || clauses.isOnlyFinite(words, i)
                || (behind && i + 1 < words.end(chain.sentence()) && clauses.isBeforeObject(words, i));
    }

    /** Reads what the verb says of its subject, and the verbs joined to it. */
    List<SentenceStand> of(Words words, PeopleChain chain, Verb verb, int prev, int next) {
        PersonMention first = chain.people().getFirst().mention();
        if ((verb.future() && !words.in(verb.at(), WISHES)) || isUnable(words, verb)) {
            return List.of(new SentenceStand(
                    first, Strength.CITED, null, chain.sentence(), BuiltInRule.TO_COME.reason(written(words, verb))));
        }
        Optional<RuleMatch<Meaning>> cited = cited(words, chain, prev);
        if (cited.isPresent()) {
            return List.of(new SentenceStand(first, Strength.CITED, null, chain.sentence(), words.reason(cited.get())));
        }
        Optional<RuleMatch<Meaning>> adverb = adverb(words, chain, prev, next);
        SentenceStand main =
                adverb.map(found -> byAdverb(words, chain, found)).orElseGet(() -> byVerb(words, chain, verb));
        return Stream.concat(
                        Stream.of(main),
                        joined(words, chain, verb, next, main.part() == null)
                                .filter(stand -> stand.part() != main.part()))
                .toList();
    }

    /** « Dans son livre, X montre »: written, not said at the event. */
    private Optional<RuleMatch<Meaning>> cited(Words words, PeopleChain chain, int prev) {
        for (int i = prev; i < chain.start(); i++) {
            Optional<RuleMatch<Meaning>> found = cues.adverbs
                    .at(words, i, words.end(words.sentenceOf(i)))
                    .filter(one -> one.value().part() == null);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** « n'a pas pu venir », « ne pouvait être présente », « devait intervenir ». */
    private static boolean isUnable(Words words, Verb verb) {
        boolean toCome = words.begins(verb.at(), HAD_TO)
                && words.anyIn(verb.at() + 1, Math.min(words.size(), verb.at() + 4), words.all(TO_COME));
        return toCome
                || (words.in(verb.at() - 1, NOT)
                        && IntStream.range(verb.at(), Math.min(words.size(), verb.at() + UNABLE_REACH))
                                .anyMatch(i -> words.in(i, BEEN_ABLE) || words.begins(i, WAS_ABLE)));
    }

    private SentenceStand byVerb(Words words, PeopleChain chain, Verb verb) {
        PersonMention first = chain.people().getFirst().mention();
        Optional<RuleConclusion<Meaning>> reported = cues.ofVerb(verb.lemma());
        Optional<Meaning> meaning = reported.map(RuleConclusion::value);
        FactReason reason = reported.map(one -> words.reason(one.rule(), verb.at(), verb.last() + 1))
                .orElseGet(BuiltInRule.ASSUMED::reason);
        if (meaning.isPresent() && meaning.get().present()) {
            return new SentenceStand(first, Strength.LISTED, null, chain.sentence(), reason);
        }
        boolean away = meaning.isPresent() && meaning.get().part() == null;
        if (away || (meaning.isPresent() && meaning.get().weak() && isEarlier(words, verb))) {
            return new SentenceStand(first, Strength.CITED, null, chain.sentence(), reason);
        }
        if (meaning.isEmpty() && isBeforeQuote(words, verb.last(), words.end(chain.sentence()))) {
            return new SentenceStand(first, Strength.SPOKE, Part.SPEAKER, chain.sentence(), BuiltInRule.QUOTE.reason());
        }
        if (isOffer(words, verb)) {
            return new SentenceStand(first, Strength.LISTED, null, chain.sentence(), reason);
        }
        if (meaning.isEmpty()
                || isRefusal(words, verb)
                || clauses.isPassive(words, verb.at(), words.end(chain.sentence()))) {
            return new SentenceStand(first, Strength.ASSUMED, null, chain.sentence(), BuiltInRule.ASSUMED.reason());
        }
        boolean aside =
                !meaning.get().weak() && VerbObjects.isNoMoment(words, verb.last(), words.end(chain.sentence()));
        if (aside && meaning.get().part() == Part.MODERATOR) {
            return new SentenceStand(first, Strength.ASSUMED, null, chain.sentence(), BuiltInRule.ASSUMED.reason());
        }
        if (aside && meaning.get().part() != Part.SPEAKER && meaning.get().part() != Part.SIGNATORY) {
            return new SentenceStand(first, Strength.SPOKE, Part.SPEAKER, chain.sentence(), reason);
        }
        Strength strength = meaning.get().weak() ? Strength.SPOKE : Strength.STATED;
        return new SentenceStand(first, strength, meaning.get().part(), chain.sentence(), reason);
    }

    /** « X ne mâche pas ses mots : « … » »: whatever the verb, what is said follows. */
    private static boolean isBeforeQuote(Words words, int verb, int end) {
        return IntStream.range(verb + 1, end).anyMatch(i -> words.is(i, ":") && words.opensQuote(i + 1));
    }

    /** « avait annoncé »: said before the event. */
    static boolean isEarlier(Words words, Verb verb) {
        return verb.last() > verb.at() && words.begins(verb.at(), HAD);
    }

    /** « s'est proposée »: who stands for something is there, and says no more. */
    private static boolean isOffer(Words words, Verb verb) {
        return words.in(verb.at() - 1, SELF) && words.all(OFFERS).contains(verb.lemma());
    }

    /** « n'a pas souhaité ». */
    private static boolean isRefusal(Words words, Verb verb) {
        return words.in(verb.at() - 1, NOT) && words.all(REFUSES).contains(verb.lemma());
    }

    /**
     * « est intervenue et a clos le congrès », « X, qui préside l'assemblée, a ouvert la séance ».
     *
     * @param quiet whether the first verb shows no part, as in « s'est levée et a dit »: then one of speaking counts too
     */
    private Stream<SentenceStand> joined(Words words, PeopleChain chain, Verb verb, int next, boolean quiet) {
        PersonMention first = chain.people().getFirst().mention();
        boolean relative = isRelative(words, verb);
        return IntStream.range(verb.last() + 1, next)
                .filter(i -> (relative && words.is(i - 1, ",")) || isJoined(words, i))
                .filter(i -> clauses.isFiniteVerb(words, i))
                .mapToObj(i -> clauses.verbAt(words, i, words.end(chain.sentence())))
                .flatMap(further -> strong(further)
                        .or(() -> quiet ? spoken(words, further) : Optional.empty())
                        .map(one -> new SentenceStand(
                                first,
                                one.value().weak() ? Strength.SPOKE : Strength.STATED,
                                one.value().part(),
                                chain.sentence(),
                                words.reason(one.rule(), further.at(), further.last() + 1)))
                        .stream());
    }

    /** « X, qui leur a expliqué ». */
    static boolean isRelative(Words words, Verb verb) {
        return words.in(beforePronouns(words, verb.at()), BeforeCues.RELATIVES);
    }

    /** « leur a expliqué », « s'amuse X »: returns the word before a verb and its pronouns. */
    private static int beforePronouns(Words words, int verb) {
        int before = verb - 1;
        while (words.in(before, PRONOUNS)) {
            before--;
        }
        return before;
    }

    private static boolean isJoined(Words words, int at) {
        int before = at - 1;
        while (words.in(before, PRONOUNS) || words.token(before).tag().equals("ADV")) {
            before--;
        }
        return words.in(before, JOINTS);
    }

    private Optional<RuleConclusion<Meaning>> spoken(Words words, Verb verb) {
        return cues.ofVerb(verb.lemma())
                .filter(one -> one.value().part() == Part.SPEAKER && !verb.future())
                .filter(one -> !clauses.isPassive(words, verb.at(), verb.last() + 1) && !isOfAllWork(words, verb));
    }

    /** « a fait ses études », « a pris sa retraite »: what is also done elsewhere than at a meeting. */
    static boolean isOfAllWork(Words words, Verb verb) {
        return words.all(OF_ALL_WORK).contains(verb.lemma());
    }

    private Optional<RuleConclusion<Meaning>> strong(Verb verb) {
        return cues.ofVerb(verb.lemma())
                .filter(one -> !one.value().weak() && !verb.future())
                .filter(one -> one.value().part() != null && one.value().part() != Part.SPEAKER);
    }

    private static String written(Words words, Verb verb) {
        return words.written(verb.at(), verb.last() + 1);
    }

    /** « en ouverture », « nous a fait l'honneur de sa présence ». */
    static SentenceStand byAdverb(Words words, PeopleChain chain, RuleMatch<Meaning> found) {
        Meaning shown = found.value();
        return new SentenceStand(
                chain.people().getFirst().mention(),
                shown.present() ? Strength.LISTED : Strength.STATED,
                shown.part(),
                chain.sentence(),
                words.reason(found));
    }

    /** « en ouverture », « pour conclure »: between the people named before and those named next. */
    Optional<RuleMatch<Meaning>> adverb(Words words, PeopleChain chain, int prev, int next) {
        int end = Math.min(next, chain.end() + ADVERB_REACH);
        for (int i = Math.max(prev, chain.start() - ADVERB_REACH); i < end; i++) {
            Optional<RuleMatch<Meaning>> found = cues.adverbs.at(words, i, words.end(words.sentenceOf(i)));
            boolean reported = found.filter(match ->
                            match.value().part() != null || match.value().present())
                    .filter(match ->
                            !VerbObjects.isOfMoment(match) || !VerbObjects.isNoMoment(words, match.end() - 1, end))
                    .isPresent();
            if (reported) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** « …», met en garde X, « …», s'amuse X: whatever the verb, it tells who spoke. */
    private static boolean isBehindQuote(Words words, int verb) {
        int before = beforePronouns(words, verb);
        return words.closesQuote(words.is(before, ",") ? before - 1 : before);
    }

    /** « …», glisse X: what may be a verb is one right behind a quotation, whatever its own tag. */
    private boolean isSaying(Words words, int i) {
        return !words.isCapital(i) && isBehindQuote(words, i) && clauses.isSingular(words, i);
    }

    /** The verb stands before its subject: « …», rappelle X. */
    Optional<FactReason> saidBefore(Words words, PeopleChain chain) {
        int last = chain.start() - 1;
        if (last < words.first(chain.sentence())) {
            return Optional.empty();
        }
        for (int i = Math.max(words.first(chain.sentence()), last - 2); i <= last; i++) {
            boolean finite = clauses.isFiniteVerb(words, i);
            if (finite && !clauses.isThirdPerson(words, i)) {
                return Optional.empty();
            }
            if (finite || isSaying(words, i)) {
                Verb verb = clauses.verbAt(words, i, chain.start());
                Optional<FactReason> said = cues.ofVerb(verb.lemma())
                        .filter(one -> verb.last() == last && !one.value().present())
                        .map(one -> words.reason(one.rule(), verb.at(), verb.last() + 1));
                Optional<FactReason> quoted = isBehindQuote(words, i)
                        ? Optional.of(BuiltInRule.QUOTE.reason(written(words, verb)))
                        : Optional.empty();
                return said.or(() -> quoted).filter(reason -> !verb.future());
            }
        }
        return Optional.empty();
    }
}
