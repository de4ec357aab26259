package fr.retours.extraction.role;

import fr.retours.extraction.body.BodySpan;
import fr.retours.extraction.body.BodySpans;
import fr.retours.extraction.body.SlotNames;
import fr.retours.extraction.document.BlockKind;
import fr.retours.extraction.document.DocumentBlock;
import fr.retours.extraction.document.DocumentTree;
import fr.retours.extraction.function.BodyUnits;
import fr.retours.extraction.function.FunctionWords;
import fr.retours.extraction.function.RoleSpan;
import fr.retours.extraction.lexicon.WordClass;
import fr.retours.extraction.role.PeopleChain.Bearer;
import fr.retours.extraction.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Bodies named before the people who speak for them: « l'ADEME (A et B, ingénieure) », « Ville de Brest : A, adjointe »,
 * « la CRESS, par la voix de A », and those of {@link RowHeads}.
 */
public final class BodiesBefore {
    private static final WordClass OF = new WordClass("mots-des-fonctions", "d");
    private static final WordClass PLACE = new WordClass("mots-des-organismes", "ou");
    private static final WordClass VOICES = new WordClass("mots-des-fonctions", "porte-voix");
    private static final WordClass REPRESENTED = new WordClass("mots-des-fonctions", "represente");
    private static final WordClass LED = new WordClass("mots-des-fonctions", "diriges");
    private static final WordClass THAT = new WordClass("mots-des-fonctions", "que");
    private static final String LINE_MARKS = ":–—-|";
    private static final int LONGEST_VOICE = 5;
    /** How many bodies of a recap a name in brackets is looked for behind; recaps name a hundred. */
    private static final int MOST_ECHOES = 500;

    private final SlotNames slots;

    public BodiesBefore(SlotNames slots) {
        this.slots = slots;
    }

    /** Gives the people in brackets behind a body, or on the line that it heads, that body where no other is named. */
    HeldRoles complete(Words words, List<Bearer> bearers, RowHeads heads, BodySpans bodies) {
        BodySpans layer = bodies;
        var result = new ArrayList<>(bearers);
        for (int i = 0; i < result.size(); i++) {
            Bearer one = result.get(i);
            Optional<BodySpan> bracket = bracketed(words, one.start(), layer);
            Optional<BodySpan> body = bracket.isPresent() ? bracket : before(words, one, heads, layer);
            if (body.isPresent()) {
                layer = layer.with(body.get());
                int last = lastWith(words, result, i, bracket.isPresent());
                for (int j = i; j <= last; j++) {
                    result.set(j, with(result.get(j), body.get()));
                }
                i = last;
            }
        }
        return new HeldRoles(List.copyOf(result), layer);
    }

    private Optional<BodySpan> before(Words words, Bearer one, RowHeads heads, BodySpans bodies) {
        return heads.body(one.mention(), slots, bodies)
                .or(() -> heading(words, one.start(), bodies))
                .or(() -> leading(words, one.start(), bodies))
                .or(() -> toldBy(words, one, bodies))
                .or(() -> spokenFor(words, one.start(), bodies))
                .or(() -> representedBy(words, one.start(), bodies))
                .or(() -> ledBy(words, one.start(), bodies));
    }

    /** « l'ADEME (A… »: the body right before the bracket that the name opens. */
    private Optional<BodySpan> bracketed(Words words, int start, BodySpans bodies) {
        if (start < 2 || !words.is(start - 1, "(")) {
            return Optional.empty();
        }
        int end = start - 1;
        Optional<BodySpan> named = bodies.around(end - 1).filter(body -> body.to() == end);
        return named.isPresent()
                ? named.filter(body -> !isPlace(words, body))
                : StatedLevels.endingAt(words, end)
                        .flatMap(level -> level.authority(words, bodies))
                        .or(() -> echo(words, end, bodies))
                        .or(() -> unknown(words, end, bodies));
    }

    /** « le comité 21 (A) », of which the recap says « Comité 21 » elsewhere. */
    private static Optional<BodySpan> echo(Words words, int end, BodySpans bodies) {
        int first = words.first(words.sentenceOf(end));
        return bodies.first(MOST_ECHOES).stream()
                .filter(body -> body.isOrganisation() && end - first >= body.to() - body.from())
                .filter(body -> words.folded(body.to() - 1).equals(words.folded(end - 1)))
                .filter(body ->
                        words.folded(body.from(), body.to()).equals(words.folded(end - body.to() + body.from(), end)))
                .findFirst();
    }

