package fr.retours.bench.fuzz;

import fr.retours.text.settings.SettingsException;
import fr.retours.text.settings.SettingsFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A file by which a user sets the search. The first byte of an input says which file the rest is. */
final class SettingsTarget implements FuzzTarget {
    private static final List<String> NAMES = List.of("weights.properties", "synonyms.txt", "stems.txt");

    private final Path data;
    private final Path folder;

    SettingsTarget(FuzzSetup setup) throws IOException {
        this.data = setup.newFolder("settings");
        this.folder = Files.createDirectories(data.resolve("search"));
    }

    @Override
    public void take(byte[] input) throws IOException {
        if (input.length == 0) {
            return;
        }
        Path file = folder.resolve(NAMES.get((input[0] & 0xFF) % NAMES.size()));
        Files.write(file, Arrays.copyOfRange(input, 1, input.length));
        try {
            SettingsFolder.inForce(data);
            SettingsFolder.stems(data);
        } catch (SettingsException e) {
            Refusals.check(e);
        } finally {
            Files.delete(file);
        }
    }

    @Override
    public List<byte[]> seeds() {
        return List.of(
                "\0title = 3.5\nbody = 1 # pareil\n".getBytes(StandardCharsets.UTF_8),
                "\1monnaie locale, eusko, MLC\nScic = société coopérative\n".getBytes(StandardCharsets.UTF_8),
                "\2chevaux cheval\ntravaux = travail\n".getBytes(StandardCharsets.UTF_8));
    }
}
