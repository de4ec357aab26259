package fr.retours.extraction.function;

import fr.retours.extraction.body.BodySpan;
import fr.retours.extraction.body.BodySpans;
import fr.retours.extraction.body.SlotNames;
import fr.retours.extraction.function.FunctionList.Kind;
import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.lexicon.WordClass;
import fr.retours.extraction.text.VerbClauses;
import fr.retours.extraction.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads functions from a word on: « adjointe au Maire de Lyon chargée de l'ESS et vice-présidente du RTES ». The body is
 * the first one named behind the function and a preposition; what is said before it belongs to the function, what is
 * said behind it is the portfolio.
 */
public final class RoleParser {
    private static final WordClass JOINTS = new WordClass("mots-des-fonctions", "liaisons");
    private static final Set<String> BEFORE_BODY = Set.of(",", "(", "–", "|", "-", "/", "@");
    private static final Set<String> MARKS = Set.of(",", ";", "-", "–", "—", "/", "|", "&");
    /** « en charge de », « à la tête de »: they say a function only with the body. */
    private static final WordClass OF_A_BODY = new WordClass("mots-des-fonctions", "avec-organisme-seulement");

    private static final WordClass CIRCUMSTANCES = new WordClass("mots-des-fonctions", "devant-circonstance");

    private static final int LONGEST_REMARK = 12;
    private static final int LONGEST_CIRCUMSTANCE = 5;

    private final FunctionList functions;
    private final TradeNouns trades;
    private final RoleSlots slots;
    private final Affiliations affiliations;
    private final FunctionPhrase phrases;
    private final FunctionPortfolios portfolios;
    private final UnlistedFunctions unlisted;

    public RoleParser(
            FunctionList functions,
            TradeNouns trades,
            SlotNames slots,
            Affiliations affiliations,
            VerbClauses clauses,
            KnowledgeBase knowledge) {
        this.functions = functions;
        this.trades = trades;
        this.slots = new RoleSlots(slots, knowledge);
        this.affiliations = affiliations;
        phrases = new FunctionPhrase(functions, clauses, knowledge);
        portfolios = new FunctionPortfolios(functions, clauses);
        unlisted = new UnlistedFunctions(clauses);
    }

    /** Reads one function after the other, from a word right behind a name on, a trade perhaps, before {@code limit}. */
    public List<RoleSpan> behindName(Words words, int start, int limit, BodySpans bodies) {
        Optional<FunctionList.Head> head = functions.at(words, start).or(() -> trades.at(words, start));
        return head.isPresent()
                ? sequence(words, head, limit, bodies)
                : unlisted.at(words, start, limit, bodies).stream().toList();
    }

    /** Reads one function after the other, from a word on, before {@code limit}. */
    public List<RoleSpan> sequence(Words words, int start, int limit, BodySpans bodies) {
        return sequence(words, functions.at(words, start), limit, bodies);
    }

    private List<RoleSpan> sequence(Words words, Optional<FunctionList.Head> first, int limit, BodySpans bodies) {
        var roles = new ArrayList<RoleSpan>();
        Optional<FunctionList.Head> head = first;
        while (head.isPresent()) {
            List<RoleSpan> some = one(words, head.get(), limit, bodies);
            if (some.isEmpty()) {
                break;
            }
            roles.addAll(some);
            int at = nextFunction(words, pastPlace(words, roles.getLast(), limit, bodies), limit);
            head = at < 0 ? Optional.empty() : functions.at(words, at);
        }
        return roles;
    }

    /** « formateur à l'ADEME à Angers, élu… », « maire de Vif (38), élue… »: goes over the place of a body, and a number. */
    public static int pastPlace(Words words, RoleSpan role, int limit, BodySpans bodies) {
        int at = pastApposed(words, role, limit, bodies);
        if (at + 1 >= limit || role.body() == null) {
            return at;
        }
        boolean number = words.is(at, "(") && words.is(at + 2, ")") && words.isNumber(at + 1);
        return bodies.around(at + 1)
                .filter(place -> place.from() == at + 1 && PlainPlaces.isWhere(words, place))
                .map(BodySpan::to)
                .orElse(number && at + 3 <= limit ? at + 3 : at);
    }

