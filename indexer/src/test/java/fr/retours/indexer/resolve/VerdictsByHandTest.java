package fr.retours.indexer.resolve;

import static fr.retours.extraction.testing.FactsBuilder.commune;
import static fr.retours.extraction.testing.FactsBuilder.organisation;
import static fr.retours.extraction.testing.FactsBuilder.recap;
import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.extraction.testing.FactsBuilder;
import fr.retours.extraction.text.BuiltInRule;
import fr.retours.indexer.curation.Curation;
import fr.retours.indexer.curation.CurationReader;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.fact.Event;
import fr.retours.model.fact.Involvement;
import fr.retours.model.fact.Link;
import fr.retours.model.fact.Participation;
import fr.retours.model.fact.Proof;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.fact.Subject;
import fr.retours.model.id.EntityId;
import fr.retours.model.id.PersonId;
import fr.retours.model.id.RecapId;
import fr.retours.model.term.EventProperty;
import fr.retours.model.term.LinkKind;
import fr.retours.model.term.NarrationKind;
import fr.retours.model.term.Part;
import fr.retours.model.term.Theme;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is left of a recap's facts when somebody has called one right or wrong. */
class VerdictsByHandTest {
    private static final Collectivite DIE = commune("26113", "Die", "26");
    private static final Path FILE = Path.of("curation.yaml");

    private final CorpusResolver resolver = new CorpusResolver(
            word -> false,
            name -> false,
            id -> List.of(DIE).stream().filter(one -> one.id().equals(id)).findFirst());

    private static FactsBuilder fair() {
        var fair = recap("1", "Jean Martin et la Foire à Die")
                .sure(0.5)
                .on("2018-05-02")
                .in(DIE)
                .body(DIE, LinkKind.HOST);
        fair.person("Jean Martin", fair.role("président", organisation("Foire")), fair.role("maire", DIE))
                .mention(0, 11, PersonId.named("Jean Martin"))
                .mention(18, 23, organisation("Foire").id());
        return fair;
    }

    /** Reads one decision such as « refuse id: person:a », which is given its recap, reason and date. */
    private static Curation read(String decision) {
        String[] parts = decision.split(" ", 2);
        String fields = (parts.length > 1 ? parts[1] + ", " : "") + "recaps: ['1']";
        return CurationReader.read(FILE, parts[0] + ":\n- {" + fields + ", reason: essai, date: 2026-03-01}\n");
    }

    private RecapFacts resolve(Curation curation) {
        return resolver.resolve(List.of(fair().build()), curation).getFirst();
    }

    private RecapFacts with(String decision) {
        return resolve(read(decision));
    }

    private IdentityResolution resolution(Curation curation) {
        var claims = new CorpusClaims();
        claims.add(fair().build());
        return resolver.resolve(claims, curation);
    }

    private static Set<LinkKind> links(RecapFacts facts, EntityId id) {
        return facts.bodies().stream()
                .filter(one -> one.body().id().equals(id))
                .flatMap(one -> one.links().stream())
                .map(Link::kind)
                .collect(Collectors.toSet());
    }

    @Test
    void aRoleThatIsWrongGoesAndNobodyRepresentsItsBody() {
        RecapFacts facts = with("refuse id: person:jean-martin, role: président, at: 'org:foire'");

        assertThat(facts.people().getFirst().roles())
                .singleElement()
                .satisfies(role -> assertThat(role.function()).isEqualTo("maire"));
        assertThat(links(facts, organisation("Foire").id())).containsExactly(LinkKind.MENTIONED);
        assertThat(links(facts, DIE.id())).contains(LinkKind.HOST);
    }

    @Test
    void aRoleIsMeantWithItsBody() {
        assertThat(with("refuse id: person:jean-martin, role: président")
                        .people()
                        .getFirst()
                        .roles())
                .hasSize(2);
    }

    @Test
    void whoIsNotNamedIsGoneWithAllThatWasSaidOfThem() {
        RecapFacts facts = with("refuse id: person:jean-martin");

        assertThat(facts.people()).isEmpty();
        assertThat(facts.mentions()).extracting(one -> one.entity().value()).containsExactly("org:foire");
        assertThat(links(facts, organisation("Foire").id())).containsExactly(LinkKind.MENTIONED);
        assertThat(resolution(read("refuse id: person:jean-martin"))
                        .identity(new RecapId("1"))
                        .ids())
                .doesNotContain("person:jean-martin")
                .contains("org:foire");
    }

    @Test
    void aBodyThatIsNotNamedLeavesTheFunctionWithoutBody() {
        RecapFacts facts = with("refuse id: 'org:foire'");

        assertThat(facts.bodies()).extracting(one -> one.body().id().value()).containsExactly("commune:26113");
        assertThat(facts.people().getFirst().roles().getFirst().function()).isEqualTo("président");
        assertThat(facts.people().getFirst().roles().getFirst().body()).isNull();
    }

    @Test
    void aLinkThatIsWrongGoes() {
        assertThat(links(with("refuse id: 'commune:26113', link: host"), DIE.id()))
                .doesNotContain(LinkKind.HOST)
                .isNotEmpty();
    }