    /** « organisée par SCTE (A) »: a name in capitals behind a small word, which nothing else shows to be a body. */
    private Optional<BodySpan> unknown(Words words, int end, BodySpans bodies) {
        int first = words.first(words.sentenceOf(end));
        int from = end;
        while (from > first && isNamePart(words, from - 1)) {
            from--;
        }
        boolean small = from > first && words.isWord(from - 1) && !words.in(from - 1, PLACE);
        return from < end && small && words.isAllCapitals(from)
                ? slots.at(words, from, bodies).filter(name -> name.to() == end)
                : Optional.empty();
    }

    private static boolean isNamePart(Words words, int i) {
        return words.isCapital(i) || (words.isWord(i) && words.isNumber(i));
    }

    /** « à Lyon (A) » tells where, « la Ville de Lyon (A) » for whom. */
    private static boolean isPlace(Words words, BodySpan body) {
        return body.isBarePlace() && words.in(body.from() - 1, PLACE);
    }

    /** « - Ville de Brest : A… »: the body that opens the line, a mark, and the name. */
    private Optional<BodySpan> heading(Words words, int start, BodySpans bodies) {
        int first = words.first(words.sentenceOf(start));
        if (start < first + 2 || !LINE_MARKS.contains(words.token(start - 1).text())) {
            return Optional.empty();
        }
        return ofLine(words, first, start - 1, bodies)
                .filter(body -> body.to() == start - 1)
                .or(() -> represented(words, first, start - 1, bodies))
                .or(() -> unlisted(words, first, start - 1, bodies));
    }

    /** « - Juratri : A »: a name that no list and no dictionary has fills the line up to the colon. */
    private Optional<BodySpan> unlisted(Words words, int first, int mark, BodySpans bodies) {
        int name = pastOpening(words, first, mark);
        return words.is(mark, ":") && words.startsLine(first) && !RowHeads.isMoment(words, name, mark)
                ? slots.atStart(words, name, bodies)
                        .filter(body -> body.to() == mark
                                && IntStream.range(name, mark).anyMatch(i -> slots.isUncommon(words, i)))
                : Optional.empty();
    }

    /**
     * « Invités représentant l'ADEME (points 1 et 2) : A et B », « Présents pour l'ADEME : A »: a remark in brackets
     * may stand before the mark.
     */
    private static Optional<BodySpan> represented(Words words, int first, int mark, BodySpans bodies) {
        int end = words.is(mark - 1, ")") ? opening(words, first, mark) : mark;
        return IntStream.range(first, end)
                .filter(i -> words.begins(i, FunctionWords.REPRESENTING)
                        || (i > first
                                && words.in(i - 1, FunctionWords.CAME)
                                && words.grammar().onBehalfOf().contains(words.folded(i))))
                .boxed()
                .findFirst()
                .flatMap(i -> bodies.named(words, i + 1))
                .filter(body -> body.to() == end);
    }

    /** Returns where brackets open that close right before a mark; the first word when nowhere. */
    private static int opening(Words words, int first, int mark) {
        int open = mark;
        while (open > first && !words.is(open, "(")) {
            open--;
        }
        return open;
    }

    /** « Ville de Brest : », « Région Bretagne ¶ »: the body over its people's lines; a line without a bullet may have its own head. */
    private static Optional<BodySpan> leading(Words words, int start, BodySpans bodies) {
        int sentence = words.sentenceOf(start);
        int first = words.first(sentence);
        DocumentBlock block = DocumentTree.of(words).block(sentence);
        boolean headed = start > first && (words.isWord(start - 1) || words.isWord(first));
        if (headed || block.kind() == BlockKind.PARAGRAPH || block.first() != sentence) {
            return Optional.empty();
        }
        return Stream.of(Optional.ofNullable(block.heading()), Optional.ofNullable(block.lead()))
                .flatMap(Optional::stream)
                .flatMap(over -> filling(words, over, bodies).stream())
                .findFirst();
    }

    private static Optional<BodySpan> filling(Words words, DocumentBlock line, BodySpans bodies) {
        int end = words.end(line.last());
        return ofLine(words, words.first(line.last()), end, bodies)
                .filter(body -> body.to() == end || (body.to() == end - 1 && words.is(end - 1, ":")));
    }

    /** Finds the body that a line begins with: « - Pour la Ville de Brest », « Équipe ADEME ». */
    private static Optional<BodySpan> ofLine(Words words, int first, int end, BodySpans bodies) {
        int from = pastOpening(words, first, end);
        return bodies.named(words, from).or(() -> BodyUnits.bodyBehind(words, from, end, bodies));
    }

