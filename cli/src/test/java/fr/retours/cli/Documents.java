package fr.retours.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.parser.Parser;

/** The README and all of {@code docs/}, and what they show as code. */
final class Documents {
    static final Path ROOT = Path.of(System.getProperty("retours.root"));

    private static final String PROMPT = "$ ";
    /** A mark that a template is to be filled in, not run: braces, dots for the rest, angle brackets, options in brackets. */
    private static final Pattern TEMPLATE = Pattern.compile("[{…<\\[*]|\\b[A-Z]{2,}\\b(?!=)");

    private Documents() {}

    /**
     * Something in a document that is shown as code.
     *
     * @param document path from the project's root
     * @param isBlock whether it stands between fences rather than within a line
     * @param info what stands behind the fence: {@code sh}, {@code json}; else empty
     * @param text lines joined where a backslash goes on
     */
    record Shown(String document, boolean isBlock, String info, String text) {
        /** Returns the commands, one a line, without comments. */
        List<String> commands() {
            Stream<String> lines = text.lines();
            boolean session = text.startsWith(PROMPT);
            return (session
                            ? lines.filter(line -> line.startsWith(PROMPT)).map(line -> line.substring(PROMPT.length()))
                            : lines)
                    .map(line -> line.replaceFirst("(^|\\s+)# .*$", "").strip())
                    .filter(line -> !line.isEmpty())
                    .toList();
        }

        /** Returns whether this is typed into a shell. */
        boolean isSession() {
            return info.equals("sh") || text.startsWith(PROMPT);
        }

        /** Returns what stands below the command of a session. */
        String answer() {
            return text.startsWith(PROMPT) ? text.substring(text.indexOf('\n') + 1) : text;
        }

        @Override
        public String toString() {
            return document + " : " + text.lines().findFirst().orElse("");
        }
    }

    /** Returns whether a reader has to put something in before this can be run or asked. */
    static boolean isTemplate(String text) {
        return TEMPLATE.matcher(text).find();
    }

    /** Returns the documents, by their paths from the project's root. */
    static List<String> all() {
        try (Stream<Path> files = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(
                            Stream.of("README.md"),
                            files.map(file -> ROOT.relativize(file).toString()))
                    .filter(name -> name.endsWith(".md"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns what a document shows as code, in order. */
    static List<Shown> shownIn(String document) {
        List<Shown> shown = new ArrayList<>();
        Parser.builder().build().parse(read(document)).accept(new AbstractVisitor() {
            @Override
            public void visit(FencedCodeBlock block) {
                shown.add(new Shown(
                        document, true, info(block), block.getLiteral().replaceAll("\\\\\\n\\s*", "")));
            }

            @Override
            public void visit(Code code) {
                shown.add(new Shown(document, false, "", code.getLiteral()));
            }
        });
        return shown;
    }

    /** Returns the levels of a document's headings, which a translation shares. */
    static List<Integer> headings(String document) {
        List<Integer> levels = new ArrayList<>();
        Parser.builder().build().parse(read(document)).accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                levels.add(heading.getLevel());
            }
        });
        return levels;
    }

    /** Returns how many items of lists stand under each heading, which a translation shares; the first number is of those above all. */
    static List<Integer> listItems(String document) {
        List<Integer> items = new ArrayList<>(List.of(0));
        Parser.builder().build().parse(read(document)).accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                items.add(0);
            }

            @Override
            public void visit(ListItem item) {
                items.set(items.size() - 1, items.getLast() + 1);
                visitChildren(item);
            }
        });
        return items;
    }

    static String read(String document) {
        try {
            return Files.readString(ROOT.resolve(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String info(FencedCodeBlock block) {
        return block.getInfo() == null ? "" : block.getInfo();
    }
}
