package fr.retours.bench.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What someone asks who wants the server to work as much as it can for one request. No two requests are equal. */
public enum QueryAttack {
    /** One word of as many letters as a query may have. */
    LONG_WORD("a word of 1,000 letters"),
    /** One word of as many letters as may be wrong in. */
    WORD_OF_40("a word of 40 letters"),
    /** As many queries of one long word as a batch may have. */
    BATCH("a batch of 50 such words"),
    /** As many queries of misspelt words as a batch may have. */
    MISSPELT_BATCH("a batch of 50 × misspelt words"),
    /** As many misspelt words as a query may have, each hit with reasons. */
    MANY_WORDS("1,000 characters of misspelt words"),
    /** As many frequent words as a query may have, each hit with reasons. */
    FREQUENT_WORDS("1,000 characters of frequent words"),
    /** As many starts of words as a query may have. */
    WILDCARDS("1,000 characters of wildcards"),
    /** Phrases of very frequent words. */
    PHRASES("phrases of frequent words"),
    /** Long words while they are typed. */
    SUGGESTIONS("suggestions for misspelt words"),
    /** The longest text that can be analysed. */
    ANALYSIS("analysis of 7,000 characters");

    private static final int LONGEST = 1_000;
    private static final int IN_BATCH = 50;
    private static final int LONGEST_TEXT = 7_000;
    private static final List<String> FREQUENT = List.of(
            "de", "la", "les", "des", "et", "le", "du", "en", "une", "pour", "dans", "sur", "avec", "par", "au");

    private final String title;

    QueryAttack(String title) {
        this.title = title;
    }

    /** Returns what it is, for a table. */
    String title() {
        return title;
    }

    /**
     * Returns a whole request, on a connection of its own.
     *
     * @param words words of the corpus
     */
    byte[] request(Random random, List<String> words) {
        String request = switch (this) {
            case LONG_WORD -> get("/search?limit=100&explain=true&q=", letters(random, LONGEST));
            case WORD_OF_40 -> get("/search?limit=100&explain=true&q=", letters(random, 40));
            case BATCH -> batch(() -> letters(random, LONGEST));
            case MISSPELT_BATCH -> batch(() -> upTo(LONGEST, () -> misspelt(random, words)));
            case MANY_WORDS -> get("/search?limit=100&explain=true&q=", upTo(LONGEST, () -> misspelt(random, words)));
            case FREQUENT_WORDS -> get("/search?limit=100&explain=true&q=", upTo(LONGEST, () -> pick(random, words)));
            case WILDCARDS ->
                get(
                        "/search?limit=100&explain=true&q=",
                        upTo(LONGEST, () -> pick(random, words).substring(0, 2) + '*'));
            case PHRASES -> get("/search?limit=100&explain=true&q=", upTo(LONGEST, () -> phrase(random)));
            case SUGGESTIONS -> get("/suggest?limit=20&q=", upTo(LONGEST, () -> misspelt(random, words)));
            case ANALYSIS -> get("/analyze?text=", upTo(LONGEST_TEXT, () -> "S.C." + pick(random, words) + "·e·s-l'"));
        };
        return request.getBytes(StandardCharsets.US_ASCII);
    }

    private static String get(String path, String text) {
        return "GET /api/v1" + path + encoded(text) + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    }

    private static String batch(Supplier<String> query) {
        String queries = Stream.generate(query)
                .limit(IN_BATCH)
                .map(one -> "{\"query\":\"" + one + "\"}")
                .collect(Collectors.collectingAndThen(Collectors.toList(), QueryAttack::numbered));
        String form = "queries=" + encoded(queries);
        return "POST /api/v1/reconcile HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length() + "\r\n\r\n"
                + form;
    }

    private static String numbered(List<String> queries) {
        var all = new StringBuilder("{");
        for (int at = 0; at < queries.size(); at++) {
            all.append(at == 0 ? "" : ",")
                    .append("\"q")
                    .append(at)
                    .append("\":")
                    .append(queries.get(at));
        }
        return all.append('}').toString();
    }

    private static String upTo(int longest, Supplier<String> part) {
        var text = new StringBuilder();
        for (String next = part.get(); text.length() + next.length() < longest; next = part.get()) {
            text.append(next).append(' ');
        }
        return text.toString();
    }

    private static String letters(Random random, int number) {
        var letters = new StringBuilder();
        for (int letter = 0; letter < number; letter++) {
            letters.append((char) ('a' + random.nextInt(26)));
        }
        return letters.toString();
    }

    /** Two letters wrong, not the first: as many words as can be are close to it. */
    private static String misspelt(Random random, List<String> words) {
        var word = new StringBuilder(pick(random, words).toLowerCase(Locale.FRENCH));
        for (int mistake = 0; mistake < 2; mistake++) {
            word.setCharAt(1 + random.nextInt(word.length() - 1), (char) ('a' + random.nextInt(26)));
        }
        return word.toString();
    }

    private static String phrase(Random random) {
        return '"' + pick(random, FREQUENT) + ' ' + pick(random, FREQUENT) + '"';
    }

    private static String pick(Random random, List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
