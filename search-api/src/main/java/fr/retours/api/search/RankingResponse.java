package fr.retours.api.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.retours.text.Hit;
import org.jspecify.annotations.Nullable;

/** Where a recap stands by words and by meaning, on the wire: see {@link fr.retours.text.Hit.FusedRanks}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RankingResponse(@Nullable WordRank words, @Nullable MeaningRank meaning) {
    record WordRank(int rank, float score) {}

    record MeaningRank(int rank, float similarity) {}

    /** Puts ranks on the wire; null where there is one ranking only. */
    static @Nullable RankingResponse of(Hit.@Nullable FusedRanks ranks) {
        if (ranks == null) {
            return null;
        }
        var words = ranks.words();
        var meaning = ranks.meaning();
        return new RankingResponse(
                words == null ? null : new WordRank(words.rank(), words.value()),
                meaning == null ? null : new MeaningRank(meaning.rank(), meaning.value()));
    }
}
