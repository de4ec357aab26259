package fr.retours.extraction.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.retours.extraction.rule.Rule.Origin;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleSetTest {
    private static final Set<String> MEETINGS = Set.of("forum", "table ronde");

    private static Rule rule(String id, String... patterns) {
        return new Rule(
                id,
                new Origin("essai.regles", 1, false),
                "",
                "",
                List.of(patterns),
                "part",
                id,
                List.of("Oui."),
                List.of());
    }

    private static RuleSet<String> set(Rule... rules) {
        return new RuleSet<>(List.of(rules), list -> MEETINGS, Rule::id);
    }

    private static String found(RuleSet<String> rules, PlainWords words) {
        return rules.in(words, 0, words.size()).stream()
                .map(match -> words.text(match.start(), match.end()))
                .collect(Collectors.joining(" | "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "animé par; La séance animée par Anne; ",
                "anim* par; La séance Animée par Anne; Animée par",
                "intervention de/du; une intervention du maire; intervention du",
                "évènement; Un EVENEMENT; EVENEMENT",
                "<ouvrir> la; elle ouvre:VERB:ouvrir la séance; ouvre la",
                "[ADV] ouvert; bien:ADV ouvert; bien ouvert",
                "@rencontres ouvert*; la table ronde ouverte; table ronde ouverte",
                "@rencontres/salon ouvert*; le salon ouvert; salon ouvert",
                "NOMBRE élus; vingt puis 30 élus; 30 élus",
                "MAJUSCULE :; Ouverture :; Ouverture :",
                "le MOT; le , puis le chat; le chat",
                "le !MOT; le chat et le ,; le ,",
                "!grand chat; grand chat petit chat; petit chat",
                "très? bon; très bon et bon; très bon | bon",
                "(très)* bon; très très bon; très très bon",
                "très+ bon; bon et très bon; très bon",
                "très{2,3} bon; très bon puis très très bon; très très bon",
                "(un|deux) chats; deux chats; deux chats",
                "ouvert ... par; ouvert ce matin par Anne; ouvert ce matin par",
                "ouvert ... par; ouvert un deux trois quatre cinq six par; ",
                "ouvert ...2 par; ouvert un deux trois par; ",
                "ouvert ... par; ouvert hier . Puis par Anne; ",
                "ouvert par pas(la mairie); ouvert par Anne; ouvert par",
                "ouvert par pas(la mairie); ouvert par la mairie; ",
                "après(très) ouvert; très ouvert; ouvert",
                "pas-après(très) ouvert; très ouvert; ",
                "pas-après(très) ouvert; ouvert; ouvert",
                "^ texte :; récit / texte : A; texte :",
                "^ texte :; le texte : A; ",
                "texte $; le texte / de; texte",
                "par GENS; par {GENS Anne Morel } ici; par Anne Morel",
                "par GENS; par hasard; ",
                "\":\"/- oui; non - oui; - oui",
            })
    void aPatternFitsOrNot(String pattern, String text, String expected) {
        assertThat(found(set(rule("une", pattern)), PlainWords.of(text))).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void aNameIsKeptAsOftenAsItFits() {
        var words = PlainWords.of("animé par {QUI Anne } , {QUI Paul } et {QUI Sonia } hier");
        var rules = set(rule("rangée", "animé par qui=QUI (,/et qui=QUI)*"));

        var match = rules.at(words, 0, words.size()).orElseThrow();

        assertThat(match.all("qui"))
                .extracting(one -> words.text(one.from(), one.to()))
                .containsExactly("Anne", "Paul", "Sonia");
        assertThat(words.text(match.start(), match.end())).isEqualTo("animé par Anne , Paul et Sonia");
    }

    @Test
    void whatWasGivenUpIsNotKept() {
        var words = PlainWords.of("{QUI Anne } parle");
        var rules = set(rule("choix", "(qui=QUI chante|autre=QUI parle)"));

        assertThat(rules.at(words, 0, 2).orElseThrow().captures()).containsExactly(new PatternCapture("autre", 0, 1));
    }

    @Test
    void theLongestFitCountsThenTheFirstRule() {
        var words = PlainWords.of("ouverture officielle par");
        assertThat(set(rule("courte", "ouverture"), rule("longue", "ouverture ... par"))
                        .at(words, 0, 3))
                .get()
                .extracting(RuleMatch::value)
                .isEqualTo("longue");
        assertThat(set(rule("première", "ouv*"), rule("seconde", "ouverture")).at(words, 0, 3))
                .get()
                .extracting(RuleMatch::value)
                .isEqualTo("première");
    }

    @Test
    void noWordOfAFitReachesTheLimit() {
        var words = PlainWords.of("ouvert par Anne");

        assertThat(set(rule("une", "ouvert par")).at(words, 0, 1)).isEmpty();
        assertThat(set(rule("une", "ouvert par")).at(words, 0, 2)).isPresent();
    }

    @Test
    void aRowOfManyThousandsIsReadInOneGo() {
        String row = IntStream.range(0, 20_000).mapToObj(i -> "{QUI Anne } ,").collect(Collectors.joining(" "));
        var words = PlainWords.of("présents : " + row);
        var rules = set(rule("liste", "présents : (qui=QUI ,)+"), rule("folle", "présents : (...5 ,)* (...5 ,)* fin"));

        assertThat(rules.at(words, 0, words.size()).orElseThrow().all("qui")).hasSize(20_000);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "ouvert (par; parenthèse fermante",
                "ouvert par); devrait finir",
                "ouvert | ; place vide",
                "ouvert ?; doit avoir un mot",
                "très{deux,3} bon; nombre de fois"
            })
    void aWrongPatternSaysWhatIsWrongAndWhere(String pattern, String said) {
        assertThatThrownBy(() -> set(rule("fausse", pattern)))
                .isInstanceOf(RuleException.class)
                .hasMessageContaining("essai.regles, ligne 1")
                .hasMessageContaining("fausse")
                .hasMessageContaining(said);
    }
}
