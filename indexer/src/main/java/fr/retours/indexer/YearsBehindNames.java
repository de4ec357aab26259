package fr.retours.indexer;

import fr.retours.model.fact.Mention;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.EntityId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a recap says in brackets or between commas right behind a name, where a year is among it: « (1909-1972) », « , né en 1931 ». */
final class YearsBehindNames {
    private static final int FARTHEST = 60;
    private static final String YEAR = "\\b\\d{4}\\b";
    private static final Pattern ASIDE =
            Pattern.compile("\\s*(?:\\(([^()]*?" + YEAR + "[^()]*)\\)|,\\s*([^,;.()]*?" + YEAR + "))");

    private final Map<EntityId, List<String>> byName = new HashMap<>();

    YearsBehindNames(RecapFacts facts) {
        String text = facts.recap().text();
        for (Mention mention : facts.mentions()) {
            Matcher aside =
                    ASIDE.matcher(text).region(mention.end(), Math.min(text.length(), mention.end() + FARTHEST));
            if (aside.lookingAt()) {
                byName.computeIfAbsent(mention.entity(), any -> new ArrayList<>())
                        .add(aside.group(aside.group(1) == null ? 2 : 1));
            }
        }
    }

    /** Returns these stretches in the order of the text. */
    List<String> behind(EntityId named) {
        return byName.getOrDefault(named, List.of());
    }
}
