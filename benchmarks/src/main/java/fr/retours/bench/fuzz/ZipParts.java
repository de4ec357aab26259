package fr.retours.bench.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A ZIP file of which an input stands for one part, so that what is changed is the part and not its compressed bytes. The first byte of an
 * input says which part the rest is; {@value #WHOLE}, that the rest is a whole file.
 *
 * @param parts contents by name, in the order of the file
 */
record ZipParts(SequencedMap<String, byte[]> parts) {
    private static final int WHOLE = 0xFF;

    /** Takes a file apart. */
    static ZipParts of(byte[] zip) throws IOException {
        SequencedMap<String, byte[]> parts = new LinkedHashMap<>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        return new ZipParts(parts);
    }

    /** Returns the inputs that stand for the file as it is. */
    List<byte[]> seeds() throws IOException {
        List<byte[]> seeds = new ArrayList<>();
        for (byte[] content : parts.values()) {
            seeds.add(FuzzTarget.part(seeds.size(), content));
        }
        seeds.add(FuzzTarget.part(WHOLE, zip(-1, new byte[0])));
        return seeds;
    }

    /** Returns the file that an input stands for. */
    byte[] file(byte[] input) throws IOException {
        if (input.length == 0) {
            return input;
        }
        int first = input[0] & 0xFF;
        byte[] rest = Arrays.copyOfRange(input, 1, input.length);
        return first == WHOLE ? rest : zip(first % parts.size(), rest);
    }

    private byte[] zip(int changed, byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            int number = 0;
            for (var part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(number++ == changed ? content : part.getValue());
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
