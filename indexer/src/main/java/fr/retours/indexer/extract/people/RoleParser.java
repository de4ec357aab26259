package fr.retours.indexer.extract.people;

import fr.retours.indexer.extract.body.BodySpan;
import fr.retours.indexer.extract.body.BodySpans;
import fr.retours.indexer.extract.body.SlotNames;
import fr.retours.indexer.extract.people.Functions.Kind;
import fr.retours.indexer.extract.text.Clauses;
import fr.retours.indexer.extract.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads functions from a word on: « adjointe au Maire de Lyon chargée de l'ESS et vice-présidente du RTES ». The body is
 * the first one named behind the function and a preposition; what is said before it belongs to the function, what is
 * said behind it is the portfolio.
 */
final class RoleParser {
    private static final Set<String> JOINTS = Set.of("et", "ainsi", "que", "mais", "aussi", "egalement", "puis");
    private static final Set<String> MARKS = Set.of(",", ";", "-", "–", "—", "/", "|", "&");
    private static final Set<String> DISTRICTS = Set.of("canton", "cantons", "circonscription", "barreau");
    private static final Set<String> PLACE_OF_A_TRADE = Set.of("a", "au", "aux", "dans", "en");
    private static final Set<String> DAY_PARTS =
            Set.of("animat", "rapporteu", "president", "facilitat", "organisat", "coordinat");
    private static final Set<String> MOMENTS = Set.of(
            "table",
            "table ronde",
            "tables",
            "journee",
            "rencontre",
            "debat",
            "debats",
            "atelier",
            "seance",
            "session",
            "soiree",
            "matinee",
            "seminaire",
            "colloque",
            "conference");
    /** « en charge de », « à la tête de »: they say a function only with the body. */
    private static final Set<String> OF_A_BODY = Set.of("en", "a");

    private static final int LONGEST_REMARK = 12;

    private final Functions functions;
    private final SlotNames slots;
    private final Affiliations affiliations;
    private final FunctionPhrase phrases;
    private final Portfolios portfolios;

    RoleParser(Functions functions, SlotNames slots, Affiliations affiliations, Clauses clauses) {
        this.functions = functions;
        this.slots = slots;
        this.affiliations = affiliations;
        phrases = new FunctionPhrase(functions, clauses);
        portfolios = new Portfolios(functions, clauses);
    }

    /** Reads one function after the other, from a word on, before {@code limit}. */
    List<RoleSpan> sequence(Words words, int start, int limit, BodySpans bodies) {
        var roles = new ArrayList<RoleSpan>();
        int at = start;
        while (at < limit) {
            List<RoleSpan> some = one(words, at, limit, bodies);
            if (some.isEmpty()) {
                break;
            }
            roles.addAll(some);
            at = nextFunction(words, roles.getLast().end(), limit);
            if (at < 0) {
                break;
            }
        }
        return roles;
    }

