package fr.retours.extraction.text;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A recap's text with its sentences and tokens: what every extractor works on.
 *
 * @param text {@link fr.retours.model.fact.Recap#text()}
 * @param sentences in text order, not overlapping; they cover every letter but those of lines that
 *     hold nothing but addresses of mail or on the web
 */
public record AnnotatedText(String text, List<Sentence> sentences) {
    /** Copies the sentences. */
    public AnnotatedText {
        sentences = List.copyOf(sentences);
    }

    /** Finds the sentence around a stretch; empty when the stretch crosses a sentence's border. */
    public Optional<Sentence> sentenceAround(int start, int end) {
        int low = 0;
        int high = sentences.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sentences.get(middle).end() < end) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < sentences.size()
                ? Optional.of(sentences.get(low)).filter(one -> one.holds(start, end))
                : Optional.empty();
    }

    /** Streams the sentences of a section. */
    public Stream<Sentence> in(TextSection section) {
        return sentences.stream().filter(one -> one.section() == section);
    }

    /** Returns the words of a sentence as written. */
    public String textOf(Sentence sentence) {
        return text.substring(sentence.start(), sentence.end());
    }
}
