package fr.retours.extraction.event;

import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.lexicon.WordTable;
import fr.retours.extraction.text.AnnotatedText;
import fr.retours.extraction.text.BuiltInRule;
import fr.retours.extraction.text.Sentence;
import fr.retours.extraction.text.TextSection;
import fr.retours.extraction.text.Token;
import fr.retours.model.fact.FactReason;
import fr.retours.model.term.EventKind;
import fr.retours.model.term.Slugged;
import fr.retours.model.text.LatinFolding;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells the kind of an event by the words for it: the first clear one in the title, else the first vague one there
 * (« journée », « rencontre »), else the same in the sentences that tell of the event, else the word by which the text
 * comes back to it most often (« ce séminaire », « la journée »; not « l'atelier », which is a part of it),
 * and last a word for a part.
 */
final class EventKinds {
    /** Sentences of the body in which a recap says what it tells of. */
    private static final int FIRST = 4;

    /** Words of the longest entry, with marks between. */
    private static final int LONGEST = 8;

    private final List<Word> words;
    /** Words that mean no event. */
    private final List<String> nothing;

    private final PhraseCues tookPlace;
    private final List<String> pointing;
    private final List<String> naming;

    EventKinds(KnowledgeBase knowledge) {
        words = knowledge.table("evenements", 2).rows().stream().map(Word::of).toList();
        nothing = words.stream()
                .filter(word -> word.use == Use.NOTHING)
                .map(Word::folded)
                .toList();
        tookPlace = PhraseCues.read(knowledge, "dates-ici");
        pointing = asWords(knowledge.words("rencontre", "cette"));
        naming = asWords(knowledge.words("rencontre", "la"));
    }

    private static List<String> asWords(Set<String> words) {
        return words.stream().map(word -> " " + word).toList();
    }

    /** What a word mostly means. */
    private enum Use {
        /** An event of that kind. */
        CLEAR,
        /** Any event. */
        VAGUE,
        /** An event of that kind in a title; elsewhere those who meet. */
        TITLE,
        /** A part of an event, or something else. */
        PART,
        /** No event, whatever its words mean elsewhere. */
        NOTHING;

        /** Returns whether the word by itself means no event. */
        boolean isOfOther() {
            return this == TITLE || this == PART || this == NOTHING;
        }

        static Use of(WordTable.Row row) {
            return switch (row.text(2)) {
                case "" -> CLEAR;
                case "vague" -> VAGUE;
                case "titre" -> TITLE;
                case "partie" -> PART;
                case "rien" -> NOTHING;
                default -> throw row.problem("column 3 must be empty, « vague », « titre », « partie » or « rien »");
            };
        }
    }

    private record Word(String folded, EventKind kind, Use use) {
        static Word of(WordTable.Row row) {
            return new Word(
                    " " + LatinFolding.words(row.text(0)) + " ", Slugged.of(EventKind.class, row.text(1)), Use.of(row));
        }

        KindWord reported(AnnotatedText text, Sentence sentence) {
            return new KindWord(kind, sentence, BuiltInRule.KIND.reason(written(text, sentence)));
        }

        /** Finds the word as a sentence writes it. */
        private String written(AnnotatedText text, Sentence sentence) {
            List<Token> tokens = sentence.tokens();
            for (int from = 0; from < tokens.size(); from++) {
                for (int to = from; to < Math.min(tokens.size(), from + LONGEST); to++) {
                    String stretch = text.text()
                            .substring(tokens.get(from).start(), tokens.get(to).end());
                    if (LatinFolding.words(stretch).equals(folded.strip())) {
                        return stretch;
                    }
                }
            }
            return folded.strip();
        }
    }

    /** Weighs how clearly a folded sentence points at an event by a word. */
    private int pointedAt(Word word, String sentence) {
        int at = sentence.indexOf(word.folded);
        if (at < 0) {
            return 0;
        }
        String before = sentence.substring(0, at);
        return pointing.stream().anyMatch(before::endsWith)
                ? 2
                : naming.stream().anyMatch(before::endsWith) ? 1 : 0;
    }

    /** The kind, the sentence that tells it, and by which word. */
    record KindWord(EventKind kind, Sentence sentence, FactReason reason) {}

    /**
     * Tells the kind; empty when no word does.
     *
     * @param dated the sentence that gives the event's day, looked at right behind the title
     */
    Optional<KindWord> read(AnnotatedText text, Optional<Sentence> dated) {
        List<Sentence> title = text.in(TextSection.TITLE).toList();
        List<Sentence> opening = Stream.of(
                        dated.stream(),
                        text.in(TextSection.SUMMARY),
                        text.in(TextSection.BODY).limit(FIRST))
                .flatMap(sentences -> sentences)
                .filter(one -> one.section() != TextSection.TITLE)
                .distinct()
                .toList();
        List<Sentence> telling = telling(text, opening, dated);
        return first(text, title, EnumSet.of(Use.CLEAR, Use.TITLE))
                .or(() -> first(text, title, EnumSet.complementOf(EnumSet.of(Use.NOTHING))))
                .or(() -> first(text, opening, EnumSet.of(Use.CLEAR)))
                .or(() -> first(text, telling, EnumSet.of(Use.VAGUE)))
                .or(() -> pointedAt(text))
                .or(() -> first(text, telling, EnumSet.of(Use.PART)));
    }

    /** Finds the kind that the text points at: « cette rencontre » counts more than « la rencontre ». */
    private Optional<KindWord> pointedAt(AnnotatedText text) {
        Map<EventKind, Integer> scores = new EnumMap<>(EventKind.class);
        Map<EventKind, KindWord> proofs = new EnumMap<>(EventKind.class);
        for (Sentence sentence : text.sentences()) {
            String folded = meaning(text.textOf(sentence));
            for (Word word : words) {
                int score = word.use.isOfOther() ? 0 : pointedAt(word, folded);
                if (score > 0) {
                    scores.merge(word.kind, score, Integer::sum);
                    proofs.putIfAbsent(word.kind, word.reported(text, sentence));
                }
            }
        }
        return scores.entrySet().stream()
                .filter(one -> one.getKey() != EventKind.AUTRE)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .flatMap(kind -> Optional.ofNullable(proofs.get(kind)));
    }

    /** Keeps the sentences that say that something took place: elsewhere « atelier » or « visite » is any workshop or visit. */
    private List<Sentence> telling(AnnotatedText text, List<Sentence> sentences, Optional<Sentence> dated) {
        return sentences.stream()
                .filter(one -> dated.filter(one::equals).isPresent() || tookPlace.standIn(text.textOf(one)))
                .toList();
    }

    private Optional<KindWord> first(AnnotatedText text, List<Sentence> sentences, Set<Use> uses) {
        return sentences.stream()
                .flatMap(sentence ->
                        first(text.textOf(sentence), uses).stream().map(word -> word.reported(text, sentence)))
                .findFirst();
    }

    /** Folds a sentence, and leaves out what means no event: « en fin de journée ». */
    private String meaning(String sentence) {
        String folded = " " + LatinFolding.words(sentence) + " ";
        for (String word : nothing) {
            folded = folded.replace(word, " … ");
        }
        return folded;
    }

    /** Finds the earliest word; of two at one place, the longer one. */
    private Optional<Word> first(String sentence, Set<Use> uses) {
        String folded = meaning(sentence);
        return words.stream()
                .filter(word -> uses.contains(word.use) && folded.contains(word.folded))
                .min(Comparator.comparingInt((Word word) -> folded.indexOf(word.folded))
                        .thenComparingInt(word -> -word.folded.length()));
    }
}
