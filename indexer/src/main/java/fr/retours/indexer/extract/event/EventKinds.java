package fr.retours.indexer.extract.event;

import fr.retours.indexer.extract.text.AnnotatedText;
import fr.retours.indexer.extract.text.Section;
import fr.retours.indexer.extract.text.Sentence;
import fr.retours.indexer.lexicon.Folding;
import fr.retours.indexer.lexicon.WordTable;
import fr.retours.model.EventKind;
import fr.retours.model.Slugged;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells the kind of an event by the words for it: the first clear one in the title, else in the sentences that tell of
 * the event, else the first vague one (« journée », « rencontre ») in the same order.
 */
final class EventKinds {
    /** Sentences of the body in which a recap says what it tells of. */
    private static final int FIRST = 4;

    private final List<Word> words = WordTable.read("extract/evenements.tsv", 2).rows().stream()
            .map(Word::of)
            .toList();

    private final PhraseCues tookPlace = new PhraseCues("extract/dates-ici.tsv");

    private record Word(String folded, EventKind kind, boolean vague) {
        static Word of(WordTable.Row row) {
            return new Word(
                    " " + Folding.fold(row.text(0)) + " ",
                    Slugged.of(EventKind.class, row.text(1)),
                    row.text(2).equals("vague"));
        }
    }

    /** The kind, and the sentence that tells it. */
    record Told(EventKind kind, Sentence sentence) {}

    /**
     * Tells the kind; empty when no word does.
     *
     * @param dated the sentence that gives the event's day, looked at right behind the title
     */
    Optional<Told> tell(AnnotatedText text, Optional<Sentence> dated) {
        List<Sentence> title = in(text, Section.TITLE).toList();
        List<Sentence> opening = Stream.of(
                        dated.stream(),
                        in(text, Section.SUMMARY),
                        in(text, Section.BODY).limit(FIRST))
                .flatMap(sentences -> sentences)
                .filter(one -> one.section() != Section.TITLE)
                .distinct()
                .toList();
        return first(text, title, false)
                .or(() -> first(text, title, true))
                .or(() -> first(text, opening, false))
                .or(() -> first(text, telling(text, opening, dated), true));
    }

    /** Keeps the sentences that say that something took place: elsewhere « atelier » or « visite » is any workshop or visit. */
    private List<Sentence> telling(AnnotatedText text, List<Sentence> sentences, Optional<Sentence> dated) {
        return sentences.stream()
                .filter(one -> dated.filter(one::equals).isPresent() || tookPlace.standIn(text.textOf(one)))
                .toList();
    }

    private static Stream<Sentence> in(AnnotatedText text, Section section) {
        return text.sentences().stream().filter(one -> one.section() == section);
    }

    private Optional<Told> first(AnnotatedText text, List<Sentence> sentences, boolean vague) {
        return sentences.stream()
                .flatMap(
                        sentence -> first(text.textOf(sentence), vague).stream().map(kind -> new Told(kind, sentence)))
                .findFirst();
    }

    /** Finds the earliest word; of two at one place, the longer one. */
    private Optional<EventKind> first(String sentence, boolean vague) {
        String folded = " " + Folding.fold(sentence) + " ";
        return words.stream()
                .filter(word -> word.vague == vague && folded.contains(word.folded))
                .min(Comparator.comparingInt((Word word) -> folded.indexOf(word.folded))
                        .thenComparingInt(word -> -word.folded.length()))
                .map(Word::kind);
    }
}
