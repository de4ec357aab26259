package fr.retours.indexer.load;

import static fr.retours.extraction.testing.FactsBuilder.commune;
import static fr.retours.extraction.testing.FactsBuilder.organisation;

import fr.retours.extraction.testing.FactsBuilder;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.fact.Recap;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.term.LinkKind;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Reads facts that the body spells out, one a line: {@code jour 2016-05-26}, {@code à Die}, {@code org AMF (forme)},
 * {@code Jean Martin, maire, Die}, {@code Jean Martin}.
 */
class ScriptedExtraction implements Extraction {
    private static final Map<String, Collectivite> COMMUNES = Map.of(
            "Die", commune("26113", "Die", "26"),
            "Crest", commune("26108", "Crest", "26"),
            "Gap", commune("05061", "Gap", "05"));

    private final String version;
    final AtomicInteger extractions = new AtomicInteger();

    ScriptedExtraction(String version) {
        this.version = version;
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public RecapFacts extract(Recap recap) {
        extractions.incrementAndGet();
        var facts = FactsBuilder.recap(recap.id().value(), recap.title()).body(recap.body());
        recap.body().lines().forEach(line -> read(line, facts));
        return facts.build();
    }

    private static void read(String line, FactsBuilder facts) {
        if (line.startsWith("jour ")) {
            facts.on(line.substring(5));
        } else if (line.startsWith("à ")) {
            facts.in(town(line.substring(2)));
        } else if (line.startsWith("org ")) {
            String[] forms = line.substring(4).replace(")", "").split(" \\(", -1);
            facts.body(
                    organisation(forms[0]),
                    LinkKind.PARTNER,
                    forms.length > 1 ? new String[] {forms[1]} : new String[0]);
        } else {
            String[] parts = line.split(", ", -1);
            if (parts.length == 3) {
                facts.person(parts[0], facts.role(parts[1], town(parts[2])));
            } else {
                facts.person(parts[0]);
            }
        }
    }

    private static Collectivite town(String name) {
        Collectivite town = COMMUNES.get(name);
        if (town == null) {
            throw new IllegalArgumentException("town must be one of " + COMMUNES.keySet() + ", got '" + name + "'");
        }
        return town;
    }
}
