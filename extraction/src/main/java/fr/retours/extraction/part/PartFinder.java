package fr.retours.extraction.part;

import fr.retours.extraction.body.BodySpan;
import fr.retours.extraction.lexicon.WordClass;
import fr.retours.extraction.name.PersonMention;
import fr.retours.extraction.part.PartRules.Meaning;
import fr.retours.extraction.part.SentenceStand.Strength;
import fr.retours.extraction.role.PeopleChain;
import fr.retours.extraction.role.PeopleChain.Bearer;
import fr.retours.extraction.rule.RuleMatch;
import fr.retours.extraction.text.BuiltInRule;
import fr.retours.extraction.text.VerbClauses;
import fr.retours.extraction.text.VerbClauses.Verb;
import fr.retours.extraction.text.Words;
import fr.retours.model.fact.FactReason;
import fr.retours.model.term.Part;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Decides from a sentence what the people it names did. In this order: a quality said of the person; the nearest cue
 * before the list of names; the verb whose subject they are, with what its sentence says of opening or closing; the lead
 * of the list; else only that a function is given.
 */
public final class PartFinder {
    private static final WordClass POINTERS = new WordClass("mots-des-parts", "renvois");

    private static final WordClass QUOTING = new WordClass("mots-des-parts", "citants");
    /** One word says what someone is, more of them what office someone holds. */
    private static final int SHORTEST_OFFICE = 3;

    private static final WordClass ASIDE = new WordClass("mots-des-parts", "en-incise");
    /** Who presents a point to those who decide, and who presides over them, in their minutes. */
    private static final WordClass REPORTERS = new WordClass("mots-des-parts", "rapporteurs");

    private static final WordClass PRESIDENCY = new WordClass("mots-des-parts", "sous-la-presidence");
    private static final WordClass ARTICLES = new WordClass("mots-des-parts", "devant-un-nom");

    private final PartRules cues;
    private final VerbClauses clauses;
    private final BeforeCues before;
    private final SubjectDeeds deeds;
    private final LeadLines leads;
    private final FrontedPhrases fronting;
    private final PronounDeeds pronouns;

    public PartFinder(PartRules cues, VerbClauses clauses) {
        this.cues = cues;
        this.clauses = clauses;
        before = new BeforeCues(cues, clauses);
        deeds = new SubjectDeeds(cues, clauses);
        leads = new LeadLines(cues, clauses);
        fronting = new FrontedPhrases(before, deeds, clauses);
        pronouns = new PronounDeeds(cues, clauses);
    }

    public List<SentenceStand> of(Words words, List<PeopleChain> joined) {
        List<PeopleChain> chains = fronting.split(words, joined);
        var stands = new ArrayList<SentenceStand>();
        BitSet ends = chains.stream()
                .flatMap(chain -> chain.people().stream())
                .mapToInt(Bearer::end)
                .collect(BitSet::new, BitSet::set, BitSet::or);
        var headings = new HeadingParts(
                words, cues, chains.stream().map(PeopleChain::sentence).collect(Collectors.toUnmodifiableSet()));
        var phrases = new PartPhrases(words, chains, cues);
        var lines = new NameLines(words, chains, clauses, cues);
        for (int i = 0; i < chains.size(); i++) {
            PeopleChain chain = chains.get(i);
            int next = next(words, chains, i);
            int prev = i > 0 && chains.get(i - 1).sentence() == chain.sentence()
                    ? chains.get(i - 1).end()
                    : words.first(chain.sentence());
            Optional<RuleMatch<Meaning>> phrase = phrases.of(chain);
            List<SentenceStand> shown = phrase.isPresent()
                    ? List.of(reported(
                            words, phrase.get(), chain.people().getFirst().mention(), chain))
                    : of(words, chain, prev, next, ends, lines).stream()
                            .map(stand -> under(words, headings, lines, chain, stand))
                            .toList();
            for (Bearer one : chain.people()) {
                Optional<RuleMatch<Meaning>> quality = quality(words, one, next);
                Optional<RuleMatch<Meaning>> alone = phrases.of(one);
                if (alone.isPresent()) {
                    stands.add(reported(words, alone.get(), one.mention(), chain));
                } else if (quality.isPresent()) {
                    stands.add(new SentenceStand(
                            one.mention(),
                            Strength.STATED,
                            quality.get().value().part(),
                            chain.sentence(),
                            words.reason(quality.get())));
                    stands.addAll(shown.stream()
                            .filter(PartFinder::isLeading)
                            .map(stand -> stand(words, stand, one))
                            .toList());
                } else {
                    stands.addAll(shown.stream()
                            .map(stand -> stand(words, stand, one))
                            .toList());
                }
            }
        }
        stands.addAll(pronouns.of(words, chains));
        return stands;
    }

