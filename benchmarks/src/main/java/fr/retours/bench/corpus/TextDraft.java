package fr.retours.bench.corpus;

import fr.retours.model.fact.Evidence;
import fr.retours.model.fact.Mention;
import fr.retours.model.fact.Proof;
import fr.retours.model.id.EntityId;
import java.util.ArrayList;
import java.util.List;

/** A text that grows sentence by sentence and knows where it names whom. Not safe for concurrent use. */
final class TextDraft {
    private static final String PARAGRAPH = "\n\n";

    private final StringBuilder text = new StringBuilder();
    private final List<Mention> mentions = new ArrayList<>();
    private int sentence;

    /** Starts the next paragraph. */
    TextDraft paragraph() {
        text.append(PARAGRAPH);
        return this;
    }

    /** Starts the next sentence. */
    TextDraft sentence() {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append(' ');
        }
        sentence = text.length();
        return this;
    }

    /** Goes on with the sentence. */
    TextDraft say(String words) {
        text.append(words);
        return this;
    }

    /** Goes on with the name of someone or something. */
    TextDraft name(String name, EntityId id) {
        mentions.add(new Mention(text.length(), text.length() + name.length(), id));
        return say(name);
    }

    /** Returns the sentence so far as a proof that leaves no doubt. */
    Proof proof() {
        return Proof.of(1, new Evidence(sentence, text.length()));
    }

    /** Returns how long it is. */
    int length() {
        return text.length();
    }

    /** Returns what was written from {@code start} on. */
    String from(int start) {
        return text.substring(start);
    }

    /** Returns where it names whom, in text order. */
    List<Mention> mentions() {
        return List.copyOf(mentions);
    }
}
