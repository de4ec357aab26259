package fr.retours.indexer.resolve.claim;

import fr.retours.indexer.lexicon.Folding;
import fr.retours.model.fact.Body;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.fact.Role;
import fr.retours.model.term.CollectiviteKind;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A public office that excludes others: a seat in a local assembly, at its head or not, or in the government.
 *
 * @param level of the assembly; null for the government
 * @param seat folded name of the authority; empty for the government
 * @param head whether this is the mayor or president
 * @param former whether it is over
 * @param departements codes of the départements the authority is or lies in; empty when unknown
 */
public record Office(
        @Nullable CollectiviteKind level, String seat, boolean head, boolean former, Set<String> departements) {
    private static final Pattern GOVERNMENT =
            Pattern.compile("(?:premi(?:er|ere) )?ministre(?: .*)?|secretaire d etat(?: .*)?");
    private static final Pattern HEAD = Pattern.compile("maire(?: de .*)?|presidente?(?: (?:du conseil|du departement"
            + "|de la region|de la metropole|de la collectivite)(?: .*)?)?");
    private static final Pattern MEMBER = Pattern.compile("(?:[0-9]+(?:er|re|e|eme)? |premi(?:er|ere) )?"
            + "(?:adjointe?|maire adjointe?|(?:vice )?presidente?|elue?)(?: .*)?"
            + "|conseill(?:er|ere)(?: (?:municipal|communautaire|metropolitain|departemental|general|regional|delegue"
            + "|territorial)e?(?: .*)?)?");
    private static final Pattern STAFF = Pattern.compile(".*\\b(?:technique|economique|juridique|cabinet)\\b.*");
    private static final String FORMER = "ancien";

    /** Reads an office out of a role; empty when the function is none or its authority is not told. */
    public static Optional<Office> of(Role role, @Nullable Body body) {
        String function = role.function() == null ? "" : Folding.fold(role.function());
        boolean former = role.former() || function.startsWith(FORMER);
        String bare = former ? function.replaceFirst("^ancien(?:ne)? ", "") : function;
        if (GOVERNMENT.matcher(bare).matches()) {
            return Optional.of(new Office(null, "", false, former, Set.of()));
        }
        if (!(body instanceof Collectivite seat) || seat.id().isOpen() || seat.kind() == CollectiviteKind.FOREIGN) {
            return Optional.empty();
        }
        boolean head = HEAD.matcher(bare).matches();
        boolean member = MEMBER.matcher(bare).matches() && !STAFF.matcher(bare).matches();
        return head || member
                ? Optional.of(new Office(seat.kind(), Folding.fold(seat.name()), head, former, departements(seat)))
                : Optional.empty();
    }

    public boolean government() {
        return level == null;
    }

    private static Set<String> departements(Collectivite one) {
        var codes = new TreeSet<String>();
        if (one.kind() == CollectiviteKind.DEPARTEMENT) {
            codes.add(one.id().value());
        }
        one.partOf().forEach(above -> codes.addAll(departements(above)));
        return codes;
    }
}
