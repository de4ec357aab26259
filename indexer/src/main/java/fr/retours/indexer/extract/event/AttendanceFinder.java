package fr.retours.indexer.extract.event;

import fr.retours.indexer.extract.text.AnnotatedText;
import fr.retours.indexer.extract.text.BuiltInRule;
import fr.retours.indexer.extract.text.Section;
import fr.retours.indexer.extract.text.Sentence;
import fr.retours.indexer.lexicon.Folding;
import fr.retours.indexer.lexicon.WordTable;
import fr.retours.model.fact.Attendance;
import fr.retours.model.fact.Reason;
import fr.retours.model.term.AttendanceQualifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads how many people came: « plus d'une cinquantaine de personnes ont participé », « près de 170 participants ». */
final class AttendanceFinder {
    private static final String QUALIFIER =
            "(?:(plus d[e’']|au moins|pas moins d[e’']|près d[e’']|environ|quelques?|autour d[e’']|presque|moins d[e’']|jusqu['’]à|une petite|une bonne|un peu plus d[e’'])\\s*)?";
    private static final String NUMBER = "(\\d{1,3}(?:[ \\u00A0\\u202F.]\\d{3})+|\\d+|" + FrenchNumbers.WORDS
            + "(?:[ -]" + FrenchNumbers.WORDS + ")*)";
    private static final Map<String, AttendanceQualifier> QUALIFIERS = Map.of(
            "plus", AttendanceQualifier.MORE_THAN,
            "au", AttendanceQualifier.MORE_THAN,
            "pas", AttendanceQualifier.MORE_THAN,
            "moins", AttendanceQualifier.FEWER_THAN);
    private static final String ADJECTIVE = "(?:nombreux |différents |autres |jeunes |petits )";
    /** « Nous étions 120 à échanger », « vous étiez plus de 300 »: the verb says that they came. */
    private static final Pattern WERE = Pattern.compile(
            "(?<!\\p{L})(?:nous étions|vous étiez|ils étaient|elles étaient|vous avez été|nous avons été|vous êtes|ils ont été|elles ont été)"
                    + "\\s+" + QUALIFIER + NUMBER + "(?=[ ,.!]|$)(?! (?:ans?|jours?|fois|mois|pour cent|%))",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /** « Participants : 110 », « Nombre de personnes : environ 80 », with nothing else in the line. */
    private static final Pattern FIELD = Pattern.compile(
            "^(?:nombre (?:total )?(?:de |d['’])?)?(?:participants?|participations?|personnes|inscrits|présents|public|fréquentation)"
                    + "(?: présentes?)?\\s?:\\s*" + QUALIFIER + NUMBER + "(?: personnes| participants)?\\s*[.;]?$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /** A figure behind these words is another event's, or of a part of the public. */
    private static final Pattern OTHER = Pattern.compile(
            "(?<!\\p{L})(?:dont|avai(?:t|en)t|attendus?|attendues?|l['’]an dernier|l['’]année dernière|précédente?|sera|seront|espér\\p{L}+)"
                    + "(?!\\p{L})[^.;]{0,40}$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern EXPECTED = Pattern.compile(
            "^[^.;,]{0,20}(?:attendue?s|espérée?s|sont attendus|chaque année|par an|par jour|par mois)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /** A sentence about one session gives that session's figure. */
    private static final Pattern SESSION = Pattern.compile(
            "(?<!\\p{L})(?:ateliers?|groupes?|sous-groupes?|stands?|par table)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final int BEFORE = 60;
    /** Fewer people are a panel rather than a public. */
    private static final int LEAST = 8;

    /** Sentences of the body within which a recap tells how many came. */
    private static final int LAST_SENTENCE = 25;

    private final Pattern pattern;
    private final List<String> publics;
    private final Set<String> sure;
    private final List<String> came;

    AttendanceFinder() {
        List<WordTable.Row> rows = WordTable.read("lists/publics.tsv", 1).rows();
        sure = rows.stream()
                .filter(row -> row.text(1).equals("seul"))
                .map(row -> Folding.fold(row.text(0)))
                .collect(Collectors.toUnmodifiableSet());
        publics = rows.stream().map(row -> row.text(0).toLowerCase(Locale.ROOT)).toList();
        came = WordTable.read("lists/venus.tsv", 1).first().map(Folding::fold).toList();
        String words = rows.stream()
                .map(row -> row.text(0))
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        pattern = Pattern.compile(
                "(?<![\\p{L}\\d])" + QUALIFIER + NUMBER + "(?:\\s+(?:de |d['’])?|\\s*)(?:" + ADJECTIVE + ")?(" + words
                        + ")(?!\\p{L})",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** The figure, the sentence that gives it, and its words. */
    record Found(Attendance attendance, Sentence sentence, boolean sure, Reason reason) {}

    /**
     * Finds the figure of the whole event: one of participants in a sentence that is of no single session before any
     * other one near the beginning, and that before one of other people.
     */
    Optional<Found> find(AnnotatedText text) {
        List<Sentence> sentences = text.sentences();
        var early = new ArrayList<Found>();
        var late = new ArrayList<Found>();
        for (int i = 0; i < sentences.size(); i++) {
            Sentence sentence = sentences.get(i);
            boolean near = i <= LAST_SENTENCE || sentence.section() == Section.SUMMARY;
            in(text.textOf(sentence), sentence).ifPresent(near ? early::add : late::add);
        }
        return first(early, one -> one.sure() && !isOfSession(text, one))
                .or(() -> first(early, one -> !isOfSession(text, one)))
                .or(() -> first(early, Found::sure))
                .or(() -> first(late, one -> one.sure() && !isOfSession(text, one)));
    }

    private static Optional<Found> first(List<Found> found, Predicate<Found> wanted) {
        return found.stream().filter(wanted).findFirst();
    }

    private static boolean isOfSession(AnnotatedText text, Found found) {
        return found.sentence().section() != Section.TITLE
                && SESSION.matcher(text.textOf(found.sentence())).find();
    }

    private Optional<Found> in(String words, Sentence sentence) {
        String lower = words.toLowerCase(Locale.ROOT);
        if (!FrenchNumbers.mayBeIn(lower)) {
            return Optional.empty(); // most sentences: no pattern need try every place
        }
        Matcher field = FIELD.matcher(words);
        if (field.find()) {
            return found(field, sentence, true);
        }
        Matcher were = WERE.matcher(words);
        if ((lower.contains("ét") || lower.contains("êtes")) && were.find()) {
            return found(were, sentence, true);
        }
        if (publics.stream().noneMatch(lower::contains)) {
            return Optional.empty();
        }
        Matcher matcher = pattern.matcher(words);
        while (matcher.find()) {
            String people = Folding.fold(matcher.group(3));
            boolean sureWord = sure.contains(people);
            if (isOfEvent(words, matcher) && (sureWord || haveCome(words))) {
                Optional<Found> found = found(matcher, sentence, sureWord);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isOfEvent(String words, Matcher matcher) {
        String before = words.substring(Math.max(0, matcher.start() - BEFORE), matcher.start());
        return !OTHER.matcher(before).find()
                && !EXPECTED.matcher(words.substring(matcher.end())).find();
    }

    private static Optional<Found> found(Matcher matcher, Sentence sentence, boolean sure) {
        OptionalInt count = FrenchNumbers.read(matcher.group(2));
        return count.isPresent() && count.getAsInt() >= LEAST
                ? Optional.of(new Found(
                        new Attendance(count.getAsInt(), qualifier(matcher.group(1), matcher.group(2))),
                        sentence,
                        sure,
                        BuiltInRule.COUNT.reason(matcher.group().strip())))
                : Optional.empty();
    }

    private boolean haveCome(String sentence) {
        String folded = " " + Folding.fold(sentence);
        return came.stream().anyMatch(stem -> folded.contains(" " + stem));
    }

    private static AttendanceQualifier qualifier(@Nullable String written, String number) {
        if (written == null) {
            return FrenchNumbers.isRound(number) ? AttendanceQualifier.ABOUT : AttendanceQualifier.EXACTLY;
        }
        String folded = Folding.fold(written);
        if (folded.startsWith("un peu plus")) {
            return AttendanceQualifier.MORE_THAN;
        }
        String first = folded.split(" ", 2)[0];
        return QUALIFIERS.getOrDefault(first, AttendanceQualifier.ABOUT);
    }
}