    private static SentenceStand reported(Words words, RuleMatch<Meaning> found, PersonMention one, PeopleChain chain) {
        Meaning meaning = found.value();
        return new SentenceStand(one, strength(meaning), meaning.part(), chain.sentence(), words.reason(found));
    }

    private static Strength strength(Meaning meaning) {
        if (meaning.part() == null) {
            return meaning.present() ? Strength.LISTED : Strength.CITED;
        }
        return meaning.weak() ? Strength.SPOKE : Strength.STATED;
    }

    /** Returns where others are named next in the sentence, those of an aside left out; its end when nobody is. */
    private int next(Words words, List<PeopleChain> chains, int index) {
        PeopleChain chain = chains.get(index);
        int limit = words.end(chain.sentence());
        int next = index + 1;
        if (next < chains.size() && isAside(words, chain, chains.get(next))) {
            next++;
        }
        return next < chains.size() && chains.get(next).sentence() == chain.sentence()
                ? chains.get(next).start()
                : limit;
    }

    private boolean isAside(Words words, PeopleChain chain, PeopleChain other) {
        return other.sentence() == chain.sentence()
                && (isInBrackets(words, chain, other)
                        || isInsertion(words, chain, other)
                        || isWithin(words, chain, other));
    }

    /** « A (dir. B) a visité ». */
    private static boolean isInBrackets(Words words, PeopleChain chain, PeopleChain other) {
        return words.is(chain.end(), "(")
                && words.is(other.end(), ")")
                && IntStream.range(chain.end(), other.start()).noneMatch(i -> words.is(i, ")"));
    }

    /** « A, successeur de B, a visité »: a verb right behind those named in what is said of A. */
    private boolean isWithin(Words words, PeopleChain chain, PeopleChain other) {
        int verb = other.end() + 1;
        return words.is(other.end(), ",")
                && !PeopleSubjects.isSubject(words, other)
                && PeopleSubjects.isSubject(words, chain)
                && verb < words.end(chain.sentence())
                && clauses.isFiniteVerb(words, verb)
                && !clauses.hasFiniteVerb(words, chain.end(), other.start());
    }

    /** « A, accompagnée de B, a visité ». */
    private static boolean isInsertion(Words words, PeopleChain chain, PeopleChain other) {
        return words.is(chain.end(), ",")
                && words.begins(chain.end() + 1, ASIDE)
                && words.is(other.end(), ",")
                && IntStream.range(chain.end(), other.start()).noneMatch(i -> words.is(i, ",") && i > chain.end());
    }

    private static boolean isLeading(SentenceStand stand) {
        return stand.strength() == Strength.STATED && (stand.part() == Part.OPENING || stand.part() == Part.CLOSING);
    }

    /** What is shown of the chain, for one of its people: a function makes a mere name someone who may have acted. */
    private SentenceStand stand(Words words, SentenceStand shown, Bearer one) {
        Optional<RuleMatch<Meaning>> cited =
                shown.strength() == Strength.ASSUMED ? onlyChosen(words, one) : Optional.empty();
        if (cited.isPresent()) {
            return new SentenceStand(one.mention(), Strength.CITED, null, shown.sentence(), words.reason(cited.get()));
        }
        boolean bare = shown.strength() == Strength.NAMED && !one.roles().isEmpty();
        return bare
                ? new SentenceStand(
                        one.mention(), Strength.ASSUMED, null, shown.sentence(), BuiltInRule.ASSUMED.reason())
                : new SentenceStand(one.mention(), shown.strength(), shown.part(), shown.sentence(), shown.reason());
    }

