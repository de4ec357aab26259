package fr.retours.api.search;

import fr.retours.api.answer.Notes;
import fr.retours.api.answer.NothingFoundResponse;
import fr.retours.api.wording.Wording;
import fr.retours.text.Hit;
import fr.retours.text.HitReason;
import fr.retours.text.QueryRemark;
import fr.retours.text.RemarkKind;
import fr.retours.text.SearchResult;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells in French how a query was read. Pure functions. */
public final class RemarkWording {
    private RemarkWording() {}

    /** Returns the notes of an answer. */
    static Notes notes(SearchResult result) {
        List<Notes.Synonym> synonyms = result.remarks().stream()
                .filter(remark -> remark.kind() == RemarkKind.SYNONYM)
                .map(remark -> new Notes.Synonym(remark.typed(), remark.meant()))
                .toList();
        return new Notes(
                warnings(result),
                result.spelling().orElse(null),
                synonyms,
                result.nothingFound().map(NothingFoundResponse::of).orElse(null),
                result.partial() ? true : null,
                null);
    }

    /** Returns what to tell whoever asked, synonyms aside. */
    public static List<String> warnings(SearchResult result) {
        return result.remarks().stream()
                .filter(remark -> remark.kind() != RemarkKind.SYNONYM)
                .map(RemarkWording::text)
                .toList();
    }

    /** Returns one remark in words. */
    public static String text(QueryRemark remark) {
        return Wording.text("remark." + remark.kind().slug(), remark.typed(), remark.meant());
    }

    /** Returns why a hit is where it is, in words: its reasons, then its ranks where there are two. */
    static List<String> explanation(Hit hit) {
        List<String> sentences =
                new ArrayList<>(hit.reasons().stream().map(RemarkWording::text).toList());
        var ranks = hit.ranks();
        if (ranks != null) {
            add("reason.by_words", ranks.words(), sentences);
            add("reason.by_meaning", ranks.meaning(), sentences);
        }
        return sentences;
    }

    private static void add(String key, Hit.@Nullable RankedValue place, List<String> sentences) {
        if (place != null) {
            sentences.add(Wording.text(key, place.rank(), (double) place.value()));
        }
    }

    /** Returns one reason of a hit in words. */
    static String text(HitReason reason) {
        String places = reason.places().stream()
                .map(place -> Wording.text("place." + place.slug()))
                .collect(Collectors.joining(", "));
        return Wording.text(
                "reason." + reason.kind().slug(), reason.typed(), reason.meant(), places, (double) reason.points());
    }
}
