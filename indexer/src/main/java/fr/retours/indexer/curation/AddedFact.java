package fr.retours.indexer.curation;

import fr.retours.model.term.CollectiviteKind;
import org.jspecify.annotations.Nullable;

/**
 * A fact that no reading found, in the words of its text. Strings may be empty.
 *
 * @param person whose name it is about; empty for none
 * @param body which body it is about; empty for none
 * @param level of a local authority; null for any other body
 * @param aspect {@link FactAspect#NAME} where it says only that somebody or something is named
 * @param value the slug of the part, link, theme or property of the event, the words of the function
 * @param at the name of the body where a function is held
 * @param words which tell the property of the event; of its kind the slug
 * @param tookPart whether the person took part
 * @param quote the sentence that proves it
 */
public record AddedFact(
        String person,
        String body,
        @Nullable CollectiviteKind level,
        FactAspect aspect,
        String value,
        String at,
        String words,
        boolean tookPart,
        String quote) {}
