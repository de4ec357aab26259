package fr.retours.corpus.parser;

import fr.retours.corpus.document.DocumentText;
import fr.retours.corpus.html.PageLinks;
import fr.retours.corpus.html.WebPage;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Stands in for {@link ParserMain} with a parser that does to its process what the name of a file says. */
final class HostileParserMain implements DocumentParser {
    private static final DataOutputStream OUT = new DataOutputStream(new FileOutputStream(FileDescriptor.out));

    private HostileParserMain() {}

    /** Reads until nobody asks, or a file does it harm. */
    public static void main(String[] arguments) throws IOException {
        ParserMain.serve(new HostileParserMain(), Integer.parseInt(arguments[0]));
    }

    @Override
    public DocumentText document(DocumentFormat format, Path file) throws IOException {
        return new DocumentText("", answer(file));
    }

    @Override
    public WebPage page(Path file) throws IOException {
        return new WebPage(answer(file), null, null, "", "", "");
    }

    @Override
    public PageLinks links(Path file) throws IOException {
        return new PageLinks(List.of(), List.of(answer(file)));
    }

    private static String answer(Path file) throws IOException {
        String name = file.getFileName().toString();
        return switch (name.substring(0, name.indexOf('.'))) {
            case "boucle" -> loop();
            case "attente" -> sleep();
            case "memoire" -> fill();
            case "flot" -> flood();
            case "bavard" -> talk();
            case "mort" -> die();
            case "ecriture" -> write(file.resolveSibling("trace.txt"));
            case "reseau" -> connect(Integer.parseInt(Files.readString(file)));
            case "environnement" -> String.join(" ", System.getenv().keySet());
            default -> "Lu : " + name + "\n\nDu texte.";
        };
    }

    private static String loop() {
        while (true) {
            Thread.onSpinWait();
        }
    }

    private static String sleep() {
        while (true) {
            LockSupport.park(HostileParserMain.class);
            if (Thread.interrupted()) {
                System.err.println("goes on");
            }
        }
    }

    private static String fill() {
        byte[] all = new byte[1 << 20];
        while (true) {
            all = Arrays.copyOf(all, 2 * all.length);
        }
    }

    private static String flood() throws IOException {
        OUT.writeInt(Integer.MAX_VALUE);
        while (true) {
            OUT.write(new byte[1 << 16]);
        }
    }

    /** An answer that is none, and more. */
    private static String talk() throws IOException {
        OUT.writeInt(8);
        OUT.writeLong(-1);
        return "encore";
    }

    private static String die() {
        Runtime.getRuntime().halt(1);
        return "";
    }

    private static String write(Path file) {
        try {
            return "écrit : " + Files.writeString(file, "trace");
        } catch (IOException e) {
            return "refusé";
        }
    }

    private static String connect(int port) {
        var refused = new ArrayList<String>();
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            refused.add("joint " + socket);
        } catch (IOException e) {
            refused.add("port refusé");
        }
        try {
            refused.add("trouvé " + InetAddress.getAllByName("machine.exemple").length);
        } catch (IOException e) {
            refused.add(String.valueOf(e.getMessage()).contains("hosts file") ? "nom refusé" : "nom inconnu");
        }
        return String.join(", ", refused);
    }
}
