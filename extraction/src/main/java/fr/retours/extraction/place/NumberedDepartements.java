package fr.retours.extraction.place;

import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.lexicon.WordSections;
import fr.retours.extraction.territory.Territories;
import fr.retours.extraction.text.BuiltInRule;
import fr.retours.extraction.text.TakenLetters;
import fr.retours.model.id.CollectiviteId;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
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

    /** Finds those that share no letter with what is taken. */
    List<CollectiviteMention> find(PlainWords words, TakenLetters taken) {
        return numbered.matcher(words.text())
                .results()
                .flatMap(match -> mention(match).stream())
                .filter(one -> taken.isFree(one.start(), one.end()))
                .toList();
    }

    private Optional<CollectiviteMention> mention(MatchResult match) {
        return territories
                .find(new CollectiviteId("departement:" + match.group(1)))
                .map(departement -> new CollectiviteMention(
                        match.start(),
                        match.end(),
                        match.group(),
                        departement,
                        CONFIDENCE,
                        BuiltInRule.LEVEL.reason(match.group())));
    }
}