    /** « A a été élue présidente »: between the name and the function. */
    private Optional<RuleMatch<Meaning>> onlyChosen(Words words, Bearer one) {
        return IntStream.range(one.mention().to(), one.end())
                .mapToObj(i -> cues.qualities.at(words, i, words.end(words.sentenceOf(i))))
                .flatMap(Optional::stream)
                .filter(quality -> quality.value().part() == null)
                .findFirst();
    }

    /**
     * A quality said behind the name and its functions: « X, professeur à Y, grand témoin de la journée »; one before a colon
     * leads to others.
     */
    private Optional<RuleMatch<Meaning>> quality(Words words, Bearer one, int next) {
        int limit = Math.min(next, one.end() + BeforeCues.QUALITY_REACH);
        for (int i = one.start(); i < limit; i++) {
            if (i >= one.end() && (clauses.isFiniteVerb(words, i) || words.begins(i, ASIDE))) {
                break;
            }
            boolean inside = i >= one.mention().from() && i < one.mention().to();
            if (!inside) {
                Optional<RuleMatch<Meaning>> cue = cues.qualities.at(words, i, words.end(words.sentenceOf(i)));
                boolean leads = cue.isPresent() && words.is(cue.get().end(), ":");
                if (cue.isPresent() && cue.get().value().part() != null && !leads) {
                    return cue;
                }
            }
        }
        return Optional.empty();
    }

    private List<SentenceStand> of(Words words, PeopleChain chain, int prev, int next, BitSet ends, NameLines lines) {
        PersonMention first = chain.people().getFirst().mention();
        Optional<RuleMatch<Meaning>> cue = before.nearest(words, chain, ends);
        Optional<Verb> verb = deeds.verbBehind(words, chain, next);
        boolean subject = PeopleSubjects.isSubject(words, chain);
        List<SentenceStand> done = verb.filter(one -> subject || SubjectDeeds.isRelative(words, one))
                .map(one -> deeds.of(words, chain, one, prev, next))
                .orElse(List.of());
        boolean fronted = cue.isPresent() && subject && verb.isPresent() && before.isFronted(words, chain, cue.get());
        if (cue.isPresent() && !fronted) {
            return byCue(words, chain, cue.get(), done, ends, lines);
        }
        if (!done.isEmpty()) {
            return done;
        }
        Optional<RuleMatch<Meaning>> adverb = subject ? deeds.adverb(words, chain, prev, next) : Optional.empty();
        if (adverb.isPresent()) {
            return List.of(SubjectDeeds.byAdverb(words, chain, adverb.get()));
        }
        Optional<BodySpan> body = subject ? Optional.empty() : PeopleSubjects.bracketBody(words, chain);
        if (body.isPresent()) {
            FactReason reason = BuiltInRule.BRACKETS.reason(
                    words.written(body.get().from(), body.get().to()));
            return List.of(new SentenceStand(first, Strength.LISTED, null, chain.sentence(), reason));
        }
        Optional<FactReason> said = deeds.saidBefore(words, chain);
        if (said.isPresent()) {
            return List.of(new SentenceStand(first, Strength.SPOKE, Part.SPEAKER, chain.sentence(), said.get()));
        }
        SentenceStand listed = leads.of(words, chain, subject, lines);
        boolean toCome = listed.strength() == Strength.LISTED && before.isToCome(words, chain);
        return List.of(
                toCome
                        ? new SentenceStand(
                                first,
                                Strength.CITED,
                                null,
                                chain.sentence(),
                                BuiltInRule.TO_COME.reason(words.written(words.first(chain.sentence()))))
                        : listed);
    }

