package fr.retours.indexer.extract.people;

import fr.retours.indexer.extract.text.Clauses;
import fr.retours.indexer.extract.text.Words;

/** Reads what stands behind the body of a function: « en charge de l'économie », « déléguée à la culture ». */
final class Portfolios {
    private final Functions functions;
    private final Clauses clauses;

    Portfolios(Functions functions, Clauses clauses) {
        this.functions = functions;
        this.clauses = clauses;
    }

    RoleSpan add(Words words, RoleSpan role, int limit) {
        int at = role.end();
        int start = at < limit && words.is(at, ",") ? at + 1 : at;
        boolean opens = start < limit
                && (FunctionPhrase.PORTFOLIO.contains(words.folded(start))
                        || (words.folded(start).equals("en")
                                && words.folded(Math.min(start + 1, limit - 1)).equals("charge")));
        if (!opens) {
            return role;
        }
        int end = start + 1;
        while (end < limit && !stops(words, end, limit)) {
            end++;
        }
        return role.withPortfolio(start, end);
    }

    private boolean stops(Words words, int i, int limit) {
        String folded = words.folded(i);
        if (folded.equals("et")) {
            return i + 1 >= limit || functions.at(words, i + 1).isPresent() || words.isCapital(i + 1);
        }
        boolean inner = "-–'’/\"«»&".contains(words.token(i).text());
        return (!words.isWord(i) && !inner) || FunctionPhrase.STOPS.contains(folded) || clauses.isFiniteVerb(words, i);
    }
}