    private static int pastOpening(Words words, int first, int end) {
        return IntStream.range(first, end)
                .filter(i -> words.isWord(i) && !words.grammar().onBehalfOf().contains(words.folded(i)))
                .findFirst()
                .orElse(end);
    }

    /** « le projet de la commune de Vif par A, secrétaire général »: the function that names no body is held there. */
    private static Optional<BodySpan> toldBy(Words words, Bearer one, BodySpans bodies) {
        int by = one.start() - 1;
        boolean reported = by > 0
                && words.grammar().by().contains(words.folded(by))
                && !one.roles().isEmpty()
                && !AssemblySeats.isOfState(words, one.roles().getFirst());
        return reported ? bodies.around(by - 1).filter(body -> body.to() == by) : Optional.empty();
    }

    /** « la CRESS, par la voix de A », « le Département, en la personne de A ». */
    private static Optional<BodySpan> spokenFor(Words words, int start, BodySpans bodies) {
        int first = words.first(words.sentenceOf(start));
        int voice = start - 2;
        if (voice <= first || !words.begins(start - 1, OF) || !words.in(voice, VOICES)) {
            return Optional.empty();
        }
        List<BodySpan> before = bodies.within(Math.max(first, voice - LONGEST_VOICE - 10), voice);
        return before.isEmpty() || voice - before.getLast().to() > LONGEST_VOICE
                ? Optional.empty()
                : Optional.of(before.getLast());
    }

    /** « l'ADEME, représentée par A », « Terralis, représentée par son directeur A ». */
    private Optional<BodySpan> representedBy(Words words, int start, BodySpans bodies) {
        int by = words.grammar().possessives().contains(words.folded(start - 1)) ? start - 2 : start - 1;
        if (!words.grammar().by().contains(words.folded(by)) || !words.begins(by - 1, REPRESENTED)) {
            return Optional.empty();
        }
        int end = words.isWord(by - 2) ? by - 1 : by - 2;
        int noun = words.pastArticle(words.first(words.sentenceOf(start)));
        int name = words.in(noun, FunctionWords.GROUPS) ? noun + 1 : noun;
        return bodies.around(end - 1)
                .or(() -> slots.atStart(words, name, bodies))
                .filter(body -> body.to() == end);
    }

    /** « l'association B, présidée par A », « l'orchestre B, que dirige A »; « une étude de B, dirigée par A » is not B. */
    private static Optional<BodySpan> ledBy(Words words, int start, BodySpans bodies) {
        boolean passive = words.grammar().by().contains(words.folded(start - 1)) && words.in(start - 2, LED);
        boolean active = words.in(start - 1, FunctionWords.HEADING) && words.in(start - 2, THAT);
        int end = words.isWord(start - 3) ? start - 2 : start - 3;
        return passive || active
                ? bodies.around(end - 1).filter(body -> body.to() == end && (active || !isOfOther(words, body)))
                : Optional.empty();
    }

    /** « la fête de l'association B »: the body only says whose the noun before it is. */
    private static boolean isOfOther(Words words, BodySpan body) {
        int before = words.beforeArticle(body.from());
        return words.begins(before, OF);
    }

    /** Returns the last of the people named in the same brackets, or one after the other. */
    private static int lastWith(Words words, List<Bearer> bearers, int i, boolean bracket) {
        int last = i;
        while (last + 1 < bearers.size()) {
            int from = bearers.get(last).end();
            int to = bearers.get(last + 1).start();
            boolean joined = bracket ? isWithin(words, from, to) : PeopleChains.isGap(words, from, to);
            if (!joined) {
                break;
            }
            last++;
        }
        return last;
    }

    private static boolean isWithin(Words words, int from, int to) {
        if (words.sentenceOf(from - 1) != words.sentenceOf(to)) {
            return false;
        }
        return IntStream.range(from - 1, to).noneMatch(i -> words.is(i, ")"));
    }

    private static Bearer with(Bearer one, BodySpan body) {
        boolean elsewhere = one.roles().stream().anyMatch(role -> role.body() != null);
        if (elsewhere) {
            return one;
        }
        List<RoleSpan> roles = one.roles().isEmpty()
                ? List.of(RoleSpan.affiliation(body))
                : Stream.concat(
                                Stream.of(one.roles().getFirst()).map(role -> role.withBody(body, role.end())),
                                one.roles().stream().skip(1))
                        .toList();
        return one.withRoles(roles);
    }
}
