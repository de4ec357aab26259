package fr.retours.api.request;

import fr.retours.model.term.Slugged;

/** Reads whether those who are only cited count as well. */
public final class Presences {
    private Presences() {}

    /** Reads {@code took_part}: true unless the request says {@code any}. */
    public static boolean tookPartOnly(Parameters parameters) {
        return parameters.choice("took_part", Wanted.class, Wanted.TOOK_PART) == Wanted.TOOK_PART;
    }

    private enum Wanted implements Slugged {
        TOOK_PART("true"),
        ANY("any");

        private final String slug;

        Wanted(String slug) {
            this.slug = slug;
        }

        @Override
        public String slug() {
            return slug;
        }
    }
}
