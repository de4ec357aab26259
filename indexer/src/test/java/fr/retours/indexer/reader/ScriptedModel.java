package fr.retours.indexer.reader;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A model that answers what it is given and keeps what it was asked; without an answer it gives none. */
final class ScriptedModel implements LanguageModel {
    final List<ModelQuestion> asked = Collections.synchronizedList(new ArrayList<>());
    private final Function<ModelQuestion, @Nullable String> script;

    ScriptedModel(@Nullable String answer) {
        this(any -> answer);
    }

    private ScriptedModel(Function<ModelQuestion, @Nullable String> script) {
        this.script = script;
    }

    /** One whose answer depends on what it is asked. */
    static ScriptedModel following(Function<ModelQuestion, @Nullable String> script) {
        return new ScriptedModel(script);
    }

    @Override
    public String name() {
        return "essai-7b";
    }

    @Override
    public String answer(ModelQuestion question) throws NoAnswerException {
        asked.add(question);
        String answer = script.apply(question);
        if (answer == null) {
            throw new NoAnswerException("le serveur ne répond pas", true, null);
        }
        return answer;
    }
}
