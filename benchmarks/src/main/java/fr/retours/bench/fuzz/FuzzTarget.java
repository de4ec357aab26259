package fr.retours.bench.fuzz;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A part of the program that takes what others wrote. Not safe for concurrent use.
 *
 * @param intake what is done with an input
 * @param seeds sound inputs, from which others are made
 */
public record FuzzTarget(Intake intake, List<byte[]> seeds) {
    /** Copies the list. */
    public FuzzTarget {
        seeds = List.copyOf(seeds);
    }

    /** Gives the program an input; a refusal that it documents is caught. */
    public interface Intake {
        /** @throws Exception a finding: what the program must not do with any input */
        void take(byte[] input) throws Exception;
    }

    /** Makes one of texts. */
    static FuzzTarget of(Intake intake, String... seeds) {
        return new FuzzTarget(intake, bytes(seeds));
    }

    /** Returns texts in UTF-8. */
    static List<byte[]> bytes(String... texts) {
        return Stream.of(texts).map(one -> one.getBytes(StandardCharsets.UTF_8)).toList();
    }

    /** What is done with an input that says by its first byte what the rest is. */
    interface PartIntake {
        void take(int part, byte[] rest) throws Exception;
    }

    /** Makes one of inputs whose first byte chooses among so many parts; each seed is of one, in their order. */
    static FuzzTarget ofParts(int parts, PartIntake intake, List<byte[]> seeds) {
        return new FuzzTarget(
                input -> {
                    if (input.length > 0) {
                        intake.take((input[0] & 0xFF) % parts, Arrays.copyOfRange(input, 1, input.length));
                    }
                },
                IntStream.range(0, seeds.size())
                        .mapToObj(part -> part(part, seeds.get(part)))
                        .toList());
    }

    /** Returns the input of a part. */
    static byte[] part(int first, byte[] rest) {
        return ByteBuffer.allocate(1 + rest.length).put((byte) first).put(rest).array();
    }
}
