package fr.retours.corpus.document;

import fr.retours.model.text.LatinFolding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Takes out of a PDF what stands at the head or foot of its pages: among the three outermost lines above and below, page
 * numbers alone on their line, lines that come back, digits aside, at the same height on three pages, or on both pages of
 * two, and small print close to the page's edge, which tells heads and feet where there is one page only. A line in the
 * middle of a page is never one.
 */
final class RunningHeads {
    private static final int OUTERMOST = 3;
    private static final float MARGIN = 0.15f;
    private static final float CLOSE = 0.09f;
    private static final float SMALL = 0.9f;
    private static final float SAME_HEIGHT = 4f;
    private static final Pattern PAGE_NUMBER = Pattern.compile("(?iu)[-–—|•\\s]*(?:page|p\\.?)?\\s*\\d{1,4}\\s*"
            + "(?:(?:/|sur|of|-|–)\\s*\\d{1,4})?[-–—|•\\s]*|(?:page|p\\.)\\s*[ivxl]{1,6}");

    private RunningHeads() {}

    /** Returns the other lines, in order. */
    static List<PdfLine> remove(List<PdfLine> lines) {
        Map<Integer, List<PdfLine>> pages = new TreeMap<>();
        lines.forEach(line ->
                pages.computeIfAbsent(line.page(), page -> new ArrayList<>()).add(line));
        Map<String, List<PdfLine>> alike = new HashMap<>();
        Set<PdfLine> removed = new HashSet<>();
        float usual = usualSize(lines);
        for (List<PdfLine> page : pages.values()) {
            for (PdfLine line : edges(page)) {
                if (PAGE_NUMBER.matcher(line.text()).matches() || isSmallPrint(line, usual)) {
                    removed.add(line);
                } else {
                    alike.computeIfAbsent(key(line), key -> new ArrayList<>()).add(line);
                }
            }
        }
        int enough = Math.max(2, Math.min(3, pages.size()));
        for (List<PdfLine> same : alike.values()) {
            same.stream().filter(line -> pagesWith(same, line) >= enough).forEach(removed::add);
        }
        return lines.stream().filter(line -> !removed.contains(line)).toList();
    }

    private static List<PdfLine> edges(List<PdfLine> page) {
        List<PdfLine> byHeight =
                page.stream().sorted(Comparator.comparingDouble(PdfLine::y)).toList();
        int size = byHeight.size();
        var edges = new ArrayList<PdfLine>();
        for (int i = 0; i < size; i++) {
            PdfLine line = byHeight.get(i);
            boolean head = i < OUTERMOST && line.y() < MARGIN * line.pageHeight();
            boolean foot = i >= size - OUTERMOST && line.y() > (1 - MARGIN) * line.pageHeight();
            if (head || foot) {
                edges.add(line);
            }
        }
        return edges;
    }

    private static boolean isSmallPrint(PdfLine line, float usual) {
        boolean close = line.y() < CLOSE * line.pageHeight() || line.y() > (1 - CLOSE) * line.pageHeight();
        return close && line.size() < SMALL * usual;
    }

    /** Returns the size of most letters. */
    private static float usualSize(List<PdfLine> lines) {
        Map<Float, Integer> letters = new HashMap<>();
        lines.forEach(line -> letters.merge(line.size(), line.text().length(), Integer::sum));
        return letters.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0f);
    }

    private static String key(PdfLine line) {
        return LatinFolding.words(line.text()).replaceAll("[0-9]+", "0");
    }

    private static long pagesWith(List<PdfLine> same, PdfLine line) {
        return same.stream()
                .filter(other -> Math.abs(other.y() - line.y()) <= SAME_HEIGHT)
                .map(PdfLine::page)
                .distinct()
                .count();
    }
}
