package fr.retours.corpus;

import fr.retours.corpus.SourceText.Line;
import fr.retours.corpus.fault.CorpusFormatException;
import fr.retours.corpus.fault.InputFault;
import fr.retours.corpus.fault.RecapOrigin;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads a site's text export: a site header, then recap after recap. A recap is its title line, its body, and the
 * closing block with the summary; the next title follows the summary without any sign of its own. A file without
 * closing block is one recap.
 */
final class SiteExportReader implements RecapReader {
    private static final long BYTES_IN_LIMIT = 4L << 20;

    private final TitleFinder titles;

    SiteExportReader(TitleFinder titles) {
        this.titles = titles;
    }

    /** A recap whose closing block is still to come: title and body so far. */
    private record Opened(Line title, List<Line> body) {}

    /** Exports hold hundreds of recaps, and their titles are found by comparing them with the lines around them. */
    @Override
    public Duration limit(long bytes) {
        return LIMIT.multipliedBy(1 + bytes / BYTES_IN_LIMIT);
    }

    @Override
    public void read(Path file, Sink sink) throws IOException {
        List<Line> lines = ImageCaptions.remove(SourceText.read(file));
        List<ClosingBlock> blocks = ClosingBlock.find(lines);
        int firstEnd = blocks.isEmpty() ? lines.size() : blocks.getFirst().start();
        var first = new ExportStretch(lines.subList(0, firstEnd), List.of(), leadAfter(lines, blocks, 0));
        Optional<Opened> opened = open(first, titles.atStart(first));
        for (int i = 0; i < blocks.size(); i++) {
            boolean last = i + 1 == blocks.size();
            int end = last ? lines.size() : blocks.get(i + 1).start();
            List<Line> own = opened.map(Opened::body).orElse(List.of());
            var stretch =
                    new ExportStretch(lines.subList(blocks.get(i).end(), end), own, leadAfter(lines, blocks, i + 1));
            int title = last ? titles.afterLastBlock(stretch) : titles.betweenBlocks(stretch);
            List<Line> summary =
                    stretch.lines().subList(0, title < 0 ? stretch.lines().size() : title);
            opened.ifPresent(recap -> give(file, recap, summary, sink));
            opened = open(stretch, title);
        }
        opened.ifPresent(recap -> give(file, recap, List.of(), sink));
    }

    /** Returns the first line of the summary behind a closing block: sites often make it the body's first paragraph. */
    private static String leadAfter(List<Line> lines, List<ClosingBlock> blocks, int block) {
        if (block >= blocks.size()) {
            return "";
        }
        int end = block + 1 < blocks.size() ? blocks.get(block + 1).start() : lines.size();
        return lines.subList(blocks.get(block).end(), end).stream()
                .map(Line::text)
                .filter(text -> !ExportStretch.blank(text))
                .findFirst()
                .orElse("");
    }

    private static Optional<Opened> open(ExportStretch stretch, int title) {
        List<Line> lines = stretch.lines();
        return title < 0
                ? Optional.empty()
                : Optional.of(new Opened(lines.get(title), lines.subList(title + 1, lines.size())));
    }

    private static void give(Path file, Opened recap, List<Line> summary, Sink sink) {
        var origin = new RecapOrigin(file, recap.title().number());
        try {
            var all = new ArrayList<Line>(List.of(recap.title()));
            all.addAll(recap.body());
            all.addAll(summary);
            for (Line line : all) {
                if (!line.sound()) {
                    throw new CorpusFormatException(
                            file, line.number(), InputFault.NOT_UTF8, InputExcerpt.of(line.text()));
                }
            }
            String title = recap.title().text();
            var draft = new RecapDraft(origin, null, title, null, null, text(recap.body()), text(summary), "");
            sink.recap(draft.toRecap(), origin);
        } catch (CorpusFormatException e) {
            sink.fault(e);
        }
    }

    /** Joins lines: paragraphs as they are, one blank line for every run of lines without text. */
    static String text(List<Line> lines) {
        String joined = lines.stream()
                .map(line -> ExportStretch.blank(line.text()) ? "" : line.text().stripTrailing())
                .collect(Collectors.joining("\n"));
        return joined.replaceAll("\n{3,}", "\n\n");
    }
}
