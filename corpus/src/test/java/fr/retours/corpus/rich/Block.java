package fr.retours.corpus.rich;

import java.util.Arrays;
import java.util.List;

/** A paragraph, or a list line by line. */
record Block(boolean list, List<String> lines) {
    /** Takes a body apart as the readers lay it out. */
    static List<Block> of(String body) {
        return Arrays.stream(body.split("\n\n")).map(Block::block).toList();
    }

    private static Block block(String text) {
        List<String> lines = text.lines().toList();
        boolean list = lines.stream().allMatch(line -> line.startsWith("- "));
        return list
                ? new Block(true, lines.stream().map(line -> line.substring(2)).toList())
                : new Block(false, lines);
    }

    /** Returns a paragraph's text. */
    String text() {
        return String.join("\n", lines);
    }
}
