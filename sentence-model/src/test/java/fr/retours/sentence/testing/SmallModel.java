package fr.retours.sentence.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** all-MiniLM-L6-v2, quantised, as a Maven artifact brings it: small, English, and a real model. */
public final class SmallModel {
    private static final String NAME = "/all-minilm-l6-v2-q";

    private SmallModel() {}

    /** Writes the files of the model into a folder, made when it is not there, as users have them; returns the folder. */
    public static Path in(Path folder) throws IOException {
        Files.createDirectories(folder);
        copy(NAME + ".onnx", folder.resolve("model.onnx"));
        copy(NAME + "-tokenizer.json", folder.resolve("tokenizer.json"));
        return folder;
    }

    private static void copy(String resource, Path file) throws IOException {
        try (var in = Objects.requireNonNull(SmallModel.class.getResourceAsStream(resource), resource)) {
            Files.copy(in, file);
        }
    }
}
