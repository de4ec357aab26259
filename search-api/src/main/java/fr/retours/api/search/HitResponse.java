package fr.retours.api.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.retours.api.fact.EventResponse;
import fr.retours.model.fact.Narration;
import fr.retours.model.id.RecapId;
import fr.retours.text.Hit;
import fr.retours.text.Snippet;
import fr.retours.text.Span;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A recap found, on the wire: see {@link Hit}. */
record HitResponse(
        RecapId id,
        String title,
        @Nullable URI url,
        @Nullable LocalDate published,
        Narration narration,
        @Nullable EventResponse event,
        float score,
        List<Span> titleMatches,
        List<Snippet> snippets,
        int passages,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> explanation,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable RankingResponse ranking) {
    /**
     * Puts a hit on the wire.
     *
     * @param explained whether its reasons were asked for
     */
    static HitResponse of(Hit hit, boolean explained) {
        var recap = hit.recap();
        return new HitResponse(
                recap.id(),
                recap.title(),
                recap.url(),
                recap.published(),
                hit.narration(),
                hit.event()
                        .map(event -> EventResponse.of(event, recap.published()))
                        .orElse(null),
                hit.score(),
                hit.titleMatches(),
                hit.snippets(),
                hit.passages(),
                explained ? RemarkWording.explanation(hit) : null,
                explained ? RankingResponse.of(hit.ranks()) : null);
    }

    /** Where a recap stands by words and by meaning, on the wire: see {@link fr.retours.text.Hit.FusedRanks}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RankingResponse(
            @Nullable WordRank words, @Nullable MeaningRank meaning) {
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
}
