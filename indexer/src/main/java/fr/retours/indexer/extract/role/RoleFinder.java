package fr.retours.indexer.extract.role;

import fr.retours.indexer.extract.body.BodySpan;
import fr.retours.indexer.extract.body.BodySpans;
import fr.retours.indexer.extract.function.Affiliations;
import fr.retours.indexer.extract.function.FunctionWords;
import fr.retours.indexer.extract.function.Functions;
import fr.retours.indexer.extract.function.RoleParser;
import fr.retours.indexer.extract.function.RoleSpan;
import fr.retours.indexer.extract.name.CivilityTitles;
import fr.retours.indexer.extract.name.PersonMention;
import fr.retours.indexer.extract.role.Chain.Bearer;
import fr.retours.indexer.extract.text.Words;
import fr.retours.indexer.lexicon.WordClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gives each mention of a person the functions that stand behind the name, before it, or are shared by several. */
public final class RoleFinder {
    private static final WordClass BEFORE = new WordClass("mots-des-fonctions", "derriere");
    private static final WordClass DELEGATE = new WordClass("mots-des-fonctions", "representant");
    private static final WordClass AMONG = new WordClass("mots-des-fonctions", "parmi");
    private static final WordClass POSTS = new WordClass("mots-des-fonctions", "poste");
    private static final WordClass WITHOUT_POST = new WordClass("mots-des-fonctions", "sans-poste");
    private static final WordClass TO_POST = new WordClass("mots-des-fonctions", "devant-poste");
    private static final String MARKS = ",:–—-|/";
    private static final WordClass OF_THEN = new WordClass("mots-des-fonctions", "d-alors");
    private static final int LONGEST_SINCE = 5;
    private static final int LONGEST_UNIT = 8;
    private static final int FARTHEST_BACK = 24;
    private static final int FARTHEST_POST = 8;

    private final Functions functions;
    private final FunctionOpenings openings;
    private final RoleParser parser;
    private final Affiliations affiliations;
    private final BodiesBefore bodiesBefore;
    private final LateFunctions late;
    private final LeadFunctions leads;

    public RoleFinder(Functions functions, RoleParser parser, Affiliations affiliations, BodiesBefore bodiesBefore) {
        this.functions = functions;
        openings = new FunctionOpenings(functions);
        this.parser = parser;
        this.bodiesBefore = bodiesBefore;
        late = new LateFunctions(functions, openings, parser, affiliations);
        leads = new LeadFunctions(functions, parser);
        this.affiliations = affiliations;
    }

    /** Finds the functions of all mentions, and the bodies that only they give away. */
    public HeldRoles find(Words words, List<PersonMention> mentions, BodySpans bodies) {
        var bearers = new ArrayList<Bearer>();
        var heads = new RowHeads(words, functions, mentions);
        BodySpans layer = bodies;
        int free = 0;
        for (int i = 0; i < mentions.size(); i++) {
            PersonMention mention = mentions.get(i);
            int sentence = words.sentenceOf(mention.from());
            int limit = words.end(sentence);
            if (i + 1 < mentions.size() && mentions.get(i + 1).from() < limit) {
                int next = heads.headOf(mentions.get(i + 1));
                limit = next > mention.to() ? next - 1 : mentions.get(i + 1).from();
            }
            free = Math.max(free, words.first(sentence));
            int head = heads.headOf(mention);
            Bearer before = before(words, mention, free, head, layer);
            layer = before.over(layer);
            Bearer bearer = Seats.complete(words, behind(words, before, limit, head >= 0, layer), layer);
            layer = bearer.over(layer);
            bearers.add(bearer);
            free = bearer.end();
        }
        List<Bearer> shared = late.complete(words, Sharing.share(words, bearers), layer);
        List<Bearer> completed = leads.complete(words, shared, layer);
        for (Bearer one : completed) {
            layer = one.over(layer);
        }
        return bodiesBefore.complete(words, completed, heads, layer);
    }

    /** @param head where the head of its part of a row begins, -1 when it has none */
    private Bearer before(Words words, PersonMention mention, int free, int head, BodySpans bodies) {
        int start = mention.from();
        start = CivilityTitles.before(words, start, free);
        boolean headed = start > free && words.is(start - 1, ":");
        int named = headed || (start > free && words.is(start - 1, ",")) ? start - 1 : start;
        @Nullable Bearer found = null;
        for (int back = named - 1; back >= Math.max(free, start - FARTHEST_BACK); back--) {
            boolean open = headed ? back == head || opensLine(words, back, free) : mayOpen(words, back, named < start);
            if (open && functions.at(words, back).isPresent()) {
                List<RoleSpan> roles = parser.sequence(words, back, named, bodies);
                if (!roles.isEmpty()
                        && !standsFor(words, roles.getLast())
                        && isJustBefore(words, roles.getLast().end(), named)) {
                    int from = back > free && words.in(back - 1, FunctionWords.OPENERS) ? back - 1 : back;
                    found = new Bearer(mention, roles, from, mention.to());
                }
            }
        }
        if (found != null) {
            return found;
        }
        List<RoleSpan> fronted =
                affiliations.before(words, start, free, bodies).stream().toList();
        return new Bearer(
                mention,
                fronted.isEmpty() ? lineAbove(words, start, mention.to(), bodies) : fronted,
                start,
                mention.to());
    }