    /** « maîtresse de conférences à l'université de B, laboratoire C, »: goes over a unit stated behind its body. */
    private static int pastApposed(Words words, RoleSpan role, int limit, BodySpans bodies) {
        int at = role.end();
        if (at + 1 < limit && role.body() != null && words.is(at, ",") && BodyUnits.isApposed(words, at + 1)) {
            int end = at + 2;
            while (end < Math.min(limit, at + LONGEST_CIRCUMSTANCE) && words.isWord(end)) {
                end++;
            }
            return end < limit && words.is(end, ",") ? end : at;
        }
        return at + 1 < limit && role.body() != null && words.is(at, ",")
                ? bodies.startingAt(at + 1)
                        .filter(unit -> unit.isOrganisation() && !words.isCapital(unit.from()))
                        .filter(unit -> unit.to() < limit && words.is(unit.to(), ","))
                        .map(BodySpan::to)
                        .orElse(at)
                : at;
    }

    /** Returns where a further function begins, behind a comma or « et »; -1 when there is none. */
    private int nextFunction(Words words, int end, int limit) {
        int at = end;
        while (at < limit) {
            boolean joint = words.in(at, JOINTS) || MARKS.contains(words.written(at));
            int past = joint ? at + 1 : pastBracket(words, at, limit);
            if (past == at) {
                break;
            }
            at = past;
        }
        if (at == end) {
            at = pastSince(words, pastCircumstance(words, end, limit), limit);
        }
        boolean follows = at > end && at < limit && functions.at(words, at).isPresent();
        boolean charge = words.grammar().in().contains(words.folded(Math.min(at, limit - 1)));
        return follows && (!charge || words.grammar().and().contains(words.folded(at - 1))) ? at : -1;
    }

    /** « administratrice depuis trois ans et présidente de B »: goes over the time, and what joins the next function. */
    private static int pastSince(Words words, int at, int limit) {
        for (int i = at + 1; words.in(at, FunctionWords.SINCE) && i < Math.min(limit, at + LONGEST_CIRCUMSTANCE); i++) {
            if (words.grammar().and().contains(words.folded(i)) || words.is(i, ",")) {
                return i + 1;
            }
        }
        return at;
    }

    /** « élève de B en 2e année, présidente de C »: goes over what is said of when, where or how, up to a comma. */
    private static int pastCircumstance(Words words, int at, int limit) {
        if (at >= limit || !words.in(at, CIRCUMSTANCES)) {
            return at;
        }
        for (int i = at + 1; i < Math.min(limit, at + LONGEST_CIRCUMSTANCE) && words.isWord(i); i++) {
            if (words.is(i + 1, ",")) {
                return i + 2;
            }
        }
        return at;
    }

    /** « maire de Brest (29) et… »: goes over a short remark in brackets; into it when a function stands there. */
    private int pastBracket(Words words, int at, int limit) {
        if (!words.is(at, "(") || at + 1 >= limit) {
            return at;
        }
        if (functions.at(words, at + 1).isPresent()) {
            return at + 1;
        }
        for (int i = at + 1; i < Math.min(limit, at + LONGEST_REMARK); i++) {
            if (words.is(i, ")")) {
                return i + 1;
            }
        }
        return at;
    }

    /** Reads one function, which may be held at several bodies: « élu à Saint-Denis et à Plaine Commune ». */
    private List<RoleSpan> one(Words words, FunctionList.Head head, int limit, BodySpans bodies) {
        int end = phrases.end(words, head, limit, bodies);
        if (NoFunctions.is(words, head, end)) {
            return List.of();
        }
        RoleSpan role = held(words, head, end, limit, bodies);
        if (role.body() == null && words.in(head.start(), OF_A_BODY)) {
            return List.of();
        }
        Optional<RoleSpan> further = role.body() == null ? Optional.empty() : furtherBody(words, role, limit, bodies);
        return Stream.concat(Stream.of(role), further.stream()).toList();
    }

