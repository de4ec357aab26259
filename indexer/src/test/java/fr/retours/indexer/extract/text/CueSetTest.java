package fr.retours.indexer.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.indexer.lexicon.Knowledge;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CueSetTest {
    private static final FrenchTokenizer TOKENIZER = new FrenchTokenizer(Knowledge.shipped());

    private static final Grammar GRAMMAR = new Grammar(Knowledge.shipped());

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource(delimiter = '|', textBlock = """
            anim* ~ par          | une table ronde brillamment animée hier soir par Anne  | animée hier soir par
            anim* ~ par          | une table animée ; puis par Anne                       |
            intervention* de/d   | les interventions d’Anne                               | interventions d’
            co-organise* par     | journée co-organisée par la ville                      | co-organisée par
            intervenants :       | Intervenants : Anne                                    | Intervenants :
            a l initiative de    | à l'initiative de la ville                             | à l'initiative de
            """)
    void findsPhrases(String cue, String text, String found) {
        var cues = new CueSet<Boolean>();
        cues.add(cue, true);
        var tokens = TOKENIZER.tokenize(text, 0, text.length());
        var words = new Words(
                new AnnotatedText(text, List.of(new Sentence(0, text.length(), Section.BODY, false, -1, tokens))),
                GRAMMAR);

        var matches = cues.in(words, 0).stream()
                .map(match -> words.written(match.start(), match.end()))
                .toList();

        assertThat(matches).isEqualTo(found == null ? List.of() : List.of(found));
    }

    @Test
    void aCueEndsBeforeTheLimit() {
        var cues = new CueSet<String>();
        cues.add("ouverture ~ par", "far");
        cues.add("ouverture ~ de", "near");
        String text = "Ouverture par Anne, maire de Brest";
        var tokens = TOKENIZER.tokenize(text, 0, text.length());
        var words = new Words(
                new AnnotatedText(text, List.of(new Sentence(0, text.length(), Section.BODY, false, -1, tokens))),
                GRAMMAR);

        assertThat(cues.at(words, 0)).get().extracting(CueSet.Match::value).isEqualTo("near");
        assertThat(cues.at(words, 0, 3)).get().extracting(CueSet.Match::value).isEqualTo("far");
    }
}
