package fr.retours.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Two recaps of our own in which one person takes part twice, to ask about from the terminal. */
final class TwoRecaps {
    private TwoRecaps() {}

    /** Writes them into a new folder and returns it. */
    static Path in(Path parent) throws IOException {
        Path recaps = Files.createDirectory(parent.resolve("recaps"));
        Files.writeString(
                recaps.resolve("first.md"),
                "---\ntitle: Assises de l’eau (12 mai 2018)\n---\nLe maire de Lorient, Norbert Métairie, ouvre les assises. "
                        + "Claire Dubœuf, directrice de la CRESS Bretagne, conclut.\n");
        Files.writeString(
                recaps.resolve("second.md"),
                "---\ntitle: Journée des lavoirs (3 juin 2019)\n---\nNorbert Métairie, maire de Lorient, ouvre la journée. "
                        + "Le soir, Norbert Métairie conclut les échanges.\n");
        return recaps;
    }
}
