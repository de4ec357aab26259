package fr.retours.indexer.resolve.doubt;

import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.model.text.LatinFolding;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The years in which somebody was born and died.
 *
 * @param born null where it is not told
 * @param died null where it is not told
 */
record LifeYears(@Nullable Integer born, @Nullable Integer died) {
    /** Of a mandate, years stand in the same form: « (2001-2014) ». A shorter life is not read. */
    private static final int SHORTEST = 35;

    private static final int LONGEST = 115;

    /** Reads years of life off what stands behind a name. */
    static final class Reader {
        private static final Pattern BOTH = Pattern.compile("(\\d{4}) (\\d{4})");

        private final Pattern birth;
        private final Pattern death;

        Reader(KnowledgeBase knowledge) {
            birth = year(knowledge.words("annees-de-vie", "naissance"));
            death = year(knowledge.words("annees-de-vie", "mort"));
        }

        private static Pattern year(Set<String> words) {
            return Pattern.compile(
                    words.stream().map(Pattern::quote).sorted().collect(Collectors.joining("|", "\\b(?:", ")"))
                            + "\\b.*?\\b(\\d{4})\\b");
        }

        /** Returns the years that a stretch tells; empty where it tells none. */
        Optional<LifeYears> read(String aside) {
            String folded = LatinFolding.words(aside);
            Matcher both = BOTH.matcher(folded);
            if (both.matches()) {
                int born = Integer.parseInt(both.group(1));
                int died = Integer.parseInt(both.group(2));
                return died - born >= SHORTEST && died - born <= LONGEST
                        ? Optional.of(new LifeYears(born, died))
                        : Optional.empty();
            }
            var told = new LifeYears(first(birth, folded), first(death, folded));
            return told.born == null && told.died == null ? Optional.empty() : Optional.of(told);
        }

        private static @Nullable Integer first(Pattern pattern, String folded) {
            Matcher year = pattern.matcher(folded);
            return year.find() ? Integer.valueOf(year.group(1)) : null;
        }
    }

    /** Returns the longest life that both allow: one of both may be of a namesake. */
    LifeYears or(LifeYears other) {
        return new LifeYears(
                born == null ? other.born : other.born == null ? born : Integer.valueOf(Math.min(born, other.born)),
                died == null ? other.died : other.died == null ? died : Integer.valueOf(Math.max(died, other.died)));
    }
}
