package fr.retours.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.model.fact.Link;
import fr.retours.model.fact.Participation;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.fact.Role;
import fr.retours.model.term.EventKind;
import fr.retours.model.term.LinkKind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is asserted of a made-up recap when its facts have other confidences than they were read with. */
class AssertedFactsTest {
    private static final String TEXT = """
            La rencontre du 12 mars 2015 a réuni les élus à Nantes.
            Maëlle Kerdoncuff, directrice de l'association Roue libre, est intervenue.
            Yann Le Braz, président de l'association Terre neuve, a conclu la rencontre.""";

    private final RecapFacts read =
            ReadRecap.titled("Retour sur la rencontre du 12 mars 2015", TEXT).facts();

    private RecapFacts with(double presence, double role) {
        return new RecapFacts(
                read.recap(),
                read.narration(),
                read.people().stream()
                        .map(one -> new Participation(
                                one.person(),
                                one.name(),
                                one.aliases(),
                                one.tookPart(),
                                one.parts(),
                                one.roles().stream()
                                        .map(held -> new Role(
                                                held.function(),
                                                held.body(),
                                                held.portfolio(),
                                                held.former(),
                                                held.proof().with(role)))
                                        .toList(),
                                one.proof().with(presence)))
                        .toList(),
                read.bodies(),
                read.subjects(),
                read.mentions());
    }

    private static List<Role> roles(RecapFacts facts) {
        return facts.people().stream().flatMap(one -> one.roles().stream()).toList();
    }

    private static List<LinkKind> links(RecapFacts facts) {
        return facts.bodies().stream()
                .flatMap(one -> one.links().stream())
                .map(Link::kind)
                .toList();
    }

    @Test
    void whoWasNotSurelyEnoughThereIsCitedAndTheirBodyMentioned() {
        RecapFacts asserted = AssertedFacts.of(with(0.59, 0.9));

        assertThat(read.people()).hasSize(2).allMatch(Participation::tookPart);
        assertThat(asserted.people())
                .hasSize(2)
                .allMatch(one -> !one.tookPart() && one.parts().isEmpty());
        assertThat(links(read)).contains(LinkKind.REPRESENTED);
        assertThat(links(asserted)).doesNotContain(LinkKind.REPRESENTED);
        assertThat(asserted.mentions()).isEqualTo(read.mentions());
    }

    @Test
    void whatIsSureEnoughStaysAsItIs() {
        RecapFacts sure = with(0.6, 0.6);

        assertThat(AssertedFacts.of(sure).people()).isEqualTo(sure.people());
        assertThat(AssertedFacts.of(sure).event()).isEqualTo(sure.event());
    }

    @Test
    void ofAFunctionWhoseBodyIsDoubtfulTheFunctionIsLeft() {
        RecapFacts asserted = AssertedFacts.of(with(0.9, 0.5));

        assertThat(roles(read)).extracting(Role::body).hasSize(2).doesNotContainNull();
        assertThat(roles(asserted))
                .extracting(Role::function)
                .isEqualTo(roles(read).stream().map(Role::function).toList());
        assertThat(roles(asserted)).extracting(Role::body).containsOnlyNulls();
    }

    @Test
    void whatTheTextSaysOfTheEventTooFarBelowIsNotSaid() {
        String chapters = "On y parla longtemps de la forêt et de l'eau. ".repeat(30);
        var late = ReadRecap.whole("Retour sur la forêt", chapters + "Un séminaire suivra.")
                .facts();

        assertThat(late.event().map(one -> one.kind())).isIn(Optional.empty(), Optional.of(EventKind.AUTRE));
    }
}
