package fr.retours.api.asset;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.CRC32C;

/** The content of all assets, read once. */
final class AssetFiles {
    private static final Map<PageAsset, PackedAsset> CONTENTS = contents();
    private static final String EDITION = checksum();

    private AssetFiles() {}

    static PackedAsset content(PageAsset asset) {
        return Objects.requireNonNull(CONTENTS.get(asset), asset::name);
    }

    static Optional<PageAsset> named(String file) {
        return Arrays.stream(PageAsset.values())
                .filter(asset -> asset.file().equals(file))
                .findFirst();
    }

    /** Returns what changes with the content of any asset. */
    static String edition() {
        return EDITION;
    }

    private static Map<PageAsset, PackedAsset> contents() {
        var contents = new EnumMap<PageAsset, PackedAsset>(PageAsset.class);
        for (PageAsset asset : PageAsset.values()) {
            contents.put(asset, PackedAsset.of(ProgramFile.bytes(asset.folder() + asset.file())));
        }
        return Collections.unmodifiableMap(contents);
    }

    private static String checksum() {
        var checksum = new CRC32C();
        CONTENTS.values().forEach(content -> checksum.update(content.plain()));
        return Long.toHexString(checksum.getValue());
    }
}
