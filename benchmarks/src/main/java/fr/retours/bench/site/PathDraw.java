package fr.retours.bench.site;

import fr.retours.bench.site.CallTimes.DrawnPath;
import fr.retours.model.term.EventKind;
import fr.retours.model.term.Part;
import fr.retours.model.term.Slugged;
import fr.retours.model.term.Theme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.io.IOUtils;

/**
 * Paths of a site as visitors ask for them: each kind is the same view, narrowed to something else each time. Templates stand in
 * {@code paths.tsv}; what fills them is what the site lists, and the members of closed lists.
 */
public final class PathDraw {
    private static final String TEMPLATES = "/fr/retours/bench/site/paths.tsv";
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private static final int LISTED = 400;
    private static final int PAGE = 20;

    private final Random random;
    private final Map<String, List<String>> values = new HashMap<>();

    /** Reads from the site itself whom and what there is to ask about. */
    public PathDraw(ServedSite site, long seed) throws IOException {
        this.random = new Random(seed);
        values.put("recap", site.ids("search", LISTED));
        values.put("person", site.ids("people", LISTED));
        values.put("organisation", site.ids("organisations", LISTED));
        for (String level : List.of("commune", "departement")) {
            values.put(level, site.ids("collectivites?level=" + level, LISTED));
        }
        values.put("theme", slugs(Theme.values()));
        values.put("kind", slugs(EventKind.values()));
        values.put("part", slugs(Part.values()));
        values.put("function", List.of("maire", "président", "directrice", "adjointe", "conseiller"));
        values.put("level", List.of("region", "departement", "commune", "epci"));
        values.put("letter", List.of("abcdefghijklmnopqrstuvwxyz".split("")));
        values.put("vowel", List.of("aeiou".split("")));
        values.put("offset", texts(IntStream.range(0, LISTED).map(page -> page * PAGE)));
        values.put("year", texts(IntStream.range(2005, 2025)));
    }

    private static List<String> slugs(Slugged... all) {
        return Stream.of(all).map(Slugged::slug).toList();
    }

    private static List<String> texts(IntStream numbers) {
        return numbers.mapToObj(String::valueOf).toList();
    }

    /**
     * Draws paths.
     *
     * @param group {@code page} or {@code api}
     * @param number how many of each kind; the first of some kinds is what most come to first
     */
    public Map<String, List<DrawnPath>> draw(String group, int number) throws IOException {
        Map<String, List<DrawnPath>> kinds = new LinkedHashMap<>();
        for (String line : IOUtils.resourceToString(TEMPLATES, StandardCharsets.UTF_8)
                .lines()
                .toList()) {
            String[] cells = line.split("\t", -1);
            if (cells[0].equals(group)) {
                var paths = Stream.concat(Stream.of(cells).skip(3), Stream.generate(() -> filled(cells[2])));
                kinds.put(
                        cells[1],
                        paths.limit(number)
                                .map(path -> new DrawnPath(cells[1], path))
                                .toList());
            }
        }
        return kinds;
    }

    /** Two places of one kind get different values. */
    private String filled(String template) {
        Set<String> used = new HashSet<>();
        return PLACE.matcher(template).replaceAll(place -> {
            var among = values.getOrDefault(place.group(1), List.of());
            String value = among.get(random.nextInt(among.size()));
            while (!used.add(place.group(1) + value) && among.size() > 1) {
                value = among.get(random.nextInt(among.size()));
            }
            return Matcher.quoteReplacement(value);
        });
    }
}
