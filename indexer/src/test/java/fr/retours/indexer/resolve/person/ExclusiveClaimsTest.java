package fr.retours.indexer.resolve.person;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.indexer.resolve.claim.Claim;
import fr.retours.indexer.resolve.claim.ClaimOrder;
import fr.retours.indexer.resolve.claim.ClaimTraces;
import fr.retours.indexer.resolve.claim.ClaimedName;
import fr.retours.indexer.resolve.claim.EventScene;
import fr.retours.indexer.resolve.claim.ExclusiveOffice;
import fr.retours.model.id.PersonId;
import fr.retours.model.id.RecapId;
import fr.retours.model.term.CollectiviteKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

class ExclusiveClaimsTest {
    private static final HomonymRule RULE = new HomonymRule(AssemblyTerms.load());

    @RepeatedTest(200)
    void tellWhetherAnyTwoClaimsConflict(RepetitionInfo repetition) {
        int seed = repetition.getCurrentRepetition();
        var random = new Random(seed);
        List<Claim> claims = claims(random);
        List<Claim> some = new ArrayList<>();
        List<Claim> others = new ArrayList<>();
        claims.forEach(claim -> (random.nextBoolean() ? some : others).add(claim));

        boolean conflict = of(some, claims).conflict(of(others, claims));

        assertThat(conflict)
                .as("seed " + seed)
                .isEqualTo(some.stream().anyMatch(one -> others.stream().anyMatch(other -> RULE.conflict(one, other))));
    }

    /** Puts claims together in two steps. */
    private static ExclusiveClaims of(List<Claim> claims, List<Claim> all) {
        var one = new ExclusiveClaims(RULE);
        var other = new ExclusiveClaims(RULE);
        for (int i = 0; i < claims.size(); i++) {
            Claim claim = claims.get(i);
            boolean crowded = all.stream()
                    .anyMatch(beside -> !beside.equals(claim)
                            && beside.at().recap().equals(claim.at().recap()));
            (i % 2 == 0 ? one : other).add(claim, crowded);
        }
        one.addAll(other);
        return one;
    }

    private static List<Claim> claims(Random random) {
        List<Claim> claims = new ArrayList<>();
        int recaps = 2 + random.nextInt(8);
        for (int number = 0; number < 2 + random.nextInt(7); number++) {
            int recap = random.nextInt(recaps);
            var at = new ClaimOrder(LocalDate.of(2004 + 3 * recap, 1, 1), new RecapId("recap-" + recap), recap);
            List<ExclusiveOffice> offices = random.nextInt(3) == 0 ? List.of() : List.of(office(random));
            claims.add(new Claim(
                    number,
                    at,
                    PersonId.named("Jean Riou " + number),
                    ClaimedName.of(random.nextInt(4) == 0 ? "Jean-Riou" : "JeanRiou", List.of()),
                    new ClaimTraces(offices, Set.of(), Set.of(), Set.of(), EventScene.NONE)));
        }
        return claims;
    }

    private static ExclusiveOffice office(Random random) {
        if (random.nextInt(4) == 0) {
            return new ExclusiveOffice(null, "", false, false, Set.of("departement:29"));
        }
        String seat = List.of("quimper", "brest", "lyon").get(random.nextInt(3));
        String departement = seat.equals("lyon") ? "departement:69" : "departement:29";
        return new ExclusiveOffice(
                CollectiviteKind.COMMUNE, seat, random.nextBoolean(), random.nextInt(5) == 0, Set.of(departement));
    }
}
