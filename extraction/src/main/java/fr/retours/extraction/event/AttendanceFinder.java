package fr.retours.extraction.event;

import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.lexicon.PhrasePattern;
import fr.retours.extraction.lexicon.WordSections;
import fr.retours.extraction.lexicon.WordTable;
import fr.retours.extraction.text.AnnotatedText;
import fr.retours.extraction.text.BuiltInRule;
import fr.retours.extraction.text.Sentence;
import fr.retours.extraction.text.TextSection;
import fr.retours.model.fact.Attendance;
import fr.retours.model.fact.FactReason;
import fr.retours.model.term.AttendanceQualifier;
import fr.retours.model.text.LatinFolding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads how many people came: « plus d'une cinquantaine de personnes ont participé », « près de 170 participants ». */
final class AttendanceFinder {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\d]*");
    /** « Castrais », « Albigeoises »: a name of inhabitants up to its end. */
    private static final String INHABITANTS = "(?-i:\\p{Lu})\\p{Ll}{2,}";

    private static final int BEFORE = 60;
    /** Fewer people are a panel rather than a public. */
    private static final int LEAST = 8;

    /** « nous étions cinq », « 6 présents »: those who tell of it or sat are counted, however few. */
    private static final int FEWEST_OF_US = 3;

    /** Sentences of the body that open it: there, whoever is counted and did something came for it. */
    private static final int FIRST = 2;

    /** Sentences of the body within which a recap tells how many came. */
    private static final int LAST_SENTENCE = 25;

    private final FrenchNumbers numbers;
    private final Set<String> moreThan;
    private final Set<String> lessThan;
    private final Pattern any;
    private final Pattern pattern;
    /** « Nous étions 120 à échanger », « vous étiez plus de 300 »: the verb says that they came. */
    private final Pattern were;
    /** « Sur 60 adhérents, 45 étaient présents », « 6 présents : Anne Morel… »: the figure of those who are there. */
    private final Pattern present;
    /** « douze voisins ont repeint »: those counted did it; « ont été relogés » was done to them. */
    private final Pattern acted;
    /** « Participants : 110 », « Nombre de personnes : environ 80 », « présents 12 » in a list. */
    private final Pattern field;
    /** « devant 80 personnes »: those counted are the public. */
    private final Pattern before;
    /** A figure behind these words is another event's, or of a part of the public. */
    private final Pattern other;

    private final Pattern expected;
    /** A sentence about one session gives that session's figure. */
    private final Pattern session;

    private final Set<String> sure;
    private final List<String> came;

    AttendanceFinder(KnowledgeBase knowledge) {
        numbers = new FrenchNumbers(knowledge);
        WordSections words = knowledge.sections("frequentation");
        moreThan = words.of("plus-de");
        lessThan = words.of("moins-de");
        List<WordTable.Row> rows = knowledge.table("publics", 1).rows();
        sure = rows.stream()
                .filter(row -> row.text(1).equals("seul"))
                .map(row -> LatinFolding.words(row.text(0)))
                .collect(Collectors.toUnmodifiableSet());
        came = knowledge.table("venus", 1).first().map(LatinFolding::words).toList();
        String number = "(\\d{1,3}(?:[ \\u00A0\\u202F.]\\d{3})+|\\d+|" + numbers.pattern() + "(?:[ -]"
                + numbers.pattern() + ")*)";
        String count = "(?:(" + PhrasePattern.anyOf(qualifiers(words)) + ")\\s*)?" + number;
        String people = rows.stream()
                .map(row -> row.text(0))
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        any = Pattern.compile("(?<![\\p{L}\\d])" + count + "(?![\\p{L}\\d])", FLAGS);
        pattern = Pattern.compile(
                "(?<![\\p{L}\\d])" + count + "(?:\\s+"
                        + knowledge.sections("mots-outils").leading("de-seul") + "?|\\s*)" + words.leading("adjectifs")
                        + "?(" + people + "|(?!" + words.anyOf("de-tout-un-pays") + ")" + INHABITANTS
                        + words.anyOf("fins-de-gentiles") + ")(?!\\p{L})",
                FLAGS);
        were = Pattern.compile(
                "(?<!\\p{L})" + words.anyOf("nous-etions") + "\\s+" + count + "(?=[ ,.!]|$)(?! (?:"
                        + words.anyOf("pas-des-gens") + "|%))",
                FLAGS);
        present = Pattern.compile(
                "(?<![\\p{L}\\d])" + count + " (?:" + words.leading("qui-siege") + "?" + words.anyOf("etaient-la")
                        + "(?!\\p{L})|(?<=^.{0,24})" + words.anyOf("tant-de-presents") + "(?= ?[:,(]|$| \\d))",
                FLAGS);
        acted = Pattern.compile(
                "^(?: [^.,;:!?]{0,30}?)? " + words.anyOf("ont-agi") + " (?:" + words.leading("ainsi") + ")?(?!"
                        + words.anyOf("ont-subi") + " )\\p{L}+"
                        + knowledge.sections("dates").anyOf("fins-de-participe") + "(?!\\p{L})",
                FLAGS);
        field = Pattern.compile(
                "(?:^|[,;:.] |\\d )[-–•*_ ]{0,4}(?:" + words.leading("nombre-de") + "?"
                        + words.anyOf("rubrique") + "(?: "
                        + words.anyOf("presents") + ")?\\s?[:(]|"
                        + words.anyOf("rubrique-nue") + " ?\\(?)\\s*" + count + "(?: "
                        + words.anyOf("unite") + ")?(?=\\s*(?:[.,;/()–-]|$|(?:\\p{L}+ )?:|"
                        + words.anyOf("suite-du-nombre") + " ))",
                FLAGS);
        before = Pattern.compile("(?<!\\p{L})" + words.anyOf("devant") + "\\s*$", FLAGS);
        other = Pattern.compile("(?<!\\p{L})" + words.anyOf("autre-rencontre") + "(?!\\p{L})[^.;]{0,40}$", FLAGS);
        expected = Pattern.compile("^[^.;,]{0,20}" + words.anyOf("attendus") + "(?!\\p{L})", FLAGS);
        session = Pattern.compile("(?<!\\p{L})" + words.anyOf("seance") + "(?!\\p{L})", FLAGS);
    }

    private static List<String> qualifiers(WordSections words) {
        return Stream.of(words.written("plus-de"), words.written("moins-de"), words.written("environ"))
                .flatMap(List::stream)
                .toList();
    }

    /** The figure, the sentence that gives it, and its words. */
    record Found(Attendance attendance, Sentence sentence, boolean sure, FactReason reason) {}

    /**
     * Finds the figure of the whole event: one of participants in a sentence that is of no single session before any
     * other one near the beginning, and that before one of other people.
     *
     * @param workshop whether the event is one of those that elsewhere are a session of another one
     */
    Optional<Found> find(AnnotatedText text, boolean workshop) {
        List<Found> early = all(text, true);
        Predicate<Found> whole = one -> !isOfSession(text, one);
        return first(early, whole.and(Found::sure))
                .or(() -> first(early, workshop ? one -> true : whole))
                .or(() -> first(early, Found::sure))
                .or(() -> first(all(text, false), whole.and(Found::sure)));
    }

    /** Reads the number that a few words tell which somebody else found. */
    Optional<Attendance> read(String words) {
        Matcher matcher = any.matcher(words);
        while (matcher.find()) {
            OptionalInt count = numbers.read(matcher.group(2));
            if (count.isPresent() && count.getAsInt() > 0) {
                return Optional.of(new Attendance(count.getAsInt(), qualifier(matcher.group(1), matcher.group(2))));
            }
        }
        return Optional.empty();
    }

    /** Lists the figures near the beginning and in the summary, or all others. */
    private List<Found> all(AnnotatedText text, boolean near) {
        List<Sentence> sentences = text.sentences();
        List<Sentence> opening = text.in(TextSection.BODY).limit(FIRST).toList();
        return IntStream.range(0, sentences.size())
                .filter(i -> near == (i <= LAST_SENTENCE || sentences.get(i).section() == TextSection.SUMMARY))
                .mapToObj(sentences::get)
                .flatMap(sentence -> in(text.textOf(sentence), sentence, opening.contains(sentence)).stream())
                .toList();
    }

    private static Optional<Found> first(List<Found> found, Predicate<Found> wanted) {
        return found.stream().filter(wanted).findFirst();
    }

    private boolean isOfSession(AnnotatedText text, Found found) {
        return found.sentence().section() != TextSection.TITLE
                && session.matcher(text.textOf(found.sentence())).find();
    }

    private Optional<Found> in(String words, Sentence sentence, boolean opens) {
        String lower = words.toLowerCase(Locale.ROOT);
        if (!numbers.mayBeIn(lower)) {
            return Optional.empty(); // most sentences: no pattern need try every place
        }
        return Stream.of(present, field)
                .map(one -> one.matcher(words))
                .filter(Matcher::find)
                .flatMap(line -> found(line, sentence, true, FEWEST_OF_US).stream())
                .findFirst()
                .or(() -> Optional.of(were.matcher(words))
                        .filter(Matcher::find)
                        .flatMap(verb -> found(verb, sentence, true, FEWEST_OF_US)))
                .or(() -> named(words, sentence, opens));
    }

    /** Finds a number of people; of several, one of participants. */
    private Optional<Found> named(String words, Sentence sentence, boolean opens) {
        var all = new ArrayList<Found>();
        Matcher matcher = pattern.matcher(words);
        while (matcher.find()) {
            boolean sureWord = sure.contains(LatinFolding.words(matcher.group(3)));
            if (isOfEvent(words, matcher)
                    && (sureWord
                            || haveCome(words)
                            || isAll(words, matcher)
                            || before.matcher(words.substring(0, matcher.start()))
                                    .find()
                            || (opens
                                    && acted.matcher(words.substring(matcher.end()))
                                            .find()))) {
                found(matcher, sentence, sureWord && !isBracketed(words, matcher))
                        .ifPresent(all::add);
            }
        }
        return first(all, Found::sure).or(() -> first(all, one -> true));
    }

    /** « Alimentation (40 participants) »: most often those of one session. */
    private static boolean isBracketed(String words, Matcher matcher) {
        return words.substring(0, matcher.start()).endsWith("(");
    }

    /** « Une quarantaine de personnes. »: a sentence of nothing else. */
    private static boolean isAll(String words, Matcher matcher) {
        return words.substring(0, matcher.start()).isBlank()
                && NO_LETTER
                        .matcher(words)
                        .region(matcher.end(), words.length())
                        .matches();
    }

    private boolean isOfEvent(String words, Matcher matcher) {
        String before = words.substring(Math.max(0, matcher.start() - BEFORE), matcher.start());
        return !other.matcher(before).find()
                && !expected.matcher(words.substring(matcher.end())).find();
    }

    private Optional<Found> found(Matcher matcher, Sentence sentence, boolean sure) {
        return found(matcher, sentence, sure, LEAST);
    }

    private Optional<Found> found(Matcher matcher, Sentence sentence, boolean sure, int least) {
        OptionalInt count = numbers.read(matcher.group(2));
        return count.isPresent() && count.getAsInt() >= least
                ? Optional.of(new Found(
                        new Attendance(count.getAsInt(), qualifier(matcher.group(1), matcher.group(2))),
                        sentence,
                        sure,
                        BuiltInRule.COUNT.reason(matcher.group().strip())))
                : Optional.empty();
    }

    private boolean haveCome(String sentence) {
        String folded = " " + LatinFolding.words(sentence);
        return came.stream().anyMatch(stem -> folded.contains(" " + stem));
    }

    private AttendanceQualifier qualifier(@Nullable String written, String number) {
        if (written == null) {
            return numbers.isRound(number) ? AttendanceQualifier.ABOUT : AttendanceQualifier.EXACTLY;
        }
        String folded = LatinFolding.words(written);
        if (moreThan.contains(folded)) {
            return AttendanceQualifier.MORE_THAN;
        }
        return lessThan.contains(folded) ? AttendanceQualifier.FEWER_THAN : AttendanceQualifier.ABOUT;
    }
}
