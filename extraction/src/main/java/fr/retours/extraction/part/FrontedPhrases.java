package fr.retours.extraction.part;

import fr.retours.extraction.role.PeopleChain;
import fr.retours.extraction.role.PeopleChain.Bearer;
import fr.retours.extraction.text.VerbClauses;
import fr.retours.extraction.text.VerbClauses.Verb;
import fr.retours.extraction.text.Words;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * « Après une ouverture par A, maire, B, directrice, a posé le cadre »: A belongs to the phrase that opens the sentence,
 * only B is the subject, although they stand one behind the other. « S'appuyant sur A, B répond »: a verb for one shows it.
 */
record FrontedPhrases(BeforeCues before, SubjectDeeds deeds, VerbClauses clauses) {
    /** Sets the subject apart from the people of the phrase before it. */
    List<PeopleChain> split(Words words, List<PeopleChain> chains) {
        return chains.stream()
                .flatMap(chain -> byLead(words, chain))
                .flatMap(chain -> split(words, chain))
                .toList();
    }

    /** « animateur : A ; rapporteure : B »: who has a lead of their own stands apart. */
    private static Stream<PeopleChain> byLead(Words words, PeopleChain chain) {
        int cut = IntStream.range(1, chain.people().size())
                .filter(i -> isLed(words, chain.people().get(i)))
                .findFirst()
                .orElse(0);
        return cut == 0
                ? Stream.of(chain)
                : Stream.concat(
                        Stream.of(part(chain, 0, cut)),
                        byLead(words, part(chain, cut, chain.people().size())));
    }

    private static boolean isLed(Words words, Bearer one) {
        return IntStream.range(one.start(), one.mention().from()).anyMatch(i -> words.is(i, ":"));
    }

    private Stream<PeopleChain> split(Words words, PeopleChain chain) {
        List<Bearer> people = chain.people();
        if (people.size() < 2) {
            return Stream.of(chain);
        }
        boolean headed = chain.start() > words.firstWord(chain.sentence());
        Optional<Verb> verb = deeds.verbBehind(words, chain, words.end(chain.sentence()));
        boolean one = verb.isPresent() && clauses.isSingular(words, verb.get().at());
        boolean cued = before.opensSentence(words, chain)
                && before.nearest(words, chain, new BitSet()).isPresent();
        if (verb.isEmpty() || !(cued || (headed && one))) {
            return Stream.of(chain);
        }
        int cut = one ? people.size() - 1 : 1;
        return words.is(people.get(cut).start() - 1, ",")
                ? Stream.of(part(chain, 0, cut), part(chain, cut, people.size()))
                : Stream.of(chain);
    }

    private static PeopleChain part(PeopleChain chain, int from, int to) {
        List<Bearer> people = chain.people().subList(from, to);
        return new PeopleChain(
                chain.sentence(),
                people,
                people.getFirst().start(),
                people.getLast().end());
    }
}