    @Test
    void whatIsCorrectedTakesThePlaceOfWhatWasReadAndIsSure() {
        RecapFacts part = with("correct id: person:jean-martin, part: speaker, to: moderator");
        RecapFacts role = with("correct id: person:jean-martin, role: président, at: 'org:foire', to: trésorier");
        RecapFacts body = with("correct id: person:jean-martin, role: maire, at: 'commune:26113', to_at: 'org:foire'");
        RecapFacts link = with("correct id: 'commune:26113', link: host, to: organizer");

        assertThat(part.people().getFirst().parts()).singleElement().satisfies(one -> {
            assertThat(one.part()).isEqualTo(Part.MODERATOR);
            assertThat(one.proof()).isEqualTo(HandMarks.decided(one.proof()));
        });
        assertThat(role.people().getFirst().roles())
                .extracting(one -> one.function() + " " + one.body())
                .containsExactly("trésorier org:foire", "maire commune:26113");
        assertThat(body.people().getFirst().roles())
                .extracting(one -> one.function() + " " + one.body())
                .containsExactly("président org:foire", "maire org:foire");
        assertThat(links(link, DIE.id())).contains(LinkKind.ORGANIZER).doesNotContain(LinkKind.HOST);
    }

    @ParameterizedTest
    @CsvSource({
        "DATE, 2018-05-03, 2018-05-03",
        "KIND, colloque, COLLOQUE",
        "PLACE, commune:26113, Die",
        "ATTENDANCE, 120, 120"
    })
    void anEventsPropertyIsCorrectedWhetherOrNotItWasRead(EventProperty property, String to, String shown) {
        Event event = with("correct event: " + property.slug() + ", to: '" + to + "'")
                .event()
                .orElseThrow();

        assertThat(event.toString()).contains(shown);
        assertThat(event.proofOf(property))
                .hasValueSatisfying(one -> assertThat(one).isEqualTo(HandMarks.decided(one)));
    }

    @Test
    void aRecapOfSeveralEventsHasNoneAndWhatIsCorrectedOfItsEventSaysNothing() {
        RecapFacts facts = resolve(CurationReader.read(FILE, """
                no_event:
                - {recaps: ['1'], tells: several, reason: essai, date: 2026-03-01}
                correct:
                - {recaps: ['1'], event: date, to: 2018-05-03, reason: essai, date: 2026-03-01}
                - {recaps: ['1'], id: 'commune:26113', link: mentioned, to: host, reason: essai, date: 2026-03-01}
                """));

        assertThat(facts.narration().kind()).isEqualTo(NarrationKind.SEVERAL);
        assertThat(facts.event()).isEmpty();
        assertThat(links(facts, DIE.id())).containsExactly(LinkKind.MENTIONED);
    }

    @Test
    void aPartThatIsWrongGoesAndThePersonStays() {
        Participation person =
                with("refuse id: person:jean-martin, part: speaker").people().getFirst();

        assertThat(person.parts()).isEmpty();
        assertThat(person.tookPart()).isTrue();
    }

    @Test
    void whatIsWrongOfTheEventOrItsThemesGoes() {
        assertThat(with("refuse event: date").event().map(Event::date)).isEmpty();
        assertThat(with("refuse event: place").event().map(Event::place)).isEmpty();
        String theme = fair().build().subjects().getFirst().theme().slug();
        assertThat(with("refuse theme: " + theme).subjects())
                .extracting(one -> one.theme().slug())
                .doesNotContain(theme);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            accept id: person:jean-martin
            accept id: person:jean-martin, part: speaker
            accept id: person:jean-martin, role: maire, at: 'commune:26113'
            accept id: 'org:foire'
            accept id: 'commune:26113', link: host
            accept event: date
            """)
    void whatIsRightIsSureAndNothingElseChanges(String decision) {
        RecapFacts before = resolve(Curation.NONE);
        RecapFacts after = with(decision);

        assertThat(after.proofs().filter(VerdictsByHandTest::isByHand))
                .isNotEmpty()
                .allSatisfy(proof -> assertThat(proof.confidence()).isEqualTo(1));
        assertThat(after.people()).extracting(Participation::name).isEqualTo(names(before));
        assertThat(after.people().getFirst().roles()).hasSize(2);
        assertThat(after.bodies()).extracting(Involvement::name).isEqualTo(bodies(before));
        assertThat(after.subjects()).extracting(Subject::theme).isEqualTo(themes(before));
        assertThat(resolution(read(decision)).identity(new RecapId("1")).fingerprint())
                .isNotEqualTo(
                        resolution(Curation.NONE).identity(new RecapId("1")).fingerprint());
    }

    @Test
    void onlyWhatWasLookedAtIsSure() {
        Event event = with("accept event: date").event().orElseThrow();

        assertThat(event.proof().of(EventProperty.DATE).confidence()).isEqualTo(1);
        assertThat(event.proof().of(EventProperty.PLACE).confidence()).isEqualTo(0.5);
    }

    @Test
    void aVerdictOnSomebodyWhoIsNotThereIsTold() {
        assertThat(resolution(read("refuse id: person:inconnu")).notes())
                .singleElement()
                .asString()
                .contains("ligne 2", "person:inconnu n’existe pas");
    }

    private static boolean isByHand(Proof proof) {
        return proof.reasons().contains(BuiltInRule.BY_HAND.reason());
    }

    private static List<String> names(RecapFacts facts) {
        return facts.people().stream().map(Participation::name).toList();
    }

    private static List<String> bodies(RecapFacts facts) {
        return facts.bodies().stream().map(Involvement::name).toList();
    }

    private static List<Theme> themes(RecapFacts facts) {
        return facts.subjects().stream().map(Subject::theme).toList();
    }
}
