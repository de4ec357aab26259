package fr.retours.bench.site;

import fr.retours.bench.corpus.RecapGenerator;
import fr.retours.model.fact.Event;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.term.Theme;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What visitors might type into a corpus: its own words as frequent as they are there, its names, with slips. */
public record QueryMix(RecapGenerator generator, int recaps, Random random) {
    private static final int MOST_WORDS = 4;
    private static final int MOST_LETTERS = 16;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}'’-]+");
    private static final List<Theme> THEMES = List.of(Theme.values());
    private static final List<String> REGIONS = List.of("11", "32", "44", "53", "75", "76", "84", "93");

    public QueryMix(RecapGenerator generator, int recaps, long seed) {
        this(generator, recaps, new Random(seed));
    }

    /** Makes paths of searches: most of one to four words, some of names or a title, one in five filtered, one in eight misspelt. */
    public List<String> searches(int number) {
        return Stream.generate(this::search).limit(number).toList();
    }

    /**
     * Makes paths of searches in the query language and with parameters: phrases, excluded words, fields, starts of words, years, filters,
     * pages to the fifth, by day.
     */
    public List<String> expressions(int number) {
        return Stream.generate(this::expression).limit(number).toList();
    }

    /** Makes the paths of suggestions for names, titles and themes as they are typed, letter by letter. */
    public List<String> suggestions(int number) {
        return Stream.generate(this::typed)
                .flatMap(letters -> letters)
                .limit(number)
                .map(letters -> "/api/v1/suggest?q=" + encoded(letters))
                .toList();
    }

    private String search() {
        var recap = recap();
        int kind = random.nextInt(20);
        String body = recap.recap().body();
        String words = kind < 3
                ? name(recap)
                : kind < 6 ? stretch(recap.recap().title()) : kind < 13 ? stretch(body) : scattered(body);
        return "/api/v1/search?q=" + encoded(slipped(words)) + (chance(5) ? filter() : "");
    }

    private String expression() {
        var recap = recap();
        String body = recap.recap().body();
        String word = longWord(body);
        String words = switch (random.nextInt(6)) {
            case 0 -> '"' + stretch(body) + '"';
            case 1 -> word + " -" + longWord(body);
            case 2 -> word + " titre:" + longWord(recap.recap().title());
            case 3 -> word.substring(0, 1 + MOST_WORDS) + "* " + longWord(body);
            case 4 -> word + " annee:" + (2005 + random.nextInt(10)) + "-2020";
            default -> name(recap) + " \"" + stretch(body) + "\" -" + longWord(body);
        };
        return "/api/v1/search?q=" + encoded(words) + (chance(2) ? filter() : "") + page();
    }

    private String page() {
        return switch (random.nextInt(4)) {
            case 0 -> "";
            case 1 -> "&sort=" + (random.nextBoolean() ? "-date" : "date");
            case 2 -> "&to=2024-12-31";
            default -> "&limit=10&offset=" + 10 * (1 + random.nextInt(4));
        };
    }

    private Stream<String> typed() {
        var recap = recap();
        String whole = slipped(
                switch (random.nextInt(5)) {
                    case 0, 1 -> name(recap);
                    case 2 ->
                        recap.event()
                                .map(Event::place)
                                .map(place -> String.valueOf(place.name()))
                                .orElse("");
                    case 3 -> stretch(recap.recap().title());
                    default -> THEMES.get(random.nextInt(THEMES.size())).label();
                });
        return IntStream.rangeClosed(1, Math.min(whole.length(), MOST_LETTERS))
                .mapToObj(end -> whole.substring(0, end));
    }

    private RecapFacts recap() {
        return generator.recap(random.nextInt(recaps));
    }

    private String name(RecapFacts recap) {
        if (recap.people().isEmpty() || random.nextBoolean()) {
            return recap.bodies()
                    .get(random.nextInt(recap.bodies().size()))
                    .body()
                    .name();
        }
        return recap.people().get(random.nextInt(recap.people().size())).name();
    }

    private String stretch(String text) {
        List<String> words = List.of(BETWEEN_WORDS.split(text, -1));
        int length = 1 + random.nextInt(MOST_WORDS);
        int start = random.nextInt(Math.max(1, words.size() - length));
        return String.join(" ", words.subList(start, Math.min(words.size(), start + length)));
    }

    private String scattered(String text) {
        return Stream.generate(() -> longWord(text))
                .limit(1L + random.nextInt(MOST_WORDS))
                .collect(Collectors.joining(" "));
    }

    private String longWord(String text) {
        List<String> words = BETWEEN_WORDS
                .splitAsStream(text)
                .filter(word -> word.length() > MOST_WORDS)
                .toList();
        return words.isEmpty() ? "réseau" : words.get(random.nextInt(words.size()));
    }

    /** Of one in eight, loses a letter or swaps it with the one before; never the first. */
    private String slipped(String words) {
        if (!chance(8) || words.length() <= MOST_WORDS) {
            return words;
        }
        int at = 2 + random.nextInt(words.length() - 2);
        var slipped = new StringBuilder(words).deleteCharAt(at);
        return (random.nextBoolean() ? slipped : slipped.insert(at - 1, words.charAt(at))).toString();
    }

    private String filter() {
        return switch (random.nextInt(3)) {
            case 0 -> "&theme=" + THEMES.get(random.nextInt(THEMES.size())).slug();
            case 1 -> "&collectivite=region:" + REGIONS.get(random.nextInt(REGIONS.size()));
            default -> "&from=" + (2005 + random.nextInt(20)) + "-01-01";
        };
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private static String encoded(String typed) {
        return URLEncoder.encode(typed, StandardCharsets.UTF_8);
    }
}
