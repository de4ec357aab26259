package fr.retours.indexer.extract.event;

import fr.retours.indexer.extract.event.DateMention.Days;
import fr.retours.indexer.extract.text.AnnotatedText;
import fr.retours.indexer.extract.text.Section;
import fr.retours.indexer.extract.text.Sentence;
import fr.retours.model.Recap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Chooses the days of the event among all that a recap names: the title's, else those that a sentence ties to the event.
 * A missing year comes from the title, the day of publication, or the nearest full date; where none is to be had, the
 * days stay unknown.
 */
final class EventDates {
    private static final Pattern YEAR = Pattern.compile("(?<![\\d-])((?:19|20)\\d{2})(?![\\d-])");
    private static final int TITLE = 100;
    private static final int TIED = 6;
    private static final int SUMMARY = 3;
    private static final int FULL = 2;
    private static final int OPENING = 3;
    private static final int ELSEWHERE = -12;
    /** Sentences of the body that open it. */
    private static final int FIRST = 4;

    private static final int LEAST = 3;

    private final DateFinder finder = new DateFinder();
    private final PhraseCues elsewhere = new PhraseCues("extract/dates-ailleurs.tsv");
    private final PhraseCues here = new PhraseCues("extract/dates-ici.tsv");

    /**
     * The days chosen, and the sentence that names them.
     *
     * @param mention where
     */
    record Chosen(Days days, DateMention mention, Sentence sentence) {}

    private record Candidate(DateMention mention, Sentence sentence, int score) {}

    Optional<Chosen> choose(Recap recap, AnnotatedText text) {
        List<Candidate> candidates = candidates(text);
        return candidates.stream()
                .filter(one -> one.score() >= LEAST)
                .sorted(Comparator.comparingInt((Candidate one) -> -one.score())
                        .thenComparingInt(one -> one.mention().start()))
                .limit(1)
                .flatMap(best -> year(recap, best, candidates).stream()
                        .mapToObj(year -> best.mention().in(year))
                        .flatMap(Optional::stream)
                        .map(days -> new Chosen(days, best.mention(), best.sentence())))
                .findFirst();
    }

    private List<Candidate> candidates(AnnotatedText text) {
        var found = new ArrayList<Candidate>();
        int bodySentence = 0;
        for (Sentence sentence : text.sentences()) {
            bodySentence += sentence.section() == Section.BODY ? 1 : 0;
            for (DateMention mention : finder.find(text.text(), sentence.start(), sentence.end())) {
                found.add(new Candidate(mention, sentence, score(text, sentence, bodySentence, mention)));
            }
        }
        return found;
    }

    private int score(AnnotatedText text, Sentence sentence, int bodySentence, DateMention mention) {
        int score = mention.year() == null ? 0 : FULL;
        String before = text.text().substring(sentence.start(), mention.end());
        String behind = text.text().substring(mention.end(), sentence.end());
        if (elsewhere.standIn(before) || elsewhere.standIn(firstWords(behind))) {
            score += ELSEWHERE;
        }
        if (here.standIn(text.textOf(sentence))) {
            score += TIED;
        }
        return score
                + switch (sentence.section()) {
                    case TITLE -> TITLE;
                    case SUMMARY -> SUMMARY;
                    case BODY -> bodySentence <= FIRST ? OPENING : 0;
                };
    }

    private static String firstWords(String behind) {
        int end = behind.indexOf(' ', Math.min(behind.length(), 1));
        return end < 0 ? behind : behind.substring(0, end);
    }

    private OptionalInt year(Recap recap, Candidate best, List<Candidate> all) {
        DateMention mention = best.mention();
        Integer own = mention.year();
        if (own != null) {
            return OptionalInt.of(own);
        }
        return IntStream.concat(
                        years(recap.title()),
                        IntStream.concat(published(recap, mention).stream(), nearest(mention, all)))
                .filter(mention::fits)
                .findFirst();
    }

    private static IntStream years(String title) {
        Matcher matcher = YEAR.matcher(title);
        return matcher.results().mapToInt(found -> Integer.parseInt(found.group(1)));
    }

    /** Returns the latest year in which the event lies before its publication. */
    private static OptionalInt published(Recap recap, DateMention mention) {
        LocalDate published = recap.published();
        if (published == null) {
            return OptionalInt.empty();
        }
        int year = published.getYear();
        boolean before = mention.in(year)
                .filter(days -> !days.first().isAfter(published))
                .isPresent();
        return OptionalInt.of(before ? year : year - 1);
    }

    /** Lists the years of the full dates around, the nearest first. */
    private static IntStream nearest(DateMention mention, List<Candidate> all) {
        return all.stream()
                .map(Candidate::mention)
                .sorted(Comparator.comparingInt(other -> Math.abs(other.start() - mention.start())))
                .map(DateMention::year)
                .filter(year -> year != null)
                .mapToInt(Integer::intValue);
    }
}
