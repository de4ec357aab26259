package fr.retours.indexer.resolve.person;

import fr.retours.indexer.resolve.claim.Claim;
import fr.retours.indexer.resolve.claim.ExclusiveOffice;
import fr.retours.model.term.CollectiviteKind;
import fr.retours.model.text.LatinFolding;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether two claims of one name cannot be about one person, whatever else speaks for it. They conflict when
 *
 * <ul>
 *   <li>one recap lists two people of exactly that name;
 *   <li>they sit in two assemblies of one level (communes, départements or régions) in one term: the law forbids it
 *       (Code électoral, L.208, L.238, L.345); groupings do not count, since one may sit in two that overlap;
 *   <li>one is in the government and the other heads a local assembly in one municipal term, which custom rules out, and
 *       the local offices of the two, former ones included, lie in different départements.
 * </ul>
 *
 * Different functions over time, or at bodies of different kinds, are one person's. Nothing undated conflicts.
 */
final class HomonymRule {
    private static final Set<CollectiviteKind> EXCLUSIVE =
            EnumSet.of(CollectiviteKind.COMMUNE, CollectiviteKind.DEPARTEMENT, CollectiviteKind.REGION);

    private final AssemblyTerms terms;

    HomonymRule(AssemblyTerms terms) {
        this.terms = terms;
    }

    /** Returns whether two claims cannot be about one person. */
    boolean conflict(Claim one, Claim other) {
        if (one.at().recap().equals(other.at().recap())) {
            return !one.local().equals(other.local())
                    && LatinFolding.words(one.name()).equals(LatinFolding.words(other.name()));
        }
        if (one.traces().offices().isEmpty() || other.traces().offices().isEmpty()) {
            return false;
        }
        LocalDate day = one.at().day();
        LocalDate otherDay = other.at().day();
        return day != null
                && otherDay != null
                && (seatsClash(one, other, day, otherDay)
                        || governmentClashes(one, other, day, otherDay)
                        || governmentClashes(other, one, otherDay, day));
    }

    /** Returns the tenure of a claim, by which alone it conflicts with claims of other recaps; empty where it tells none. */
    Optional<OfficeTenure> tenure(Claim claim) {
        List<ExclusiveOffice> offices = claim.traces().offices();
        LocalDate day = claim.at().day();
        return offices.isEmpty() || day == null
                ? Optional.empty()
                : Optional.of(new OfficeTenure(offices, terms.before(day)));
    }

    private boolean seatsClash(Claim one, Claim other, LocalDate day, LocalDate otherDay) {
        return one.traces().offices().stream()
                .filter(office -> !office.former() && office.level() != null && EXCLUSIVE.contains(office.level()))
                .anyMatch(office -> other.traces().offices().stream()
                        .anyMatch(clash -> !clash.former()
                                && office.level() == clash.level()
                                && !office.seat().equals(clash.seat())
                                && sameTerm(office.level(), day, otherDay)));
    }

    private boolean governmentClashes(Claim minister, Claim local, LocalDate day, LocalDate otherDay) {
        boolean together =
                minister.traces().offices().stream().anyMatch(office -> office.government() && !office.former())
                        && local.traces().offices().stream().anyMatch(office -> office.head() && !office.former());
        Set<String> ground = departements(minister);
        Set<String> otherGround = departements(local);
        return together
                && !ground.isEmpty()
                && !otherGround.isEmpty()
                && ground.stream().noneMatch(otherGround::contains)
                && sameTerm(CollectiviteKind.COMMUNE, day, otherDay);
    }

    private boolean sameTerm(@Nullable CollectiviteKind level, LocalDate one, LocalDate other) {
        return level != null && terms.same(level, one, other);
    }

    private static Set<String> departements(Claim claim) {
        var all = new TreeSet<String>();
        claim.traces().offices().forEach(office -> all.addAll(office.departements()));
        return all;
    }
}
