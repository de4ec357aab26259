package fr.retours.extraction.role;

import fr.retours.extraction.function.FunctionWords;
import fr.retours.extraction.function.RoleSpan;
import fr.retours.extraction.name.CivilityTitles;
import fr.retours.extraction.role.PeopleChain.Bearer;
import fr.retours.extraction.text.Words;

/** Tells functions beside a name that are someone else's: « A, le ministre B », « A, représentant le préfet ». */
final class OthersRoles {
    private OthersRoles() {}

    /** « A, représentant B », « représentant le chef de l'État »: whom someone stands for, when no body is named. */
    static boolean standsFor(Words words, RoleSpan role) {
        return role.body() == null
                && words.begins(role.from(), FunctionWords.REPRESENTING)
                && (role.to() - role.from() == 1 || words.grammar().articles().contains(words.folded(role.from() + 1)));
    }

    /** Returns whether the last function behind a name is of whoever is named next, at {@code limit}. */
    static boolean isOfNext(Words words, Bearer bearer, RoleSpan last, int limit) {
        return isFrontedAgain(words, bearer, last, limit)
                || (!standsFor(words, last) && touchesNext(words, last, bearer.end(), limit));
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

    /** « A, le ministre B »: the function touches the next name, so it is not A's. */
    private static boolean touchesNext(Words words, RoleSpan role, int at, int limit) {
        return words.is(at, ",")
                && words.isWord(limit)
                && !words.grammar().of().contains(words.folded(limit - 1))
                && limit < words.end(words.sentenceOf(at - 1))
                && role.end() == CivilityTitles.before(words, limit, at);
    }

    /** Returns whether the function in front is not the bearer's, as one that the name has behind it shows. */
    static boolean isBefore(Words words, Bearer bearer, RoleSpan behind) {
        if (bearer.roles().size() != 1 || behind.from() == behind.to()) {
            return false;
        }
        RoleSpan before = bearer.roles().getFirst();
        boolean bare = before.to() == before.from() + 1 && before.body() == null;
        return bare && (isBehindOf(words, before) || isOfList(words, before));
    }

    /** « Après l'accueil du maire, A, présidente de B, a… »: behind a preposition. */
    private static boolean isBehindOf(Words words, RoleSpan before) {
        int at = before.from() - 1;
        return at > words.first(words.sentenceOf(before.from()))
                && words.grammar().of().contains(words.folded(at))
                && words.is(before.to(), ",");
    }

    /** « Agents : A (directrice), B »: one plural word that heads a list. */
    private static boolean isOfList(Words words, RoleSpan head) {
        return SharedFunctions.isPlural(words, head) && words.is(head.to(), ":");
    }
}