    /** « Le Maire, ¶ A »: the function on a line of its own above a name that has its line to itself. */
    private List<RoleSpan> lineAbove(Words words, int start, int end, BodySpans bodies) {
        int line = words.sentenceOf(start) - 1;
        boolean alone = line >= 0
                && start == words.first(line + 1)
                && end == words.end(line + 1)
                && words.startsLine(start)
                && words.startsLine(words.first(line));
        if (!alone) {
            return List.of();
        }
        int from = words.first(line);
        boolean opened = words.in(from, FunctionWords.OPENERS);
        if (!opened && !words.is(words.end(line) - 1, ",")) {
            return List.of();
        }
        List<RoleSpan> roles = parser.sequence(words, opened ? from + 1 : from, words.end(line), bodies);
        boolean whole = roles.size() == 1 && endsLine(words, roles.getFirst().end(), words.end(line));
        return whole && !Sharing.isPlural(words, roles.getFirst()) ? roles : List.of();
    }

    /** « A, représentant B », « représentant le chef de l'État »: whom someone stands for, when no body is named. */
    private static boolean standsFor(Words words, RoleSpan role) {
        return role.body() == null
                && words.begins(role.from(), DELEGATE)
                && (role.to() - role.from() == 1 || words.grammar().articles().contains(words.folded(role.from() + 1)));
    }

    /** The function reaches to the name, but for « est », « depuis 2001 », « de l'époque »; « au cabinet de A » is not A's. */
    private static boolean isJustBefore(Words words, int end, int named) {
        return (end == named && !words.grammar().of().contains(words.folded(named - 1)))
                || (end + 1 == named && words.in(end, FunctionWords.COPULAS))
                || (end < named
                        && named - end <= LONGEST_SINCE
                        && (words.in(end, FunctionWords.SINCE)
                                || isYear(words, end)
                                || words.all(OF_THEN).contains(words.folded(end, named))));
    }

    /** « en 2020 ». */
    private static boolean isYear(Words words, int at) {
        return words.grammar().in().contains(words.folded(at)) && words.isNumber(at + 1);
    }

    /** « Trésorière : A », « Sont élus membres du CA : A et B », « (le maire de B : A) »: before a colon the function opens the line or the brackets. */
    private boolean opensLine(Words words, int at, int free) {
        int article = at > free && words.in(at - 1, FunctionWords.OPENERS) ? at - 1 : at;
        int open = Math.max(free, openings.beforeVerb(words, article));
        return open == words.first(words.sentenceOf(at))
                || words.startsLine(open)
                || "(;–-".contains(words.token(open - 1).text());
    }

    /** Behind a comma the name is only meant when an article or the sentence opens the function: « le maire, Paul… ». */
    private static boolean mayOpen(Words words, int at, boolean comma) {
        boolean first = at == words.first(words.sentenceOf(at));
        boolean opened = at > 0 && words.in(at - 1, FunctionWords.OPENERS);
        boolean row = comma && at > 0 && ";:".contains(words.written(at - 1));
        boolean loose = first
                || opened
                || !words.isWord(at - 1)
                || words.grammar().of().contains(words.folded(at - 1))
                || words.in(at - 1, BEFORE);
        if (FunctionOpenings.isCapacity(words, at)) {
            return true;
        }
        boolean among = opened && at > 1 && words.in(at - 2, AMONG);
        return !among && (comma ? opened || first || row : loose);
    }

