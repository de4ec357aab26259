package fr.retours.sentence;

import fr.retours.text.encoder.SentenceModelException;
import java.nio.file.Path;

/** What can be wrong with a model. */
final class ModelFaults {
    private ModelFaults() {}

    static SentenceModelException missing(Path file) {
        return new SentenceModelException(
                "Il manque " + file
                        + " : --sentence-model désigne un dossier qui contient model.onnx et tokenizer.json.",
                null);
    }

    static SentenceModelException unreadable(Path file, Throwable cause) {
        return new SentenceModelException(
                "Le fichier " + file + " du modèle de phrases est illisible (" + reason(cause) + ").", cause);
    }

    static SentenceModelException unfit(Path folder, String why) {
        return new SentenceModelException(
                "Le modèle de phrases " + folder + " ne convient pas : " + why + " Voir docs/search.md.", null);
    }

    static SentenceModelException badSetting(Path file, String key, String value, String wanted) {
        return new SentenceModelException(
                "Dans " + file + ", " + key + " doit être " + wanted + ", reçu « " + value + " ».", null);
    }

    private static String reason(Throwable cause) {
        String said = cause.getMessage();
        return said == null
                ? cause.getClass().getSimpleName()
                : said.lines().findFirst().orElse("");
    }
}
