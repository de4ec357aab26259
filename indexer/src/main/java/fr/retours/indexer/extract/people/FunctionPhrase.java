package fr.retours.indexer.extract.people;

import fr.retours.indexer.extract.body.BodySpan;
import fr.retours.indexer.extract.body.BodySpans;
import fr.retours.indexer.extract.people.Functions.Kind;
import fr.retours.indexer.extract.text.Clauses;
import fr.retours.indexer.extract.text.Words;
import java.util.Optional;
import java.util.Set;

/** Tells how far the words of a function reach: to its body, or to a mark, a verb, or the next function. */
final class FunctionPhrase {
    static final Set<String> PREPOSITIONS =
            Set.of("de", "du", "des", "d", "a", "au", "aux", "chez", "en", "pour", "sur", "dans");
    static final Set<String> ARTICLES = Set.of("le", "la", "les", "l");
    static final Set<String> STOPS = Set.of(
            "qui",
            "que",
            "qu",
            "dont",
            "ou",
            "lequel",
            "laquelle",
            "lors",
            "avec",
            "sous",
            "par",
            "afin",
            "ainsi",
            "ont",
            "est",
            "sont",
            "etait",
            "etaient",
            "puis",
            "mais",
            "comme",
            "ses",
            "son",
            "sa",
            "leur",
            "leurs",
            "notamment");
    static final Set<String> PORTFOLIO =
            Set.of("charge", "chargee", "charges", "chargees", "delegue", "deleguee", "delegues", "deleguees");
    private static final Set<String> GROUP =
            Set.of("groupe", "reseau", "societe", "association", "entreprise", "cooperative");
    private static final Set<String> MIDST = Set.of("sein", "compte", "service", "nom", "pres", "profit");
    private static final int LONGEST = 30;
    private static final int LONGEST_REMARK = 6;

    private static final Set<String> UNITS = Set.of(
            "pole",
            "service",
            "services",
            "direction",
            "unite",
            "mission",
            "bureau",
            "cellule",
            "departement",
            "observatoire");

    private final Functions functions;
    private final Clauses clauses;

    FunctionPhrase(Functions functions, Clauses clauses) {
        this.functions = functions;
        this.clauses = clauses;
    }

    /** Returns where the phrase of a function stops, its body included. */
    int end(Words words, Functions.Head head, int limit, BodySpans bodies) {
        int most = Math.min(limit, head.start() + LONGEST);
        boolean complement = false;
        int i = head.end();
        while (i < most) {
            Optional<BodySpan> body = bodies.startingAt(i);
            if (body.isPresent() && isUnit(words, body.get(), most, bodies)) {
                bodies.remove(body.get());
            } else if (body.isPresent()) {
                return i;
            }
            int past = pastRemark(words, i, most);
            if (past > i) {
                i = past;
                continue;
            }
            if (stops(words, i, head, complement, most)) {
                return i;
            }
            complement |= PREPOSITIONS.contains(words.folded(i));
            i++;
        }
        return i;
    }

    /** « maire (PS) de Brest », « adjointe (sans étiquette) au maire »: a remark in brackets before the body. */
    private static int pastRemark(Words words, int at, int most) {
        for (int i = at + 1; words.is(at, "(") && i < Math.min(most - 1, at + LONGEST_REMARK); i++) {
            if (words.is(i, ")")) {
                return PREPOSITIONS.contains(words.folded(i + 1)) ? i + 1 : at;
            }
        }
        return at;
    }

    /** « responsable du Pôle Culture de la Ville de Brest »: a unit of the body named next belongs to the function. */
    private static boolean isUnit(Words words, BodySpan body, int most, BodySpans bodies) {
        int at = body.to();
        if (!body.isOrganisation() || !UNITS.contains(words.folded(body.from())) || at + 1 >= most) {
            return false;
        }
        int next = ARTICLES.contains(words.folded(at + 1)) ? at + 2 : at + 1;
        return PREPOSITIONS.contains(words.folded(at))
                && bodies.startingAt(next).isPresent();
    }

