package fr.retours.indexer.extract.event;

import fr.retours.indexer.extract.text.AnnotatedText;
import fr.retours.indexer.extract.text.Section;
import fr.retours.indexer.extract.text.Sentence;
import fr.retours.indexer.lexicon.Folding;
import fr.retours.indexer.lexicon.WordTable;
import fr.retours.model.Attendance;
import fr.retours.model.AttendanceQualifier;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads how many people came: « plus d'une cinquantaine de personnes ont participé », « près de 170 participants ». */
final class AttendanceFinder {
    private static final String QUALIFIER =
            "(?:(plus d[e’']|au moins|pas moins d[e’']|près d[e’']|environ|quelques?|autour d[e’']|presque|moins d[e’']|jusqu['’]à)\\s*)?";
    private static final String NUMBER = "(\\d{1,3}(?:[ \\u00A0\\u202F.]\\d{3})+|\\d+|" + FrenchNumbers.WORDS
            + "(?:[ -]" + FrenchNumbers.WORDS + ")*)";
    private static final Map<String, AttendanceQualifier> QUALIFIERS = Map.of(
            "plus", AttendanceQualifier.MORE_THAN,
            "au", AttendanceQualifier.MORE_THAN,
            "pas", AttendanceQualifier.MORE_THAN,
            "moins", AttendanceQualifier.FEWER_THAN);
    /** Fewer people are a panel rather than a public. */
    private static final int LEAST = 8;

    /** Sentences of the body within which a recap tells how many came. */
    private static final int LAST_SENTENCE = 25;

    private final Pattern pattern;
    private final Set<String> publics;
    private final Set<String> sure;
    private final List<String> came;

    AttendanceFinder() {
        List<WordTable.Row> rows = WordTable.read("extract/publics.tsv", 1).rows();
        publics = rows.stream().map(row -> Folding.fold(row.text(0))).collect(Collectors.toUnmodifiableSet());
        sure = rows.stream()
                .filter(row -> row.text(1).equals("seul"))
                .map(row -> Folding.fold(row.text(0)))
                .collect(Collectors.toUnmodifiableSet());
        came = WordTable.read("extract/venus.tsv", 1).first().map(Folding::fold).toList();
        String words = rows.stream()
                .map(row -> row.text(0))
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        pattern = Pattern.compile(
                "(?<![\\p{L}\\d])" + QUALIFIER + NUMBER + "(?:\\s+(?:de |d['’])?|\\s*)(" + words + ")(?!\\p{L})",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** The figure, and the sentence that gives it. */
    record Found(Attendance attendance, Sentence sentence, boolean sure) {}

    /** Finds the figure of the whole event: one of participants before one of other people, then the first. */
    Optional<Found> find(AnnotatedText text) {
        List<Sentence> sentences = text.sentences();
        List<Found> found = IntStream.range(0, sentences.size())
                .filter(i -> i <= LAST_SENTENCE || sentences.get(i).section() == Section.SUMMARY)
                .mapToObj(sentences::get)
                .map(sentence -> in(text, sentence))
                .flatMap(Optional::stream)
                .toList();
        return found.stream()
                .filter(Found::sure)
                .findFirst()
                .or(() -> found.stream().findFirst());
    }

    private Optional<Found> in(AnnotatedText text, Sentence sentence) {
        String words = text.textOf(sentence);
        Matcher matcher = pattern.matcher(words);
        while (matcher.find()) {
            String people = Folding.fold(matcher.group(3));
            OptionalInt count = FrenchNumbers.read(matcher.group(2));
            boolean sureWord = sure.contains(people);
            if (count.isPresent()
                    && count.getAsInt() >= LEAST
                    && (sureWord || (publics.contains(people) && haveCome(words)))) {
                var qualifier = qualifier(matcher.group(1), matcher.group(2));
                return Optional.of(new Found(new Attendance(count.getAsInt(), qualifier), sentence, sureWord));
            }
        }
        return Optional.empty();
    }

    private boolean haveCome(String sentence) {
        String folded = " " + Folding.fold(sentence);
        return came.stream().anyMatch(stem -> folded.contains(" " + stem));
    }

    private static AttendanceQualifier qualifier(@Nullable String written, String number) {
        if (written == null) {
            return FrenchNumbers.isRound(number) ? AttendanceQualifier.ABOUT : AttendanceQualifier.EXACTLY;
        }
        String first = Folding.fold(written).split(" ", 2)[0];
        return QUALIFIERS.getOrDefault(first, AttendanceQualifier.ABOUT);
    }
}
