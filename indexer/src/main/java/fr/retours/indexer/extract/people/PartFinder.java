package fr.retours.indexer.extract.people;

import fr.retours.indexer.extract.people.Chain.Bearer;
import fr.retours.indexer.extract.people.PartCues.Meaning;
import fr.retours.indexer.extract.people.Stand.Strength;
import fr.retours.indexer.extract.text.Clauses;
import fr.retours.indexer.extract.text.Clauses.Verb;
import fr.retours.indexer.extract.text.CueSet;
import fr.retours.indexer.extract.text.Sentence;
import fr.retours.indexer.extract.text.Words;
import fr.retours.model.Part;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides from a sentence what the people it names did. In this order: a quality said of the person; the nearest cue
 * before the list of names; the verb whose subject they are, with what its sentence says of opening or closing; the lead
 * of the list; else only that a function is given.
 */
final class PartFinder {
    private static final Set<String> OBJECT_OF = Set.of(
            "de", "du", "des", "d", "par", "avec", "a", "au", "aux", "pour", "chez", "selon", "entre", "comme",
            "contre");

    private static final Set<String> POINTERS = Set.of(
            "retrouvez",
            "retrouver",
            "telechargez",
            "telecharger",
            "voir",
            "consultez",
            "consulter",
            "lire",
            "lisez",
            "decouvrez",
            "ecoutez",
            "regardez",
            "visionnez",
            "revivez");

    private static final int ADVERB_REACH = 60;

    private final PartCues cues;
    private final Clauses clauses;
    private final BeforeCues before;

    PartFinder(PartCues cues, Clauses clauses) {
        this.cues = cues;
        this.clauses = clauses;
        before = new BeforeCues(cues, clauses);
    }

    List<Stand> of(Words words, List<Chain> chains) {
        var stands = new ArrayList<Stand>();
        var ends = new BitSet();
        chains.forEach(chain -> chain.people().forEach(one -> ends.set(one.end())));
        for (int i = 0; i < chains.size(); i++) {
            Chain chain = chains.get(i);
            int limit = words.end(chain.sentence());
            int next = i + 1 < chains.size() && chains.get(i + 1).sentence() == chain.sentence()
                    ? chains.get(i + 1).start()
                    : limit;
            List<Stand> shown = of(words, chain, next, ends);
            for (Bearer one : chain.people()) {
                Optional<Part> quality = quality(words, one, next);
                if (quality.isPresent()) {
                    stands.add(new Stand(one.mention(), Strength.TOLD, quality.get(), chain.sentence()));
                } else {
                    shown.forEach(stand -> stands.add(stand(stand, one)));
                }
            }
            echo(words, chain).ifPresent(stands::add);
        }
        return stands;
    }

    /** What is shown of the chain, for one of its people: a function makes a mere name someone who may have acted. */
    private static Stand stand(Stand shown, Bearer one) {
        boolean bare = shown.strength() == Strength.NAMED && !one.roles().isEmpty();
        Strength strength = bare ? Strength.ASSUMED : shown.strength();
        return new Stand(one.mention(), strength, bare ? Part.SPEAKER : shown.part(), shown.sentence());
    }

    /** A quality said behind the name and its functions: « X, professeur à Y, grand témoin de la journée ». */
    private Optional<Part> quality(Words words, Bearer one, int next) {
        int limit = Math.min(next, one.end() + BeforeCues.QUALITY_REACH);
        for (int i = one.start(); i < limit; i++) {
            if (i >= one.end() && clauses.isFiniteVerb(words, i)) {
                break;
            }
            boolean inside = i >= one.mention().from() && i < one.mention().to();
            if (!inside) {
                Optional<CueSet.Match<Meaning>> cue = cues.qualities.at(words, i);
                if (cue.isPresent() && cue.get().value().part() != null) {
                    return Optional.ofNullable(cue.get().value().part());
                }
            }
        }
        return Optional.empty();
    }

    private List<Stand> of(Words words, Chain chain, int next, BitSet ends) {
        PersonMention first = chain.people().getFirst().mention();
        Optional<CueSet.Match<Meaning>> cue = before.nearest(words, chain, ends);
        Optional<Verb> verb = verbBehind(words, chain, next);
        boolean subject = isSubject(words, chain);
        boolean fronted = cue.isPresent() && subject && verb.isPresent() && before.isFronted(words, chain, cue.get());
        if (cue.isPresent() && !fronted) {
            Part part = cue.get().value().part();
            boolean cited = part == null || before.isToCome(words, chain);
            Strength told = part == Part.SPEAKER && isPointer(words, chain.sentence()) ? Strength.SPOKE : Strength.TOLD;
            return List.of(new Stand(first, cited ? Strength.CITED : told, cited ? null : part, chain.sentence()));
        }
        if (verb.isPresent()
                && (subject
                        || BeforeCues.RELATIVES.contains(words.folded(verb.get().at() - 1)))) {
            return byVerb(words, chain, verb.get());
        }
        Optional<Part> adverb = subject ? adverb(words, chain) : Optional.empty();
        if (adverb.isPresent()) {
            return List.of(new Stand(first, Strength.TOLD, adverb.get(), chain.sentence()));
        }
        if (saidBefore(words, chain)) {
            return List.of(new Stand(first, Strength.SPOKE, Part.SPEAKER, chain.sentence()));
        }
        return List.of(byLead(words, chain, first, subject));
    }

    /** « Retrouvez l'intervention de X » says that X spoke, not when. */
    private static boolean isPointer(Words words, int sentence) {
        int first = words.first(sentence);
        while (first < words.end(sentence) - 1 && !words.isWord(first)) {
            first++;
        }
        return POINTERS.contains(words.folded(first));
    }

