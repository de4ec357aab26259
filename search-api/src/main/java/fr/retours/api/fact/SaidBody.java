package fr.retours.api.fact;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import fr.retours.api.wording.Wording;
import fr.retours.model.id.BodyId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A body of today, with the name that a sentence gives it: « Région Lorraine » for the Grand Est.
 *
 * @param said that name; null where it is no other
 */
public record SaidBody(
        BodyId id,
        String name,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String said) {
    private static final String REGION = "region:";

    /** Returns the name to show first. */
    public String shown() {
        return said == null ? name : said;
    }

    /** Returns what to show behind a name that is no longer the body's, such as « (aujourd’hui Grand Est) »; empty for its own. */
    @JsonIgnore
    public String now() {
        if (said == null) {
            return "";
        }
        boolean former = id.value().startsWith(REGION) && !said.equals(said.toUpperCase(Locale.ROOT));
        return Wording.text(former ? "said.today" : "said.other", name);
    }
}
