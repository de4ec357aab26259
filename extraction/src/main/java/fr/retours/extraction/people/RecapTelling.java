package fr.retours.extraction.people;

import fr.retours.extraction.lexicon.WordClass;
import fr.retours.extraction.text.Words;
import fr.retours.model.fact.Event;
import fr.retours.model.fact.Narration;
import fr.retours.model.fact.Recap;
import fr.retours.model.term.NarrationKind;
import fr.retours.model.time.EventDate;
import java.time.LocalDate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is known of a recap as a whole when it is decided who was there.
 *
 * @param certainty how sure it is that the recap tells an event, from 0 to 1
 * @param year the first year that what it tells may be of: of the event or of the publication; {@link #NO_YEAR} when neither is known
 */
public record RecapTelling(double certainty, int year) {
    /** Stands for an unknown year: every year that a sentence names is then another one. */
    public static final int NO_YEAR = Integer.MAX_VALUE;

    /** Below it, two of three who seem to have been there were not, on texts that nobody read. */
    private static final double SURE = 0.7;

    /** With fewer sentences a text has too few signs for doubt. */
    private static final int FEWEST = 6;

    private static final Pattern YEAR = Pattern.compile("1[5-9]\\d\\d|20\\d\\d");
    /** Words behind which a year says when, and not which law or report. */
    private static final WordClass WHEN = new WordClass("mots-des-parts", "devant-une-annee");

    /** Stands for a recap of which nothing is known yet: all that its sentences show counts. */
    public static final RecapTelling UNKNOWN = new RecapTelling(1, Integer.MIN_VALUE);

    /** Returns what is known of a recap that was read. */
    public static RecapTelling of(Words words, Recap recap, Event event, Narration narration) {
        boolean recounts = narration.kind() == NarrationKind.RECOUNTS;
        double signs = recounts ? narration.proof().confidence() : 0;
        double certainty = recounts && words.sentenceCount() < FEWEST ? Math.max(SURE, signs) : signs;
        LocalDate told = EventDate.firstDay(event.date());
        LocalDate published = recap.published();
        return new RecapTelling(
                certainty,
                Stream.of(told, published)
                        .filter(day -> day != null)
                        .mapToInt(LocalDate::getYear)
                        .min()
                        .orElse(NO_YEAR));
    }

    boolean isKnown() {
        return !equals(UNKNOWN);
    }

    boolean isDoubtful() {
        return certainty < SURE;
    }

    /** « En 1998 », « en mars 2004 »: returns whether a sentence says of when it tells, and only of earlier years. */
    boolean isOfAnotherYear(Words words, int sentence) {
        int latest = IntStream.range(words.first(sentence), words.end(sentence))
                .filter(i ->
                        words.in(i - 1, WHEN) && YEAR.matcher(words.written(i)).matches())
                .map(i -> Integer.parseInt(words.written(i)))
                .max()
                .orElse(NO_YEAR);
        return latest < year;
    }
}