    private RoleSpan held(Words words, FunctionList.Head head, int end, int limit, BodySpans bodies) {
        Optional<BodySpan> body = end < limit ? bodies.startingAt(end) : Optional.empty();
        if (body.isPresent() && PlainPlaces.isWhere(words, body.get())) {
            int to = FunctionEnds.withoutLink(words, head, body.get().from());
            Optional<BodySpan> slot = slots.of(words, head, to, bodies).filter(name -> name.to() == to);
            if (slot.isPresent()) {
                return heldAt(words, head, slot.get(), limit);
            }
        }
        if (body.isPresent()) {
            BodySpan named = body.get();
            Optional<RoleSpan> bracket = bracketed(words, head, named, limit, bodies);
            if (bracket.isPresent()) {
                return bracket.get();
            }
            Optional<BodySpan> house = named.isBarePlace() ? PlainPlaces.house(words, head, named) : Optional.empty();
            if (house.isPresent()) {
                return heldAt(words, head, house.get(), limit);
            }
            boolean plain = PlainPlaces.isPlain(words, head, named)
                    || (head.kind() == Kind.MANDAT && !PlainPlaces.isHeldAt(words, head, named));
            return plain ? RoleSpan.alone(head, named.to(), named.to()) : heldAt(words, head, named, limit);
        }
        if (head.kind() != Kind.MANDAT) {
            Optional<BodySpan> slot = slots.of(words, head, end, bodies);
            if (slot.isPresent()) {
                BodySpan name = slot.get();
                return heldAt(words, head, PlainPlaces.house(words, head, name).orElse(name), limit);
            }
        }
        var alone = RoleSpan.alone(head, FunctionEnds.trimmed(words, head, end), end);
        if (head.kind() == Kind.MANDAT) {
            return portfolios.add(words, alone, limit);
        }
        RoleSpan held = bodyBehind(words, alone, limit, bodies);
        return held.body() == null && FunctionPortfolios.isDeputy(words, held)
                ? portfolios.add(words, held, limit)
                : held;
    }

    /** « libraire à Brest (Les Volcans) »: behind the place, brackets that hold nothing but the body. */
    private Optional<RoleSpan> bracketed(
            Words words, FunctionList.Head head, BodySpan place, int limit, BodySpans bodies) {
        int to = FunctionEnds.withoutLink(words, head, place.from());
        boolean bracket = words.is(place.to(), "(") && PlainPlaces.isWhere(words, place) && head.kind() != Kind.MANDAT;
        return bracket
                ? Optional.of(bodyBehind(words, RoleSpan.alone(head, to, place.to()), limit, bodies))
                        .filter(role -> role.body() != null && !role.body().isBarePlace())
                : Optional.empty();
    }

    private RoleSpan heldAt(Words words, FunctionList.Head head, BodySpan body, int limit) {
        int to = FunctionEnds.withoutLink(words, head, body.from());
        return portfolios.add(words, RoleSpan.heldAt(head.start(), to, body, head.former()), limit);
    }

    /** « directrice, Ville de Lyon », « chargé de mission (CRESS) ». */
    private RoleSpan bodyBehind(Words words, RoleSpan role, int limit, BodySpans bodies) {
        int at = role.end();
        if (at >= limit || !BEFORE_BODY.contains(words.written(at))) {
            return role;
        }
        Optional<BodySpan> body = at + 1 < limit
                ? bodies.named(words, at + 1)
                        .or(() -> affiliations
                                .inSlot(words, at + 1, at + 1, limit, bodies)
                                .or(() -> affiliations.atLineEnd(words, at + 1, limit, bodies)))
                : Optional.empty();
        if (body.isEmpty()
                || !FunctionWords.isEnd(words, body.get().to(), limit)
                || isClause(words, at, body.get().to(), limit)) {
            return role;
        }
        int end = words.is(at, "(") && words.is(body.get().to(), ")")
                ? body.get().to() + 1
                : body.get().to();
        return role.withBody(body.get(), end);
    }

    /** « A est directrice, l'ADEME et la Ville sont venues »: behind a comma two with an article begin another clause. */
    private static boolean isClause(Words words, int comma, int next, int limit) {
        return words.is(comma, ",")
                && isArticle(words, comma + 1)
                && next + 1 < limit
                && words.grammar().and().contains(words.folded(next))
                && isArticle(words, next + 1);
    }

    private static boolean isArticle(Words words, int i) {
        return words.grammar().articles().contains(words.folded(i)) && !words.isCapital(i);
    }

    /**
     * « élu à Saint-Denis et à Plaine Commune »; behind a mark no preposition is needed: « directeur, Ville et
     * Métropole de B ».
     */
    private Optional<RoleSpan> furtherBody(Words words, RoleSpan last, int limit, BodySpans bodies) {
        int at = last.end();
        if (at + 1 >= limit || !words.grammar().and().contains(words.folded(at))) {
            return Optional.empty();
        }
        boolean marked = last.body() != null && !words.isWord(last.body().from() - 1);
        if (words.in(at + 1, FunctionWords.PREPOSITIONS)) {
            return bodies.named(words, at + 2)
                    .or(() -> slots.further(words, at + 2, bodies))
                    .filter(body -> body.to() <= limit)
                    .map(body -> last.withBody(body, body.to()));
        }
        return bodies.named(words, at + 1)
                .filter(body -> marked && body.to() <= limit && FunctionWords.isEnd(words, body.to(), limit))
                .map(body -> last.withBody(body, body.to()));
    }
}