    private List<Stand> byVerb(Words words, Chain chain, Verb verb) {
        PersonMention first = chain.people().getFirst().mention();
        if (verb.future()) {
            return List.of(new Stand(first, Strength.CITED, null, chain.sentence()));
        }
        Optional<Part> adverb = adverb(words, chain);
        Optional<Meaning> meaning = cues.ofVerb(verb.lemma());
        if (adverb.isPresent()) {
            return List.of(new Stand(first, Strength.TOLD, adverb.get(), chain.sentence()));
        }
        boolean passive = clauses.isPassive(words, verb.at(), words.end(chain.sentence()));
        if (meaning.isEmpty() || passive) {
            return List.of(new Stand(first, Strength.ASSUMED, Part.SPEAKER, chain.sentence()));
        }
        Strength strength = meaning.get().weak() ? Strength.SPOKE : Strength.TOLD;
        return List.of(new Stand(first, strength, meaning.get().part(), chain.sentence()));
    }

    /** The verb stands before its subject: « …», rappelle X. */
    private boolean saidBefore(Words words, Chain chain) {
        int last = chain.start() - 1;
        if (last < words.first(chain.sentence())) {
            return false;
        }
        for (int i = Math.max(words.first(chain.sentence()), last - 2); i <= last; i++) {
            if (clauses.isFiniteVerb(words, i)) {
                Verb verb = clauses.verbAt(words, i, chain.start());
                return verb.last() == last
                        && !verb.future()
                        && cues.ofVerb(verb.lemma()).isPresent();
            }
        }
        return false;
    }

    private Stand byLead(Words words, Chain chain, PersonMention first, boolean subject) {
        Sentence sentence = words.sentence(chain.sentence());
        if (sentence.listItem() && startsLine(words, chain)) {
            Optional<Meaning> lead = sentence.lead() < 0 ? Optional.empty() : lead(words, sentence.lead());
            if (lead.isPresent()) {
                Part part = lead.get().part();
                return new Stand(first, part == null ? Strength.CITED : Strength.LISTED, part, chain.sentence());
            }
            return new Stand(first, Strength.ASSUMED, Part.SPEAKER, chain.sentence());
        }
        boolean said = subject && !chain.people().getFirst().roles().isEmpty();
        return new Stand(first, said ? Strength.ASSUMED : Strength.NAMED, said ? Part.SPEAKER : null, chain.sentence());
    }

    private static boolean startsLine(Words words, Chain chain) {
        for (int i = words.first(chain.sentence()); i < chain.start(); i++) {
            if (words.isWord(i)
                    && !words.folded(i).equals("et")
                    && !Character.isDigit(words.folded(i).charAt(0))) {
                return false;
            }
        }
        return true;
    }

    private Optional<Meaning> lead(Words words, int lead) {
        List<CueSet.Match<Meaning>> found = cues.before.in(words, lead);
        if (!found.isEmpty()) {
            return Optional.of(found.getLast().value());
        }
        return cues.titles.in(words, lead).stream().map(CueSet.Match::value).findFirst();
    }

    private Optional<Verb> verbBehind(Words words, Chain chain, int next) {
        boolean relative = false;
        for (int i = chain.end(); i < next; i++) {
            String folded = words.folded(i);
            if (BeforeCues.RELATIVES.contains(folded)) {
                relative = i > chain.end() + 1;
            } else if (words.is(i, ",")) {
                relative = false;
            } else if (words.is(i, ":") || words.is(i, ";")) {
                return Optional.empty();
            } else if (!relative && clauses.isFiniteVerb(words, i)) {
                return Optional.of(clauses.verbAt(words, i, words.end(chain.sentence())));
            }
        }
        return Optional.empty();
    }

    private static boolean isSubject(Words words, Chain chain) {
        int before = chain.start() - 1;
        return before < words.first(chain.sentence()) || !OBJECT_OF.contains(words.folded(before));
    }

    private Optional<Part> adverb(Words words, Chain chain) {
        int end = Math.min(words.end(chain.sentence()), chain.end() + ADVERB_REACH);
        for (int i = Math.max(words.first(chain.sentence()), chain.start() - ADVERB_REACH); i < end; i++) {
            Optional<CueSet.Match<Meaning>> found = cues.adverbs.at(words, i);
            if (found.isPresent()) {
                return found.map(match -> match.value().part());
            }
        }
        return Optional.empty();
    }

    /** « Ce dernier a souligné »: the next sentence shows what the person named last did. */
    private Optional<Stand> echo(Words words, Chain chain) {
        int next = chain.sentence() + 1;
        if (next >= words.sentenceCount() || words.end(next) - words.first(next) < 3) {
            return Optional.empty();
        }
        int at = words.first(next);
        String opening = words.folded(at, Math.min(at + 2, words.end(next)));
        boolean last = opening.equals("ce dernier") || opening.equals("cette derniere");
        boolean that = opening.startsWith("celui ci") || opening.startsWith("celle ci");
        for (int i = at + 1; (last || that) && i < Math.min(at + 5, words.end(next)); i++) {
            if (clauses.isFiniteVerb(words, i)) {
                Verb verb = clauses.verbAt(words, i, words.end(next));
                PersonMention one = chain.people().getLast().mention();
                return cues.ofVerb(verb.lemma())
                        .filter(meaning -> !verb.future())
                        .map(meaning -> new Stand(one, Strength.SPOKE, meaning.part(), chain.sentence()));
            }
        }
        return Optional.empty();
    }
}
