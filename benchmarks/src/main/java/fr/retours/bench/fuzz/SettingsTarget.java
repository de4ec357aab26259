package fr.retours.bench.fuzz;

import fr.retours.text.settings.SettingsException;
import fr.retours.text.settings.SettingsFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file by which a user sets the search. */
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
        ChosenFile.with(folder, NAMES, input, this::read);
    }

    private void read() {
        try {
            SettingsFolder.inForce(data);
            SettingsFolder.stems(data);
        } catch (SettingsException e) {
            RefusalCheck.check(e);
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