    private Bearer behind(Words words, Bearer bearer, int limit, boolean headed, BodySpans bodies) {
        int at = bearer.end();
        int open = openings.past(words, at, limit);
        List<RoleSpan> roles = open < limit ? read(words, at, open, limit, bodies) : List.of();
        if (!roles.isEmpty() && isFrontedAgain(words, bearer, roles.getLast(), limit)) {
            return bearer;
        }
        if (!roles.isEmpty() && standsFor(words, roles.getLast())) {
            roles = roles.subList(0, roles.size() - 1);
        } else if (!roles.isEmpty() && isOfNext(words, roles.getLast(), at, limit)) {
            return bearer;
        }
        if (roles.isEmpty() && bearer.roles().isEmpty() && endsLine(words, at, bearer.mention())) {
            roles = nextLine(words, bearer, bodies);
        }
        boolean listed = headed && at < limit && words.is(at, ",");
        if (roles.isEmpty() && !listed) {
            roles = affiliations.behind(words, at, open, limit, bodies).stream()
                    .flatMap(role -> Stream.of(
                                    Stream.of(role),
                                    affiliations.beside(words, open, role, limit, bodies).stream(),
                                    behindBody(words, role, limit, bodies))
                            .flatMap(some -> some))
                    .toList();
        }
        if (roles.isEmpty()) {
            return bearer.roles().isEmpty() ? behindVerb(words, bearer, limit, bodies) : bearer;
        }
        var all = new ArrayList<>(bearer.roles());
        if (all.size() == 1 && isHeldBehind(words, bearer.mention(), all.getFirst(), roles.getFirst())) {
            RoleSpan place = roles.getFirst();
            all.set(0, all.getFirst().withBody(Objects.requireNonNull(place.body()), place.end()));
            all.addAll(roles.subList(1, roles.size()));
        } else if (all.size() == 1 && isFrontedBody(all.getFirst(), roles.getFirst())) {
            RoleSpan held = roles.getFirst();
            all.set(0, held.withBody(Objects.requireNonNull(all.getFirst().body()), held.end()));
            all.addAll(roles.subList(1, roles.size()));
        } else {
            if (isOtherBefore(words, bearer, roles.getFirst()) || isOfList(words, bearer, roles.getFirst())) {
                all.clear();
            }
            all.addAll(roles);
        }
        all.addAll(affiliations.onBehalf(words, roles.getLast(), limit, bodies).stream()
                .toList());
        RoleSpan last = all.getLast();
        all.addAll(chosen(words, last.end(), limit, bodies));
        int end = words.sentenceOf(last.from()) == words.sentenceOf(at - 1)
                ? RoleParser.pastPlace(words, last, limit, bodies)
                : at;
        return new Bearer(bearer.mention(), List.copyOf(all), bearer.start(), end);
    }

    /** « Agents : A (directrice), B »: one plural word that heads a list, where someone's own function follows. */
    private static boolean isOfList(Words words, Bearer bearer, RoleSpan behind) {
        if (bearer.roles().size() != 1 || behind.from() == behind.to()) {
            return false;
        }
        RoleSpan head = bearer.roles().getFirst();
        return head.body() == null
                && head.to() - head.from() == 1
                && Sharing.isPlural(words, head)
                && words.is(head.to(), ":");
    }

    /** « Après l'accueil du maire, A, présidente de B, a… »: a bare function behind a preposition, someone else's. */
    private static boolean isOtherBefore(Words words, Bearer bearer, RoleSpan behind) {
        if (bearer.roles().size() != 1 || behind.from() == behind.to()) {
            return false;
        }
        RoleSpan before = bearer.roles().getFirst();
        int at = before.from() - 1;
        return before.to() == before.from() + 1
                && before.body() == null
                && at > words.first(words.sentenceOf(before.from()))
                && words.grammar().of().contains(words.folded(at))
                && words.is(before.to(), ",");
    }

    /** « A conclut au nom de B », « A lui succède au poste de trésorier »: what is stated behind the verb. */
    private Bearer behindVerb(Words words, Bearer bearer, int limit, BodySpans bodies) {
        List<RoleSpan> roles = affiliations.inTheName(words, bearer.end(), limit, bodies).stream()
                .toList();
        return bearer.withRoles(roles.isEmpty() ? atPost(words, bearer.end(), limit, bodies) : roles);
    }

    private List<RoleSpan> atPost(Words words, int at, int limit, BodySpans bodies) {
        int most = words.begins(at, WITHOUT_POST) ? at : Math.min(limit, at + FARTHEST_POST);
        for (int i = at + 1; i + 2 < most && words.isWord(i) && !words.begins(i, WITHOUT_POST); i++) {
            if (words.in(i, POSTS)
                    && words.in(i - 1, TO_POST)
                    && words.grammar().of().contains(words.folded(i + 1))) {
                return parser.sequence(words, i + 2, limit, bodies).stream()
                        .filter(role -> !Sharing.isPlural(words, role))
                        .toList();
            }
        }
        return List.of();
    }

    /**
     * « la chercheuse A, de l'IRD », « l'architecte A (Forme) »: the function in front is held at the body behind; « son
     * architecte A (Forme) », « la référente est A (Forme) » tell two things.
     */
    private static boolean isHeldBehind(Words words, PersonMention named, RoleSpan front, RoleSpan behind) {
        boolean someones = front.from() > 0 && words.grammar().possessives().contains(words.folded(front.from() - 1));
        return front.body() == null
                && front.from() < front.to()
                && behind.from() == behind.to()
                && !someones
                && !words.in(named.from() - 1, FunctionWords.COPULAS)
                && !words.in(front.from(), FunctionWords.MANDATES)
                && !Seats.isOfState(words, front);
    }