    private List<SentenceStand> byCue(
            Words words,
            PeopleChain chain,
            RuleMatch<Meaning> cue,
            List<SentenceStand> done,
            BitSet ends,
            NameLines lines) {
        PersonMention first = chain.people().getFirst().mention();
        boolean reports = lines.inMinutes() && words.in(cue.start(), REPORTERS);
        Part part = reports ? Part.SPEAKER : cue.value().part();
        FactReason reason = words.reason(cue);
        boolean presides = lines.inMinutes() && words.anyIn(cue.start(), cue.end(), words.all(PRESIDENCY));
        if ((cue.value().present() || presides) && !before.isToCome(words, chain)) {
            return done.stream().anyMatch(one -> one.strength().tookPart())
                    ? done
                    : List.of(new SentenceStand(first, Strength.LISTED, null, chain.sentence(), reason));
        }
        if (words.in(cue.end() - 1, QUOTING) && isHolder(chain)) {
            return List.of(new SentenceStand(first, Strength.ASSUMED, null, chain.sentence(), reason));
        }
        if (part == null && isOwnClause(words, chain, cue, done)) {
            return done;
        }
        if (part == null || before.isToCome(words, chain)) {
            return List.of(new SentenceStand(first, Strength.CITED, null, chain.sentence(), reason));
        }
        boolean own = part == Part.SPEAKER
                && words.is(chain.start() - 1, ":")
                && done.stream().anyMatch(one -> one.strength() == Strength.STATED);
        if (own) {
            return done;
        }
        boolean beside = ends.previousSetBit(chain.start() - 1) > cue.start() && isBesideOthers(words, chain);
        Strength reported =
                part == Part.SPEAKER && isPointer(words, chain.sentence()) ? Strength.SPOKE : Strength.STATED;
        return List.of(new SentenceStand(first, reported, beside ? Part.SPEAKER : part, chain.sentence(), reason));
    }

    /** « A a remercié les bénévoles et B a présenté les comptes », « Rapport financier : B présente les comptes ». */
    private static boolean isOwnClause(
            Words words, PeopleChain chain, RuleMatch<Meaning> cue, List<SentenceStand> done) {
        boolean apart = words.grammar().and().contains(words.folded(chain.start() - 1))
                || IntStream.range(cue.end(), chain.start()).anyMatch(i -> words.is(i, ":"));
        return apart && done.stream().anyMatch(one -> one.part() != null);
    }

    /** « Selon A, directrice de B »: whoever is named with an office is more likely heard there than read. */
    private static boolean isHolder(PeopleChain chain) {
        return chain.people().stream()
                .flatMap(one -> one.roles().stream())
                .anyMatch(
                        role -> !role.former() && (role.body() != null || role.to() - role.from() >= SHORTEST_OFFICE));
    }

    /** « animé par A, avec B et C »: what A did is not said of those beside. */
    private static boolean isBesideOthers(Words words, PeopleChain chain) {
        int before = chain.start() - 1;
        while (words.in(before, ARTICLES)) {
            before--;
        }
        return words.grammar().with().contains(words.folded(before));
    }

    /**
     * Whoever speaks under « Séance d'ouverture » opens; of whoever is only named on a line under « Participants » or
     * « Excusés » no more is known.
     */
    private static SentenceStand under(
            Words words, HeadingParts headings, NameLines lines, PeopleChain chain, SentenceStand stand) {
        boolean assumed = stand.strength() == Strength.ASSUMED;
        boolean spoke = assumed || (stand.part() == Part.SPEAKER && stand.strength() == Strength.SPOKE);
        boolean listed = (assumed || stand.strength() == Strength.NAMED)
                && (lines.has(chain) || words.sentence(stand.sentence()).listItem());
        return headings.of(stand.sentence())
                .filter(said -> said.part() == null ? listed : spoke)
                .map(said -> new SentenceStand(
                        stand.mention(),
                        said.part() == null && !said.present() ? Strength.CITED : Strength.LISTED,
                        said.part(),
                        stand.sentence(),
                        said.reason()))
                .orElse(stand);
    }

    /** « Retrouvez l'intervention de X » says that X spoke, not when. */
    private static boolean isPointer(Words words, int sentence) {
        return words.in(words.firstWord(words.first(sentence), words.end(sentence) - 1), POINTERS);
    }
}
