package fr.retours.bench.identity;

import fr.retours.indexer.lexicon.WordTable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Makes names as frequent as they are in France, rare ones that no list has among them. */
final class NameMaker {
    private static final List<String> SYLLABLES =
            List.of("ba", "che", "dri", "fou", "gno", "lec", "mar", "nau", "que", "rou", "sar", "ti", "vil", "zer");

    /** The names given most have so much of all births. */
    private static final double MOST_GIVEN = 0.2;

    private static final double MOST_FAMILY = 0.03;

    private final Random random;
    private final Weighted families = new Weighted("resolve/family-names.tsv");
    private final Weighted givens = new Weighted("resolve/given-names.tsv");

    NameMaker(Random random) {
        this.random = random;
    }

    /** A list with births; what is left to all births belongs to names that are not listed. */
    private static final class Weighted {
        private final NavigableMap<Double, String> byBirths = new TreeMap<>();
        private double all;
        private double listed;

        Weighted(String file) {
            WordTable.read(file, 2).rows().forEach(row -> {
                if (row.text(0).equals("*")) {
                    all = row.decimal(1);
                } else {
                    listed += row.decimal(1);
                    byBirths.put(listed, row.text(0));
                }
            });
        }
    }

    String family() {
        double at = random.nextDouble() * families.all;
        return at < families.listed ? capital(families.byBirths.higherEntry(at).getValue(), " ") : rare();
    }

    /** A given name; of those of two words, like « Jean-Pierre », with the hyphen. */
    String given() {
        double at = random.nextDouble() * givens.listed;
        return capital(givens.byBirths.higherEntry(at).getValue(), "-");
    }

    /** A name of which both parts are among those given most, so that several people of a few thousand bear it. */
    FullName frequent() {
        double given = random.nextDouble() * MOST_GIVEN;
        double family = random.nextDouble() * MOST_FAMILY;
        return new FullName(
                capital(givens.byBirths.higherEntry(given * givens.all).getValue(), "-"),
                capital(families.byBirths.higherEntry(family * families.all).getValue(), " "));
    }

    /** A given name and a family name. */
    record FullName(String given, String family) {}

    private String rare() {
        String name =
                random.ints(3, 0, SYLLABLES.size()).mapToObj(SYLLABLES::get).collect(Collectors.joining());
        return capital(name + (char) ('a' + random.nextInt(26)), " ");
    }

    private static String capital(String folded, String between) {
        return Arrays.stream(folded.split(" ", -1))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining(between));
    }
}