    /** « Pour l'ADEME, A, directrice régionale »: the function that names no body is held at the one in front. */
    private static boolean isFrontedBody(RoleSpan front, RoleSpan behind) {
        return front.from() == front.to()
                && front.body() != null
                && behind.from() < behind.to()
                && behind.body() == null;
    }

    /** « A, maire de B, a été élue présidente de C », « est aussi présidente de C », « préside aussi C ». */
    private List<RoleSpan> chosen(Words words, int end, int limit, BodySpans bodies) {
        int at = end < limit && words.is(end, ",") ? end + 1 : end;
        int elected = openings.pastElection(words, at, limit);
        int past = elected > at ? elected : openings.pastCopula(words, at, limit);
        return past > at
                ? parser.sequence(words, past, limit, bodies)
                : affiliations.told(words, at, limit, bodies).stream().toList();
    }

    /** Behind a mark also a trade that no list has is a function. */
    private List<RoleSpan> read(Words words, int at, int open, int limit, BodySpans bodies) {
        return open > at && !words.isWord(at)
                ? parser.behindName(words, open, limit, bodies)
                : parser.sequence(words, open, limit, bodies);
    }

    /** « A (ADEME), ingénieure », « A – ADEME – ingénieure »: functions behind the affiliation are held there. */
    private Stream<RoleSpan> behindBody(Words words, RoleSpan role, int limit, BodySpans bodies) {
        int at = pastUnits(words, role.end() < limit && words.is(role.end(), ")") ? role.end() + 1 : role.end(), limit);
        boolean mark = at + 1 < limit && MARKS.contains(words.token(at).text());
        return mark
                ? parser.sequence(words, at + 1, limit, bodies).stream()
                        .map(held -> held.body() == null && role.body() != null
                                ? held.withBody(role.body(), held.end())
                                : held)
                : Stream.empty();
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

    /** « A, le ministre B »: the function touches the next name, so it is not A's. */
    private static boolean isOfNext(Words words, RoleSpan role, int at, int limit) {
        return words.is(at, ",")
                && words.isWord(limit)
                && !words.grammar().of().contains(words.folded(limit - 1))
                && limit < words.end(words.sentenceOf(at - 1))
                && role.end() == CivilityTitles.before(words, limit, at);
    }

    /** « Le maire, A, la préfète, B, et… »: whoever comes next has the function before the name too. */
    private static boolean isFrontedAgain(Words words, Bearer bearer, RoleSpan role, int limit) {
        int named = CivilityTitles.before(words, bearer.mention().from(), bearer.start());
        boolean fronted = !bearer.roles().isEmpty() && words.is(named - 1, ",");
        boolean article = role.from() > bearer.end() && words.in(role.from() - 1, FunctionWords.OPENERS);
        return fronted
                && article
                && words.is(role.end(), ",")
                && CivilityTitles.before(words, limit, role.end()) == role.end() + 1;
    }

    /** Returns whether nothing but a colon or a comma stands on the line behind a name. */
    private static boolean endsLine(Words words, int at, PersonMention mention) {
        return endsLine(words, at, words.end(words.sentenceOf(mention.from())));
    }

    private static boolean endsLine(Words words, int at, int end) {
        return at == end || (at == end - 1 && (words.is(at, ":") || words.is(at, ",")));
    }

    /** A name alone on its line, and the functions on the next one. */
    private List<RoleSpan> nextLine(Words words, Bearer bearer, BodySpans bodies) {
        int sentence = words.sentenceOf(bearer.mention().from());
        boolean alone = bearer.start() == words.first(sentence) && sentence + 1 < words.sentenceCount();
        if (!alone) {
            return List.of();
        }
        int end = words.end(sentence + 1);
        List<RoleSpan> roles = parser.sequence(words, words.first(sentence + 1), end, bodies);
        return roles.size() == 1 && roles.getFirst().end() == end
                ? List.of(withBodyBelow(words, roles.getFirst(), sentence + 2, bodies))
                : roles;
    }

    /** « A ¶ Directrice ¶ Ville de B »: the body that fills the line below the function. */
    private static RoleSpan withBodyBelow(Words words, RoleSpan role, int line, BodySpans bodies) {
        Optional<BodySpan> below = role.body() == null && line < words.sentenceCount()
                ? bodies.startingAt(words.first(line)).filter(body -> body.to() == words.end(line))
                : Optional.empty();
        return below.map(body -> role.withBody(body, role.end())).orElse(role);
    }
}
