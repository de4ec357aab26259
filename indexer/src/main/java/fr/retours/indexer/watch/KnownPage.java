package fr.retours.indexer.watch;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import fr.retours.corpus.fetch.CacheValidators;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a page, or a file, since it was read last.
 *
 * @param validators what its server said of it
 * @param stamp what its list, or the file system, said of it
 * @param digest of its bytes; null for a file
 * @param canonical the address it gives itself; null for a file
 * @param recaps ids of the recaps that it holds; none of a page that is left
 * @param judged the version of the rules by which it was taken or left
 * @param missed passes in a row in which it was gone
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
@JsonIgnoreProperties("author") // earlier versions kept it here
record KnownPage(
        CacheValidators validators,
        @Nullable String stamp,
        @Nullable String digest,
        @Nullable String canonical,
        List<String> recaps,
        String judged,
        int missed) {
    KnownPage {
        validators = validators == null ? CacheValidators.NONE : validators;
        recaps = recaps == null ? List.of() : List.copyOf(recaps);
        judged = judged == null ? "" : judged;
    }

    /** Returns one that was left. */
    static KnownPage left(CacheValidators validators, @Nullable String stamp, @Nullable String digest, String judged) {
        return new KnownPage(validators, stamp, digest, null, List.of(), judged, 0);
    }

    /** Returns the same that gives itself the address of another page. */
    KnownPage doubling(String address) {
        return new KnownPage(validators, stamp, digest, address, recaps, judged, missed);
    }

    /** Returns a recap that its file does not hold any more, as a page by itself. */
    static KnownPage lost(String recap) {
        return new KnownPage(CacheValidators.NONE, null, null, null, List.of(recap), "", 1);
    }

    boolean isTaken() {
        return !recaps.isEmpty();
    }

    /** Returns the same, seen again. */
    KnownPage seen(CacheValidators said, @Nullable String newStamp) {
        return new KnownPage(said, newStamp, digest, canonical, recaps, judged, 0);
    }

    /** Returns the same, missed once more. */
    KnownPage missedAgain() {
        return new KnownPage(validators, stamp, digest, canonical, recaps, judged, missed + 1);
    }
}