    private boolean stops(Words words, int i, Functions.Head head, boolean complement, int most) {
        String folded = words.folded(i);
        if (words.is(i, ",")) {
            boolean listed = i + 1 < most
                    && (head.kind() == Kind.MANDAT
                            ? isDomainBehind(words, i + 1)
                            : Enumerations.goOn(words, i + 1, most));
            return !(complement && listed);
        }
        if (folded.equals("et")) {
            Optional<Functions.Head> next = i + 1 < most ? functions.at(words, i + 1) : Optional.empty();
            return i + 1 >= most
                    || words.is(i + 1, ",")
                    || (next.isPresent()
                            && (complement
                                    || isInTurn(words, head)
                                    || head.kind() == Kind.MANDAT
                                    || head.kind() == Kind.QUALITE))
                    || (words.isCapital(i + 1) && !complement);
        }
        boolean punctuation =
                !words.isWord(i) && !"'’/\"«»".contains(words.token(i).text());
        return punctuation || STOPS.contains(folded) || (clauses.isFiniteVerb(words, i) && !isParticiple(words, i));
    }

    /** « respectivement directrice et président de… ». */
    private static boolean isInTurn(Words words, Functions.Head head) {
        return head.start() > 0 && words.folded(head.start() - 1).equals("respectivement");
    }

    private static boolean isParticiple(Words words, int i) {
        return PORTFOLIO.contains(words.folded(i));
    }

    private static boolean isDomainBehind(Words words, int i) {
        String folded = words.folded(i);
        return folded.equals("de") || folded.equals("du") || folded.equals("des") || folded.equals("d");
    }

    /** Takes the preposition and article before the body off the function, and « groupe » in « groupe Caisse des Dépôts ». */
    static int withoutLink(Words words, Functions.Head head, int body) {
        int to = body;
        if (to > head.end() && GROUP.contains(words.folded(to - 1))) {
            to--;
        }
        while (to > head.end() && (ARTICLES.contains(words.folded(to - 1)) || !words.isWord(to - 1))) {
            to--;
        }
        if (to > head.end() && PREPOSITIONS.contains(words.folded(to - 1))) {
            to--;
        }
        return withoutRemark(words, head, withoutMidst(words, head, to));
    }

    /** « chargé d'études au sein de », « conseiller auprès de »: longer prepositions before the body. */
    private static int withoutMidst(Words words, Functions.Head head, int end) {
        if (end > head.end() && words.folded(end - 1).equals("aupres")) {
            return end - 1;
        }
        boolean midst = end - 1 > head.end()
                && MIDST.contains(words.folded(end - 1))
                && (words.folded(end - 2).equals("au") || words.folded(end - 2).equals("pour"));
        return midst ? end - 2 : end;
    }

    /** Takes marks off the end, but for what closes a quotation, and a remark in brackets with them. */
    private static int withoutRemark(Words words, Functions.Head head, int end) {
        int to = end;
        while (to > head.end() && !words.isWord(to - 1) && !closesQuote(words, head, to - 1)) {
            boolean bracket = words.is(to - 1, ")");
            to--;
            while (bracket && to > head.end() && !words.is(to, "(")) {
                to--;
            }
        }
        return to;
    }

    private static boolean closesQuote(Words words, Functions.Head head, int at) {
        for (int i = at - 1; words.is(at, "»") && i >= head.end(); i--) {
            if (words.is(i, "«")) {
                return true;
            }
        }
        return false;
    }

    /** Takes small words off the end of a function that names no body. */
    static int trimmed(Words words, Functions.Head head, int end) {
        int to = end;
        while (to > head.end()
                && ((!words.isWord(to - 1) && !closesQuote(words, head, to - 1))
                        || PREPOSITIONS.contains(words.folded(to - 1))
                        || ARTICLES.contains(words.folded(to - 1))
                        || words.folded(to - 1).equals("et"))) {
            to--;
        }
        return to;
    }
}
