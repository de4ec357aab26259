package fr.retours.bench.fill;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;

/**
 * What a run tells of itself.
 *
 * @param recaps how many were read
 * @param extracted how many of these were new
 * @param seconds from the first file to the last note, without the start of the processes
 * @param idle seconds of these within which no stage was at work
 */
public record FillFigures(int recaps, int extracted, double seconds, double idle, Map<FillStage, StageFigures> stages) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Copies the map. */
    public FillFigures {
        stages = Map.copyOf(stages);
    }

    /** Tells what {@link #line} has written from all else that a program prints. */
    static boolean isLine(String printed) {
        return printed.startsWith("{");
    }

    /** Reads what {@link #line} has written. */
    static FillFigures of(String line) throws IOException {
        return JSON.readValue(line, FillFigures.class);
    }

    /** Returns all of it on one line. */
    String line() throws IOException {
        return JSON.writeValueAsString(this);
    }

    /** Returns what a stage took. */
    StageFigures of(FillStage stage) {
        return stages.getOrDefault(stage, StageFigures.NONE);
    }
}