    /** Returns where a further function begins, behind a comma or « et »; -1 when there is none. */
    private int nextFunction(Words words, int end, int limit) {
        int at = end;
        while (at < limit) {
            boolean joint = JOINTS.contains(words.folded(at))
                    || MARKS.contains(words.token(at).text());
            int past = joint ? at + 1 : pastBracket(words, at, limit);
            if (past == at) {
                break;
            }
            at = past;
        }
        boolean follows = at > end && at < limit && functions.at(words, at).isPresent();
        boolean charge = words.folded(Math.min(at, limit - 1)).equals("en");
        return follows && (!charge || words.folded(at - 1).equals("et")) ? at : -1;
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
    private List<RoleSpan> one(Words words, int start, int limit, BodySpans bodies) {
        Optional<Functions.Head> head = functions.at(words, start);
        if (head.isEmpty()) {
            return List.of();
        }
        int end = phrases.end(words, head.get(), limit, bodies);
        if (isOfTheDay(words, head.get(), end)) {
            return List.of();
        }
        RoleSpan role = held(words, head.get(), end, limit, bodies);
        if (role.body() == null && OF_A_BODY.contains(words.folded(start))) {
            return List.of();
        }
        var roles = new ArrayList<>(List.of(role));
        if (role.body() != null) {
            addFurtherBodies(words, roles, limit, bodies);
        }
        return roles;
    }

    /** « animateur de la table ronde », « président de séance »: a part in the event, no function. */
    private static boolean isOfTheDay(Words words, Functions.Head head, int end) {
        boolean part = DAY_PARTS.stream().anyMatch(words.folded(head.start())::startsWith);
        for (int i = head.end(); part && i < end; i++) {
            if (MOMENTS.contains(words.folded(i))) {
                return true;
            }
            if (words.folded(i).length() > 3) {
                return false;
            }
        }
        return false;
    }

    private RoleSpan held(Words words, Functions.Head head, int end, int limit, BodySpans bodies) {
        Optional<BodySpan> body = end < limit ? bodies.startingAt(end) : Optional.empty();
        if (body.isPresent() && isPlain(words, head, body.get())) {
            int past = body.get().to();
            return new RoleSpan(head.start(), past, null, past, past, head.former(), past);
        }
        if (head.kind() == Kind.MANDAT && body.isPresent()) {
            body = mandateBody(words, head, body.get());
            if (body.isEmpty()) {
                int past = bodies.startingAt(end).map(BodySpan::to).orElse(end);
                return new RoleSpan(head.start(), past, null, past, past, head.former(), past);
            }
        }
        if (body.isPresent()) {
            int to = FunctionPhrase.withoutLink(words, head, body.get().from());
            var role = new RoleSpan(head.start(), to, body.get(), 0, 0, head.former(), 0);
            return portfolios.add(words, role.withBody(body.get(), body.get().to()), limit);
        }
        if (head.kind() != Kind.MANDAT) {
            Optional<BodySpan> slot = slot(words, head, end, bodies);
            if (slot.isPresent() && bodies.add(slot.get())) {
                int to = FunctionPhrase.withoutLink(words, head, slot.get().from());
                var role = new RoleSpan(head.start(), to, slot.get(), 0, 0, head.former(), 0);
                return portfolios.add(
                        words, role.withBody(slot.get(), slot.get().to()), limit);
            }
        }
        var alone = new RoleSpan(
                head.start(), FunctionPhrase.trimmed(words, head, end), null, end, end, head.former(), end);
        if (head.kind() == Kind.MANDAT) {
            return portfolios.add(words, alone, limit);
        }
        RoleSpan held = bodyBehind(words, alone, limit, bodies);
        return held.body() == null && Portfolios.isDeputy(words, held) ? portfolios.add(words, held, limit) : held;
    }

    /** A place that only tells where: « conseillère du canton de Vif », « agriculteur à Vif »; or a portfolio. */
    private static boolean isPlain(Words words, Functions.Head head, BodySpan body) {
        if (body.isOrganisation()) {
            return isPortfolio(words, head, body);
        }
        boolean trade = head.kind() == Kind.QUALITE
                && body.from() == body.nameFrom()
                && PLACE_OF_A_TRADE.contains(words.folded(body.from() - 1));
        return trade
                || DISTRICTS.contains(words.folded(body.from()))
                || DISTRICTS.contains(words.folded(Math.max(0, body.from() - 2)));
    }

    /** « conseillère déléguée aux parcs »: what someone is in charge of, not where. */
    private static boolean isPortfolio(Words words, Functions.Head head, BodySpan body) {
        int before = body.from() - 1;
        before -= FunctionPhrase.ARTICLES.contains(words.folded(before)) ? 1 : 0;
        return before - 1 >= head.end()
                && PLACE_OF_A_TRADE.contains(words.folded(before))
                && FunctionPhrase.PORTFOLIO.contains(words.folded(before - 1));
    }

    /** A seat is held for a place, at no body: « sénateur de Mayotte »; « ministre chez… » does not happen. */
    private static Optional<BodySpan> mandateBody(Words words, Functions.Head head, BodySpan body) {
        boolean organisation = body.isOrganisation();
        boolean far = body.from() - head.end()
                > 1 + (FunctionPhrase.ARTICLES.contains(words.folded(body.from() - 1)) ? 1 : 0);
        return organisation && !far && !words.folded(head.start()).startsWith("minist")
                ? Optional.of(body)
                : Optional.empty();
    }

    /** Looks for an unknown name behind the last preposition of the phrase. */
    private Optional<BodySpan> slot(Words words, Functions.Head head, int end, BodySpans bodies) {
        for (int i = end - 1; i >= head.end(); i--) {
            boolean behind = i > head.end() && isSlotOpener(words, i - 1) && !DISTRICTS.contains(words.folded(i - 2));
            if (words.isCapital(i) && behind) {
                Optional<BodySpan> name = slots.at(words, i, bodies);
                if (name.isPresent()
                        && (name.get().to() >= end - 1
                                || Portfolios.opens(words, name.get().to(), end))) {
                    return name;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isSlotOpener(Words words, int i) {
        String folded = words.folded(i);
        return (FunctionPhrase.PREPOSITIONS.contains(folded) && !folded.equals("en") && !folded.equals("sur"))
                || (FunctionPhrase.ARTICLES.contains(folded)
                        && i > 0
                        && FunctionPhrase.PREPOSITIONS.contains(words.folded(i - 1)));
    }

    /** « directrice, Ville de Lyon », « chargé de mission (CRESS) ». */
    private RoleSpan bodyBehind(Words words, RoleSpan role, int limit, BodySpans bodies) {
        int at = role.end();
        if (at >= limit
                || !(words.is(at, ",")
                        || words.is(at, "(")
                        || words.is(at, "–")
                        || words.is(at, "|")
                        || words.is(at, "-")
                        || words.is(at, "/"))) {
            return role;
        }
        int next = at + 1 < limit && FunctionPhrase.ARTICLES.contains(words.folded(at + 1)) ? at + 2 : at + 1;
        Optional<BodySpan> body = next < limit
                ? bodies.startingAt(next)
                        .or(() -> affiliations
                                .inSlot(words, at + 1, at + 1, limit, bodies)
                                .filter(bodies::add))
                : Optional.empty();
        if (body.isEmpty() || !Affiliations.closes(words, body.get().to(), limit)) {
            return role;
        }
        int end = words.is(at, "(") && words.is(body.get().to(), ")")
                ? body.get().to() + 1
                : body.get().to();
        return role.withBody(body.get(), end);
    }

    private static void addFurtherBodies(Words words, List<RoleSpan> roles, int limit, BodySpans bodies) {
        RoleSpan last = roles.getLast();
        int at = last.end();
        if (at + 1 < limit
                && words.folded(at).equals("et")
                && FunctionPhrase.PREPOSITIONS.contains(words.folded(at + 1))) {
            int next = at + 2 < limit && FunctionPhrase.ARTICLES.contains(words.folded(at + 2)) ? at + 3 : at + 2;
            bodies.startingAt(next)
                    .filter(body -> body.to() <= limit)
                    .ifPresent(body -> roles.add(last.withBody(body, body.to())));
        }
    }
}
