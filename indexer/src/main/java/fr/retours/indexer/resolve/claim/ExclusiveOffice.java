package fr.retours.indexer.resolve.claim;

import fr.retours.extraction.lexicon.WordTable;
import fr.retours.model.fact.Body;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.term.CollectiviteKind;
import fr.retours.model.text.LatinFolding;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
public record ExclusiveOffice(
        @Nullable CollectiviteKind level, String seat, boolean head, boolean former, Set<String> departements) {
    private static final Map<Words, Pattern> WORDS = WordTable.read("indexer/resolve/offices.tsv", 2).rows().stream()
            .collect(Collectors.toUnmodifiableMap(
                    row -> Words.valueOf(row.text(0).toUpperCase(Locale.ROOT)), row -> Pattern.compile(row.text(1))));

    /** What the words of a function say of it. */
    private enum Words {
        GOVERNMENT,
        HEAD,
        MEMBER,
        STAFF,
        FORMER
    }

    /**
     * Reads an office out of a role; empty when the function is none or its authority is not stated.
     *
     * @param over whether the role is over, also where the function does not say so
     */
    public static Optional<ExclusiveOffice> of(@Nullable String function, boolean over, @Nullable Body body) {
        String held = function == null ? "" : LatinFolding.words(function);
        boolean former = over || matcher(Words.FORMER, held).lookingAt();
        String bare = former ? matcher(Words.FORMER, held).replaceFirst("") : held;
        if (matcher(Words.GOVERNMENT, bare).matches()) {
            return Optional.of(new ExclusiveOffice(null, "", false, former, Set.of()));
        }
        if (!(body instanceof Collectivite seat) || seat.id().isOpen() || seat.kind() == CollectiviteKind.FOREIGN) {
            return Optional.empty();
        }
        boolean head = matcher(Words.HEAD, bare).matches();
        boolean member = matcher(Words.MEMBER, bare).matches()
                && !matcher(Words.STAFF, bare).matches();
        return head || member
                ? Optional.of(new ExclusiveOffice(
                        seat.kind(), LatinFolding.words(seat.name()), head, former, departements(seat)))
                : Optional.empty();
    }

    private static Matcher matcher(Words sort, String function) {
        return Objects.requireNonNull(WORDS.get(sort)).matcher(function);
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
