package fr.retours.extraction.role;

import fr.retours.extraction.body.BodySpan;
import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.lexicon.WordTable;
import fr.retours.model.id.BodyId;
import fr.retours.model.text.LatinFolding;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The list of offices whose body has a name of its own: « déléguée interministérielle à l'ESS », DIESS. Immutable. */
public final class OfficeList {
    private final Map<String, String> bodies = new TreeMap<>();

    public OfficeList(KnowledgeBase knowledge) {
        for (WordTable.Row row : knowledge.table("fonctions-organismes", 2).rows()) {
            bodies.put(LatinFolding.words(row.text(0)), row.text(1));
        }
    }

    /** Returns the body of an office, when the recap names it. */
    @Nullable
    public BodyId bodyOf(String function, Map<BodySpan, BodyId> named) {
        String folded = LatinFolding.words(function);
        return bodies.entrySet().stream()
                .filter(office -> folded.startsWith(office.getKey()))
                .flatMap(office -> named.entrySet().stream()
                        .filter(one -> office.getValue().equals(one.getKey().known()))
                        .map(Map.Entry::getValue))
                .findFirst()
                .orElse(null);
    }
}
