package fr.retours.extraction.function;

import fr.retours.extraction.body.BodySpan;
import fr.retours.extraction.body.BodySpans;
import fr.retours.extraction.body.SlotNames;
import fr.retours.extraction.lexicon.WordClass;
import fr.retours.extraction.text.VerbClauses;
import fr.retours.extraction.text.Words;
import fr.retours.model.text.LatinFolding;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads a body behind a name without a function: « Anne Petit (Terre de Liens) », « Anne Petit, de l'ADEME ». */
public final class Affiliations {
    private static final WordClass IN_THE_NAME = new WordClass("mots-des-fonctions", "au-nom-de");
    private static final WordClass FRONTED = new WordClass("mots-des-fonctions", "parle-pour");
    private static final WordClass WORKING = new WordClass("mots-des-fonctions", "travaille");
    private static final int LONGEST_WORK = 7;
    private static final int FARTHEST_BEHALF = 8;
    private static final int FARTHEST_NAME = 8;
    private static final int LONGEST_FRONTED = 14;
    private static final int LONGEST_IN_BRACKETS = 10;
    private static final int LONGEST_TITLED = 6;
    private static final int LONGEST_NAME = 5;

    private final SlotNames slots;
    private final VerbClauses clauses;
    private final BracketBodies brackets;
    private final Set<String> countries = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).stream()
            .map(code -> Locale.of("", code).getDisplayCountry(Locale.FRENCH))
            .map(LatinFolding::words)
            .collect(Collectors.toUnmodifiableSet());

    public Affiliations(SlotNames slots, FunctionList functions, VerbClauses clauses) {
        this.slots = slots;
        this.clauses = clauses;
        brackets = new BracketBodies(slots, functions, clauses);
    }

    /**
     * Reads what stands behind a name or its last function.
     *
     * @param at just past the name
     * @param open the first word behind the marks that follow it
     */
    public Optional<RoleSpan> behind(Words words, int at, int open, int limit, BodySpans bodies) {
        Optional<BodySpan> worked = workedAt(words, open, limit, bodies);
        if (worked.isPresent()) {
            return worked.map(RoleSpan::affiliation);
        }
        int next = pastHeading(words, open, limit);
        boolean heads = next > open;
        boolean of = !heads
                && next < limit
                && (words.grammar().of().contains(words.folded(next))
                        || words.grammar().onBehalfOf().contains(words.folded(next))
                        || (words.grammar().at().contains(words.folded(next)) && open > at));
        if (of) {
            next += words.grammar().chez().contains(words.folded(next + 1)) ? 2 : 1;
        }
        int start = next;
        next = words.pastArticle(next);
        if (next == at) {
            return onLine(words, at, limit, bodies).map(RoleSpan::affiliation);
        }
        if (next >= limit) {
            return Optional.empty();
        }
        Optional<BodySpan> body = bodies.named(words, start)
                .or(() -> of ? behindNoun(words, start, bodies) : Optional.empty())
                .or(() -> BodyUnits.bodyBehind(words, start, limit, bodies));
        if (body.isPresent()) {
            boolean closed =
                    of || heads || FunctionWords.isEnd(words, body.get().to(), limit);
            return (closed ? body : brackets.whole(words, open, limit, bodies)).map(RoleSpan::affiliation);
        }
        Optional<BodySpan> slot = of || heads
                ? namedBehind(words, next, limit, bodies)
                : inSlot(words, open, start, limit, bodies).or(() -> brackets.whole(words, open, limit, bodies));
        return slot.map(RoleSpan::affiliation);
    }

    /** « Anne Petit ADEME », alone on a line: the body that fills it behind the name. */
    private Optional<BodySpan> onLine(Words words, int at, int limit, BodySpans bodies) {
        int first = words.firstWord(words.sentenceOf(at - 1));
        boolean line = at < limit
                && limit == words.end(words.sentenceOf(at))
                && words.endsLine(limit)
                && words.startsLine(words.first(words.sentenceOf(at)))
                && at - first <= LONGEST_NAME
                && IntStream.range(first, at).allMatch(i -> words.isCapital(i) || !words.isWord(i));
        return line
                ? bodies.startingAt(at)
                        .or(() -> words.isAllCapitals(at) ? slots.at(words, at, bodies) : Optional.empty())
                        .filter(body -> body.to() == limit)
                : Optional.empty();
    }

    /** « A (laboratoire Lisst, Université de Tours) »: the bodies behind the first one in the same brackets. */
    public List<RoleSpan> beside(Words words, int open, RoleSpan first, int limit, BodySpans bodies) {
        boolean bracket = open > 0 && words.is(open - 1, "(");
        return bracket ? brackets.further(words, first, limit, bodies) : List.of();
    }

    /** « A conclut au nom de l'Avise »: for whom someone speaks is stated behind the verb. */
    public Optional<RoleSpan> inTheName(Words words, int at, int limit, BodySpans bodies) {
        for (int i = at; i + 2 < limit && i < at + FARTHEST_NAME; i++) {
            boolean name = words.all(IN_THE_NAME).contains(words.folded(i, i + 2))
                    && words.grammar().of().contains(words.folded(i + 2));
            if (name) {
                int body = i + 3;
                return bodies.named(words, body)
                        .or(() -> slots.at(words, words.pastArticle(body), bodies))
                        .map(RoleSpan::affiliation);
            }
        }
        return Optional.empty();
    }

    /** « du projet Mare Nostrum », « de l'équipe ADEME »: the body behind one common noun. */
    private static Optional<BodySpan> behindNoun(Words words, int at, BodySpans bodies) {
        int noun = words.pastArticle(at);
        boolean common = noun + 1 < words.size()
                && words.tag(noun).equals("NOUN")
                && !words.isCapital(noun)
                && words.isCapital(noun + 1);
        return common ? bodies.startingAt(noun + 1).filter(BodySpan::isOrganisation) : Optional.empty();
    }

    /** « A, de la Recyclerie à Brest (29) pour le Réseau des ressourceries »: for whom someone speaks beside. */
    public Optional<RoleSpan> onBehalf(Words words, RoleSpan role, int limit, BodySpans bodies) {
        if (role.body() == null || role.portfolioFrom() < role.portfolioTo()) {
            return Optional.empty();
        }
        int reach = Math.min(limit - 2, role.end() + FARTHEST_BEHALF);
        for (int i = role.end(); i < reach && isPlaceOrBracket(words, i); i++) {
            if (words.grammar().onBehalfOf().contains(words.folded(i))) {
                return bodies.named(words, i + 1)
                        .filter(body -> body.to() <= limit)
                        .map(RoleSpan::affiliation);
            }
        }
        return Optional.empty();
    }

    private static boolean isPlaceOrBracket(Words words, int i) {
        String folded = words.folded(i);
        boolean small = words.grammar().at().contains(folded)
                || words.grammar().onBehalfOf().contains(folded)
                || words.grammar().articles().contains(folded);
        return small || "()".contains(words.written(i)) || words.isNumber(i) || words.isCapital(i);
    }

    /** « qui dirige l'ADEME », « représente la Ville de Brest ». */
    private static int pastHeading(Words words, int at, int limit) {
        int verb = pastWho(words, at, limit);
        boolean heads = verb < limit
                && (words.in(verb, FunctionWords.HEADING) || words.in(verb, FunctionWords.HEADING_TOGETHER));
        int past = heads ? verb + 1 : at;
        return heads && past < limit && words.in(past, FunctionWords.HOW) ? past + 1 : past;
    }

    private static int pastWho(Words words, int at, int limit) {
        return at < limit && words.grammar().who().contains(words.folded(at)) ? at + 1 : at;
    }

    /** « travaille chez Ecovrac », « qui enseigne l'histoire au lycée B »: the body stands behind the preposition of a verb. */
    private Optional<BodySpan> workedAt(Words words, int at, int limit, BodySpans bodies) {
        int verb = pastWho(words, at, limit);
        boolean works = verb < limit && words.in(verb, WORKING);
        for (int i = verb + 1; works && i + 1 < Math.min(limit, verb + LONGEST_WORK) && words.isWord(i); i++) {
            boolean chez = words.grammar().chez().contains(words.folded(i));
            int name = i + 1;
            Optional<BodySpan> body = words.in(i, FunctionWords.EMPLOYED) || FunctionEnds.isInMidst(words, i)
                    ? bodies.named(words, name)
                            .filter(one -> !one.isBarePlace())
                            .or(() -> chez ? slots.at(words, words.pastArticle(name), bodies) : Optional.empty())
                    : Optional.empty();
            if (body.isPresent()) {
                return body;
            }
        }
        return Optional.empty();
    }

    /** « préside aussi B », « travaille à B »: the body that someone named before is said to head, or to work at. */
    public Optional<RoleSpan> told(Words words, int at, int limit, BodySpans bodies) {
        boolean tells = at < limit && (pastHeading(words, at, limit) > at || words.in(at, WORKING));
        return tells ? behind(words, at, at, limit, bodies) : Optional.empty();
    }

    /** « Pour l'ADEME, A a témoigné »: the body for which someone speaks opens the sentence, or what stands behind « ; ». */
    public Optional<RoleSpan> before(Words words, int name, int free, BodySpans bodies) {
        int first = clauseStart(words, name);
        if (free > first || name - first < 3 || name - first > LONGEST_FRONTED || !words.is(name - 1, ",")) {
            return Optional.empty();
        }
        return bodies.within(first, name).stream()
                .findFirst()
                .or(() -> IntStream.range(first + 1, name - 1)
                        .boxed()
                        .flatMap(i -> slots.at(words, i, bodies).stream())
                        .findFirst())
                .filter(body -> body.to() == name - 1 && words.all(FRONTED).contains(words.folded(first, body.from())))
                .map(RoleSpan::affiliation);
    }

    /** Returns where the clause before a name begins; somewhere too far back when it is a long one. */
    private static int clauseStart(Words words, int name) {
        int first = Math.max(words.first(words.sentenceOf(name)), name - LONGEST_FRONTED - 1);
        int start = name;
        while (start > first && !words.is(start - 1, ";") && !words.is(start - 1, ":")) {
            start--;
        }
        return start;
    }

    /** An unknown name in brackets behind someone's, or behind the comma or dash of a list line. */
    Optional<BodySpan> inSlot(Words words, int open, int from, int limit, BodySpans bodies) {
        boolean article = words.grammar().articles().contains(words.folded(from));
        int name = article
                        && (!words.isCapital(from)
                                || slots.at(words, from, bodies).isEmpty())
                ? from + 1
                : from;
        if (open < 1 || name >= limit || !words.isCapital(name)) {
            return Optional.empty();
        }
        boolean bracket = isInBrackets(words, open);
        if (!bracket && !",–—-|/@".contains(words.written(open - 1))) {
            return Optional.empty();
        }
        int most = Math.min(words.end(words.sentenceOf(open)), name + LONGEST_IN_BRACKETS);
        Optional<BodySpan> titled = titled(words, from, Math.min(limit, most), bodies);
        if (titled.isPresent()) {
            return titled;
        }
        boolean line = words.sentence(words.sentenceOf(open)).listItem() || !hasVerb(words, words.sentenceOf(open));
        return slots.at(words, name, bodies)
                .filter(slot -> slot.to() <= limit && FunctionWords.isEnd(words, slot.to(), most))
                .filter(slot -> bracket || line || isInserted(words, open, slot))
                .filter(slot -> !countries.contains(words.folded(slot.from(), slot.to())))
                .filter(slot ->
                        bracket || isByline(words, slot) || (isTelling(words, slot) && !isLikeSomeone(words, slot)));
    }

    /** « Par A - Azimut », alone on a line: what ends it behind the mark is the body. */
    private static boolean isByline(Words words, BodySpan slot) {
        int sentence = words.sentenceOf(slot.from());
        int first = words.first(sentence);
        return words.grammar().by().contains(words.folded(first))
                && words.startsLine(first)
                && slot.to() == words.end(sentence)
                && words.endsLine(slot.to());
    }

    /** « A, directeur, Juratri, a présenté… »: the name stands between two commas, and the sentence goes on with its verb. */
    private boolean isInserted(Words words, int open, BodySpan slot) {
        return words.is(open - 1, ",") && words.is(slot.to(), ",") && clauses.isFiniteVerb(words, slot.to() + 1);
    }

    /** « directeur, Juratri »: an unknown name that ends a line without a verb, behind a function. */
    Optional<BodySpan> atLineEnd(Words words, int at, int limit, BodySpans bodies) {
        int sentence = words.sentenceOf(at);
        boolean line = limit == words.end(sentence) && !hasVerb(words, sentence);
        return line
                ? slots.at(words, at, bodies)
                        .filter(slot -> slot.to() == limit && !isLikeSomeone(words, slot))
                        .filter(slot -> !countries.contains(words.folded(slot.from(), slot.to())))
                : Optional.empty();
    }

    /** « (La Poste) », « , Les Petits Riens »: an article with a capital belongs to the name, up to the next mark. */
    private Optional<BodySpan> titled(Words words, int from, int most, BodySpans bodies) {
        if (!words.grammar().articles().contains(words.folded(from)) || !words.isCapital(from)) {
            return Optional.empty();
        }
        int end = from + 1;
        while (end < most && words.isWord(end) && (words.isCapital(end) || !clauses.isFiniteVerb(words, end))) {
            end++;
        }
        boolean name = end > from + 1
                && end - from <= LONGEST_TITLED
                && words.isCapital(from + 1)
                && FunctionWords.isEnd(words, end, most)
                && !bodies.overlaps(from, end);
        return name ? Optional.of(BodySpan.inSlot(from, end)) : Optional.empty();
    }

    private boolean hasVerb(Words words, int sentence) {
        return clauses.hasFiniteVerb(words, words.first(sentence), words.end(sentence));
    }

    private static boolean isInBrackets(Words words, int at) {
        int first = Math.max(words.first(words.sentenceOf(at)), at - LONGEST_IN_BRACKETS);
        for (int i = at - 1; i >= first && !words.is(i, ")"); i--) {
            if (words.is(i, "(")) {
                return true;
            }
        }
        return false;
    }

    /** « de Open Champ », « du projet Mare Nostrum », « qui dirige Juratri »: one common noun may stand before the name. */
    private Optional<BodySpan> namedBehind(Words words, int at, int limit, BodySpans bodies) {
        boolean noun = at + 1 < limit && words.tag(at).equals("NOUN") && words.isCapital(at + 1);
        int name = noun && !words.isCapital(at) ? at + 1 : at;
        return slots.at(words, name, bodies).filter(slot -> slot.to() <= limit && isTelling(words, slot));
    }

    /** Several words, an acronym or a word with a capital inside: more than a family or place name would have. */
    private boolean isTelling(Words words, BodySpan slot) {
        String first = words.written(slot.from());
        return slot.to() - slot.from() > 1
                || first.substring(1).codePoints().anyMatch(Character::isUpperCase)
                || slots.isUncommon(words, slot.from());
    }

    /**
     * Two words with a capital, neither an acronym, the last no common noun: in a row of names more likely someone than
     * a body.
     */
    private boolean isLikeSomeone(Words words, BodySpan slot) {
        return slot.to() - slot.from() == 2
                && words.isCapital(slot.from())
                && !words.isAllCapitals(slot.from())
                && !words.isAllCapitals(slot.from() + 1)
                && slots.isUncommon(words, slot.from() + 1);
    }
}
