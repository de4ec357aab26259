package fr.retours.api.relation;

import fr.retours.api.fact.Quotes;
import fr.retours.api.fact.ThemeResponse;
import fr.retours.model.meeting.RelatedEvent;
import fr.retours.model.meeting.SharedEntity;
import fr.retours.model.meeting.SharedTheme;

/** An event related to another, with what they share, on the wire: see {@link RelatedEvent}. */
record RelatedEventResponse(
        EventRefResponse event,
        long score,
        Some<SharedEntityResponse> people,
        Some<SharedEntityResponse> bodies,
        Some<SharedThemeResponse> themes) {
    static RelatedEventResponse of(RelatedEvent related, Quotes quotes) {
        return new RelatedEventResponse(
                EventRefResponse.of(related.event()),
                related.score(),
                Some.of(related.people(), one -> SharedEntityResponse.of(one, quotes)),
                Some.of(related.bodies(), one -> SharedEntityResponse.of(one, quotes)),
                Some.of(related.themes(), one -> SharedThemeResponse.of(one, quotes)));
    }

    /** Someone or something at both events. */
    record SharedEntityResponse(EdgeResponse here, EdgeResponse there) {
        static SharedEntityResponse of(SharedEntity shared, Quotes quotes) {
            return new SharedEntityResponse(
                    EdgeResponse.of(shared.entity(), shared.here(), quotes),
                    EdgeResponse.of(shared.entity(), shared.there(), quotes));
        }
    }

    /** A theme of both events. */
    record SharedThemeResponse(ThemeResponse here, ThemeResponse there) {
        static SharedThemeResponse of(SharedTheme shared, Quotes quotes) {
            return new SharedThemeResponse(
                    ThemeResponse.of(shared.here(), quotes), ThemeResponse.of(shared.there(), quotes));
        }
    }
}
