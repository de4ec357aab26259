package fr.retours.extraction.role;

import fr.retours.extraction.function.FunctionWords;
import fr.retours.extraction.function.RoleSpan;
import fr.retours.extraction.name.PersonMention;
import fr.retours.extraction.role.PeopleChain.Bearer;
import fr.retours.extraction.text.Words;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Joins what stands in front of a name to what stands behind it: perhaps the function here and its body there. */
final class JoinedRoles {
    private JoinedRoles() {}

    /**
     * Returns all functions of a bearer, who has those in front already.
     *
     * @param behind the functions behind the name, never empty
     */
    static List<RoleSpan> of(Words words, Bearer bearer, List<RoleSpan> behind) {
        RoleSpan second = behind.getFirst();
        RoleSpan first = bearer.roles().size() == 1 ? bearer.roles().getFirst() : null;
        if (first != null && isHeldBehind(words, bearer.mention(), first, second)) {
            return joined(first, second, behind);
        }
        if (first != null && isFrontedBody(first, second)) {
            return joined(second, first, behind);
        }
        return OthersRoles.isBefore(words, bearer, second) ? behind : concat(bearer.roles(), behind);
    }

    private static List<RoleSpan> joined(RoleSpan function, RoleSpan place, List<RoleSpan> behind) {
        int end = behind.getFirst().end();
        RoleSpan held = function.withBody(Objects.requireNonNull(place.body()), end);
        return concat(List.of(held), behind.subList(1, behind.size()));
    }

    private static List<RoleSpan> concat(List<RoleSpan> some, List<RoleSpan> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
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
                && !AssemblySeats.isOfState(words, front);
    }

    /** « Pour l'ADEME, A, directrice régionale »: the function that names no body is held at the one in front. */
    private static boolean isFrontedBody(RoleSpan front, RoleSpan behind) {
        return front.from() == front.to()
                && front.body() != null
                && behind.from() < behind.to()
                && behind.body() == null;
    }
}
