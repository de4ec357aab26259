package fr.retours.sentence;

import fr.retours.text.encoder.SentenceModelException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** The files of a model in its folder. */
record ModelFiles(Path folder) {
    private static final String MODEL = "model.onnx";
    private static final String TOKENIZER = "tokenizer.json";
    private static final int BUFFER = 1 << 20;

    /** @throws SentenceModelException if one is missing */
    ModelFiles {
        for (String name : List.of(MODEL, TOKENIZER)) {
            if (!Files.isRegularFile(folder.resolve(name))) {
                throw ModelFaults.missing(folder.resolve(name));
            }
        }
    }

    Path model() {
        return folder.resolve(MODEL);
    }

    Path tokenizer() {
        return folder.resolve(TOKENIZER);
    }

    /** Returns a hash of what decides the vectors: the files and some settings. A large model keeps its weights in a second file. */
    String fingerprint(String settings) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(settings.getBytes(StandardCharsets.UTF_8));
            for (Path file : files()) {
                digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
                update(digest, file);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private List<Path> files() {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> isPart(file.getFileName().toString()))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw ModelFaults.unreadable(folder, e);
        }
    }

    private static boolean isPart(String name) {
        return name.equals(TOKENIZER) || name.startsWith(MODEL);
    }

    private static void update(MessageDigest digest, Path file) {
        try (var in = new DigestInputStream(Files.newInputStream(file), digest)) {
            byte[] buffer = new byte[BUFFER];
            while (in.read(buffer) >= 0) {
                // the digest sees what is read
            }
        } catch (IOException e) {
            throw ModelFaults.unreadable(file, e);
        }
    }
}
