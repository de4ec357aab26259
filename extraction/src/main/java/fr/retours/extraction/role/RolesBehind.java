package fr.retours.extraction.role;

import fr.retours.extraction.body.BodySpans;
import fr.retours.extraction.function.Affiliations;
import fr.retours.extraction.function.FunctionList;
import fr.retours.extraction.function.RoleParser;
import fr.retours.extraction.function.RoleSpan;
import fr.retours.extraction.role.PeopleChain.Bearer;
import fr.retours.extraction.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Functions behind a name: « A, maire de B », « A (ADEME), ingénieure », « A est présidente de B ». */
record RolesBehind(FunctionList functions, FunctionOpenings openings, RoleParser parser, Affiliations affiliations) {
    private static final String MARKS = ",:–—-|/";
    private static final int LONGEST_UNIT = 8;

    /** Returns a bearer, who has the functions in front of the name, with those behind it. */
    Bearer complete(Words words, Bearer bearer, NameBounds bounds, BodySpans bodies) {
        int at = bearer.end();
        int limit = bounds.limit();
        int open = openings.past(words, at, limit);
        List<RoleSpan> read = open < limit ? read(words, at, open, limit, bodies) : List.of();
        if (!read.isEmpty() && OthersRoles.isOfNext(words, bearer, read.getLast(), limit)) {
            return bearer;
        }
        List<RoleSpan> roles = withoutDelegate(words, read);
        if (roles.isEmpty() && bearer.roles().isEmpty()) {
            roles = new RolesOnLines(parser).below(words, bearer, bodies);
        }
        boolean listed = bounds.isHeaded() && at < limit && words.is(at, ",");
        if (roles.isEmpty() && !listed) {
            roles = affiliated(words, at, open, limit, bodies);
        }
        if (roles.isEmpty()) {
            return bearer.roles().isEmpty() ? bearer.withRoles(verbs().behind(words, at, limit, bodies)) : bearer;
        }
        return joined(words, bearer, roles, limit, bodies);
    }

    private RolesAtVerbs verbs() {
        return new RolesAtVerbs(openings, parser, affiliations);
    }

    /** Behind a mark also a trade that no list has is a function. */
    private List<RoleSpan> read(Words words, int at, int open, int limit, BodySpans bodies) {
        return open > at && !words.isWord(at)
                ? parser.behindName(words, open, limit, bodies)
                : parser.sequence(words, open, limit, bodies);
    }

    private static List<RoleSpan> withoutDelegate(Words words, List<RoleSpan> roles) {
        return !roles.isEmpty() && OthersRoles.standsFor(words, roles.getLast())
                ? roles.subList(0, roles.size() - 1)
                : roles;
    }

    /** « A (ADEME, Ville de B) », « A, ADEME, ingénieure »: bodies without a function, and functions behind them. */
    private List<RoleSpan> affiliated(Words words, int at, int open, int limit, BodySpans bodies) {
        Optional<RoleSpan> body = affiliations.behind(words, at, open, limit, bodies);
        if (body.isEmpty()) {
            return List.of();
        }
        var roles = new ArrayList<RoleSpan>();
        roles.add(body.get());
        roles.addAll(affiliations.beside(words, open, body.get(), limit, bodies));
        roles.addAll(behindBody(words, body.get(), limit, bodies));
        return List.copyOf(roles);
    }

    /** « A (ADEME), ingénieure », « A – ADEME – ingénieure »: functions behind the affiliation are held there. */
    private List<RoleSpan> behindBody(Words words, RoleSpan role, int limit, BodySpans bodies) {
        int end = role.end() < limit && words.is(role.end(), ")") ? role.end() + 1 : role.end();
        int at = pastUnits(words, end, limit);
        boolean mark = at + 1 < limit && MARKS.contains(words.token(at).text());
        return mark
                ? parser.sequence(words, at + 1, limit, bodies).stream()
                        .map(held -> held.body() == null && role.body() != null
                                ? held.withBody(role.body(), held.end())
                                : held)
                        .toList()
                : List.of();
    }

    /** « A, ADEME Bretagne, Pôle Déchets, ingénieure »: goes over what stands between the body and the function. */
    private int pastUnits(Words words, int at, int limit) {
        int mark = at;
        for (int i = at + 1; i < Math.min(limit - 1, at + LONGEST_UNIT) && MARKS.contains(words.written(mark)); i++) {
            if (MARKS.contains(words.written(i))) {
                mark = i;
                if (functions.at(words, i + 1).isPresent()) {
                    return i;
                }
            } else if (!words.isCapital(i) && !words.isNumber(i)) {
                return at;
            }
        }
        return at;
    }

    /** Adds the functions behind a name, and those that the sentence goes on to tell. */
    private Bearer joined(Words words, Bearer bearer, List<RoleSpan> behind, int limit, BodySpans bodies) {
        var all = new ArrayList<>(JoinedRoles.of(words, bearer, behind));
        affiliations.onBehalf(words, behind.getLast(), limit, bodies).ifPresent(all::add);
        RoleSpan last = all.getLast();
        all.addAll(verbs().further(words, last.end(), limit, bodies));
        boolean sameLine = words.sentenceOf(last.from()) == words.sentenceOf(bearer.end() - 1);
        int end = sameLine ? RoleParser.pastPlace(words, last, limit, bodies) : bearer.end();
        return new Bearer(bearer.mention(), List.copyOf(all), bearer.start(), end);
    }
}
