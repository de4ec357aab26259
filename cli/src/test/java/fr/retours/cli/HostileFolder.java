package fr.retours.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;

/** Writes files made to stop a run, each with what must be said of it. */
final class HostileFolder {
    private final Path folder;
    private final Map<Path, String> reported = new TreeMap<>();
    private int stored;

    private HostileFolder(Path folder) {
        this.folder = folder;
    }

    /** Fills a folder. */
    static HostileFolder in(Path folder) throws IOException, InterruptedException {
        var hostile = new HostileFolder(Files.createDirectories(folder));
        hostile.nested();
        hostile.endless();
        hostile.noFiles();
        hostile.links();
        hostile.longNames();
        return hostile;
    }

    /** Returns what must be said behind the path of each file that is left out. */
    Map<Path, String> reported() {
        return Map.copyOf(reported);
    }

    /** Returns how many of the files are recaps all the same, with a title or name that no store keeps as it is. */
    int stored() {
        return stored;
    }

    private void write(String name, String content, String said) throws IOException {
        reported.put(Files.writeString(folder.resolve(name), content), said);
    }

    private void nested() throws IOException {
        String deep = " : des éléments sont imbriqués";
        write("citations.md", "# Titre\n\n" + ">".repeat(20_000) + " Fin\n", ", ligne 3" + deep);
        write("listes.md", "# Titre\n\n" + "- ".repeat(5_000) + "fin\n", ", ligne 3" + deep);
        write("crochets.md", "---\ntitle: " + "[".repeat(100_000) + "\n---\nTexte", ", ligne 2" + deep);
        write("accolades.jsonl", "{\"title\":\"T\",\"x\":" + "[".repeat(100_000), ", ligne 1" + deep);
        write("faux.docx", "Ceci n’est qu’un texte.", " : le document est abîmé");
        var latin = "{\"title\":\"Été\",\"body\":\"Du texte.\"}\n".getBytes(StandardCharsets.ISO_8859_1);
        reported.put(Files.write(folder.resolve("latin.jsonl"), latin), ", ligne 1 : ce n’est pas de l’UTF-8");
    }

    /** Half a gigabyte of one line is a hole in the file: it takes no room on the disk. */
    private void endless() throws IOException {
        Path line = folder.resolve("ligne.jsonl");
        Files.writeString(line, "{\"title\":\"Longue\",\"body\":\"" + "x".repeat(1 << 17));
        try (var channel = Files.newByteChannel(line, StandardOpenOption.WRITE)) {
            channel.position(500L << 20).write(ByteBuffer.wrap("\"}\n".getBytes(StandardCharsets.US_ASCII)));
        }
        reported.put(line, ", ligne 1 : récap trop long");
        write("sans-fin.txt", "La rencontre a eu lieu à Lyon ".repeat(450_000), ", ligne 1 : récap trop long");
        write("nuls.txt", "\0".repeat(1_000_000), " : ce n’est pas du texte");
    }

    private void noFiles() throws IOException, InterruptedException {
        Path pipe = folder.resolve("tube.md");
        if (new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0) {
            reported.put(pipe, " : ce n’est pas un fichier ordinaire");
        }
        Path closed = Files.writeString(folder.resolve("ferme.md"), "# Titre\n\nTexte.");
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        if (Files.isReadable(closed)) { // to root nothing is closed
            Files.delete(closed);
        } else {
            reported.put(closed, " : lecture impossible");
        }
    }

    private void links() throws IOException {
        Path outside = Files.writeString(folder.resolveSibling("secret.md"), "# Secret\n\nHors du dossier.");
        reported.put(Files.createSymbolicLink(folder.resolve("lien.md"), outside), " : ce lien symbolique mène hors");
        reported.put(
                Files.createSymbolicLink(folder.resolve("racine"), Path.of("/")), " : ce lien symbolique mène hors");
        reported.put(
                Files.createSymbolicLink(folder.resolve("zero.txt"), Path.of("/dev/zero")),
                " : ce lien symbolique mène hors");
        reported.put(Files.createSymbolicLink(folder.resolve("rond"), folder), " : ce lien symbolique tourne en rond");
    }

    private void longNames() throws IOException {
        store("titre", "Retour sur la rencontre " + "très ".repeat(1_800) + "longue", "Elle a eu lieu à Lyon.");
        store("titre-sans-fin", "mot ".repeat(50_000), "La rencontre a eu lieu à Lyon.");
        store("titre-d-un-mot", "Journ" + "é".repeat(9_000) + "e", "La rencontre a eu lieu à Lyon.");
        store("mot", "Un mot long", "La rencontre a eu lieu à Lyon. " + "a".repeat(300_000));
        store("traits", "Des traits d’union", "La rencontre a eu lieu à Lyon. " + "a-".repeat(100_000) + "a");
        String name = "Anne Delm" + "a".repeat(10_000) + ", maire de Brest, a ouvert la journée.";
        String function = "Paul Petit, directeur g" + "é".repeat(10_000) + "néral du CNFPT, a conclu.";
        String body = "La SCIC Bonj" + "o".repeat(12_000) + "ur a témoigné.";
        store("noms", "Des noms longs", name + "\\n\\n" + function + "\\n\\n" + body);
    }

    private void store(String id, String title, String body) throws IOException {
        Files.writeString(
                folder.resolve(id + ".jsonl"),
                "{\"id\":\"" + id + "\",\"title\":\"" + title + "\",\"body\":\"" + body + "\"}\n");
        stored++;
    }
}
