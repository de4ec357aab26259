package fr.retours.indexer.extract.narration;

import fr.retours.indexer.extract.text.CueSet;
import fr.retours.indexer.extract.text.Words;
import fr.retours.indexer.lexicon.Knowledge;
import fr.retours.indexer.lexicon.WordTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The words of {@code recits.tsv}, by the sign they are. Immutable, safe for concurrent use. */
final class NarrationCues {
    private static final String MEETING = "[rencontre]";

    private final Map<String, CueSet<String>> bySign = new LinkedHashMap<>();

    NarrationCues(Knowledge knowledge) {
        this(knowledge, knowledge.table("recits", 3).rows());
    }

    NarrationCues(Knowledge knowledge, List<WordTable.Row> rows) {
        String meetings = knowledge
                .table("rencontres", 1)
                .first()
                .filter(word -> !word.contains(" "))
                .collect(Collectors.joining("/"));
        for (WordTable.Row row : rows) {
            bySign.computeIfAbsent(row.text(0), first -> new CueSet<>())
                    .add(row.text(1).replace(MEETING, meetings), row.text(0));
        }
    }

    /** Returns the signs there are words for. */
    Set<String> signs() {
        return bySign.keySet();
    }

    /** Finds the first words of a sentence that are a sign; empty when it has none. */
    Optional<String> find(String sign, Words words, int sentence) {
        CueSet<String> cues = bySign.get(sign);
        return cues == null
                ? Optional.empty()
                : cues.in(words, sentence).stream().findFirst().map(found -> words.written(found.start(), found.end()));
    }
}
