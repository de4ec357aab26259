package fr.retours.indexer.extract.text;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A recap's text with its sentences and tokens: what every extractor works on.
 *
 * @param text {@link fr.retours.model.fact.Recap#text()}
 * @param sentences in text order, not overlapping; they cover every character that is no blank
 */
public record AnnotatedText(String text, List<Sentence> sentences) {
    /** Copies the sentences. */
    public AnnotatedText {
        sentences = List.copyOf(sentences);
    }

    /** Finds the sentence around a stretch; empty when the stretch crosses a sentence's border. */
    public Optional<Sentence> sentenceAround(int start, int end) {
        return sentences.stream().filter(one -> one.holds(start, end)).findFirst();
    }

    /** Streams the sentences of a section. */
    public Stream<Sentence> in(Section section) {
        return sentences.stream().filter(one -> one.section() == section);
    }

    /** Returns the words of a sentence as written. */
    public String textOf(Sentence sentence) {
        return text.substring(sentence.start(), sentence.end());
    }
}
