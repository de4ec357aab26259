package fr.retours.corpus;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Markdown as plain text: paragraphs and headings set apart by a blank line, list items one a line behind a hyphen or
 * their number, links by their words. Images, rules and HTML are no text.
 *
 * @param heading the first heading; null when there is none
 * @param text everything
 * @param textBelowHeading everything but the first heading
 */
record MarkdownText(@Nullable String heading, String text, String textBelowHeading) {
    /** Deeper quotes and lists would make each line take longer; one level more than allowed is enough to tell. */
    private static final Parser PARSER = Parser.builder()
            .maxOpenBlockParsers(MarkdownText.MAX_DEPTH + 2)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .build();

    /** Most levels of quotes, lists, emphasis and links within each other. */
    private static final int MAX_DEPTH = 100;

    /** Markdown nested deeper than {@value #MAX_DEPTH} levels, which no one wrote by hand: visitors call themselves for each. */
    static final class TooDeepException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final int line;

        private TooDeepException(int line) {
            super("Markdown must be nested " + MAX_DEPTH + " levels at most, got more on line " + line);
            this.line = line;
        }

        /** Returns where, counted from 1. */
        int line() {
            return line;
        }
    }

    /**
     * Parses Markdown (CommonMark).
     *
     * @throws TooDeepException if it is nested too deeply
     */
    static MarkdownText of(String markdown) {
        Node document = PARSER.parse(markdown);
        requireFlat(document);
        String all = TextWriter.write(document);
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading) {
                String title = TextWriter.write(heading);
                heading.unlink();
                return new MarkdownText(title, all, TextWriter.write(document));
            }
        }
        return new MarkdownText(null, all, all);
    }

    /** Goes through the tree without calling itself. */
    private static void requireFlat(Node document) {
        int depth = 0;
        int line = 1;
        Node node = document;
        while (node != null) {
            line = node.getSourceSpans().isEmpty()
                    ? line
                    : node.getSourceSpans().getFirst().getLineIndex() + 1;
            if (depth > MAX_DEPTH) {
                throw new TooDeepException(line);
            }
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                depth++;
                continue;
            }
            while (node != null && node.getNext() == null) {
                node = node.getParent();
                depth--;
            }
            node = node == null ? null : node.getNext();
        }
    }

    private static final class TextWriter extends AbstractVisitor {
        private final StringBuilder out = new StringBuilder();

        static String write(Node node) {
            var writer = new TextWriter();
            node.accept(writer);
            return writer.out.toString().strip();
        }

        @Override
        public void visit(Paragraph paragraph) {
            visitChildren(paragraph);
            endBlock(paragraph);
        }

        @Override
        public void visit(Heading heading) {
            visitChildren(heading);
            endBlock(heading);
        }

        @Override
        public void visit(FencedCodeBlock code) {
            out.append(code.getLiteral());
            endBlock(code);
        }

        @Override
        public void visit(IndentedCodeBlock code) {
            out.append(code.getLiteral());
            endBlock(code);
        }

        @Override
        public void visit(BulletList list) {
            visitChildren(list);
            endBlock(list);
        }

        @Override
        public void visit(OrderedList list) {
            visitChildren(list);
            endBlock(list);
        }

        @Override
        public void visit(ListItem item) {
            out.append(item.getParent() instanceof OrderedList list ? number(list, item) + ". " : "- ");
            visitChildren(item);
            newLine();
        }

        @Override
        public void visit(Text text) {
            out.append(text.getLiteral());
        }

        @Override
        public void visit(Code code) {
            out.append(code.getLiteral());
        }

        @Override
        public void visit(SoftLineBreak lineBreak) {
            out.append(' ');
        }

        @Override
        public void visit(HardLineBreak lineBreak) {
            out.append('\n');
        }

        @Override
        public void visit(Image image) {
            // What stands there describes the picture: a caption, which is no text of the recap.
        }

        private static int number(OrderedList list, ListItem item) {
            Integer start = list.getMarkerStartNumber();
            int number = start == null ? 1 : start;
            for (Node before = item.getPrevious(); before != null; before = before.getPrevious()) {
                number++;
            }
            return number;
        }

        private void endBlock(Block block) {
            newLine();
            if (!(block.getParent() instanceof ListItem)) {
                out.append('\n');
            }
        }

        private void newLine() {
            while (!out.isEmpty() && out.charAt(out.length() - 1) == ' ') {
                out.setLength(out.length() - 1);
            }
            if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
                out.append('\n');
            }
        }
    }
}
