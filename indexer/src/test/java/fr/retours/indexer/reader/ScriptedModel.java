package fr.retours.indexer.reader;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A model that answers what it is given and keeps what it was asked; without an answer it gives none. */
final class ScriptedModel implements LanguageModel {
    final List<ModelQuestion> asked = Collections.synchronizedList(new ArrayList<>());
    private final @Nullable String answer;

    ScriptedModel(@Nullable String answer) {
        this.answer = answer;
    }

    @Override
    public String name() {
        return "essai-7b";
    }

    @Override
    public String answer(ModelQuestion question) throws NoAnswerException {
        asked.add(question);
        if (answer == null) {
            throw new NoAnswerException("le serveur ne répond pas", true, null);
        }
        return answer;
    }
}
