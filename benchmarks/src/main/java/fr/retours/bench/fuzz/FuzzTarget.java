package fr.retours.bench.fuzz;

import java.io.IOException;
import java.util.List;

/** A part of the program that takes what others wrote. Not safe for concurrent use. */
public interface FuzzTarget {
    /**
     * Gives the program an input; a refusal that it documents is caught.
     *
     * @throws Exception a finding: what the program must not do with any input
     */
    void take(byte[] input) throws Exception;

    /** Returns sound inputs, from which others are made. */
    List<byte[]> seeds() throws IOException;
}
