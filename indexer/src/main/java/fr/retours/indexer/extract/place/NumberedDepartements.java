package fr.retours.indexer.extract.place;

import fr.retours.indexer.extract.text.BuiltInRule;
import fr.retours.indexer.lexicon.KnowledgeBase;
import fr.retours.indexer.lexicon.WordSections;
import fr.retours.indexer.territory.Territories;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.id.CollectiviteId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the départements that are named by their number: « le CD 35 », « J. Petit (CG39) », « conseil départemental 22 ». */
final class NumberedDepartements {
    private static final double CONFIDENCE = 0.9;

    private final Territories territories;

    private final Pattern numbered;

    NumberedDepartements(Territories territories, KnowledgeBase knowledge) {
        WordSections words = knowledge.sections("collectivites");
        numbered = Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + words.anyOf("sigle-de-departement") + "|"
                + words.atAnyStart("departement-numerote")
                + ") ?\\(?(\\d{2}|2A|2B|97[1-6])(?![\\p{L}\\p{N}%])");
        this.territories = territories;
    }

    /** Finds those that overlap no other mention and no blocked stretch. */
    List<CollectiviteMention> find(PlainWords words, List<CollectiviteMention> known, List<Span> blocked) {
        var found = new ArrayList<CollectiviteMention>();
        Matcher matcher = numbered.matcher(words.text());
        while (matcher.find()) {
            int start = matcher.start();
            int end = matcher.end();
            Optional<Collectivite> departement =
                    territories.find(new CollectiviteId("departement:" + matcher.group(1)));
            boolean taken = known.stream().anyMatch(one -> one.touches(start, end))
                    || blocked.stream().anyMatch(span -> span.touches(start, end));
            if (departement.isPresent() && !taken) {
                found.add(new CollectiviteMention(
                        start,
                        end,
                        matcher.group(),
                        departement.get(),
                        CONFIDENCE,
                        BuiltInRule.LEVEL.reason(matcher.group())));
            }
        }
        return found;
    }
}
