package fr.retours.indexer.backup;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.util.regex.Pattern;

/** Reads the hash of a block, and fails at the first that is none: millions of little texts would take more memory than their file. */
final class BlockHash extends StdScalarDeserializer<String> {
    private static final long serialVersionUID = 1L;
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{" + FileBlocks.SHORT + "}");

    BlockHash() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String text = parser.getText();
        if (!HASH.matcher(text).matches()) {
            context.reportInputMismatch(this, "a block must have a hash, got %s", text);
        }
        return text;
    }
}
