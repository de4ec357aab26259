#!/usr/bin/env bash
# Makes a release, for ./retours package: the archive, that of its add-on, the plug-in for OpenSearch, a bill of materials and, with
# --image, an archive with Java.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../../.." && pwd -P)
readonly root target=$root/cli/target
# What the program, the graph server and their libraries need of Java, as jdeps --print-module-deps tells of all their classes, less an
# incubator module that Lucene does without, and what is asked for by name: French words, encodings of old documents, zip files.
readonly modules=java.base,java.compiler,java.desktop,java.logging,java.management,java.naming,java.net.http,java.rmi,java.scripting,java.security.jgss,java.security.sasl,java.sql,java.xml,java.xml.crypto,jdk.attach,jdk.charsets,jdk.jfr,jdk.localedata,jdk.management,jdk.management.jfr,jdk.unsupported,jdk.zipfs

say() { printf 'retours : %s\n' "$*" >&2; }

# Fails unless the bill of materials lists every library that is shipped: others by their SHA-256, ours by their name.
check_bill() {
    local bill=$1 jar name ours missing=0
    for jar in "$target"/lib/*.jar "$root"/graph-server/target/server-lib/*.jar; do
        name=$(basename "$jar" .jar)
        case $name in
            graph-server-*) ours=graph-server ;;
            *) ours=${name%%-[0-9]*} ;;
        esac
        if [ -f "$root/$ours/pom.xml" ]; then
            grep -q "\"pkg:maven/fr.retours/$ours@" "$bill" && continue
        else
            grep -q "\"$(sha256sum "$jar" | cut -d ' ' -f 1)\"" "$bill" && continue
        fi
        say "$(basename "$jar") manque dans $bill"
        missing=1
    done
    return "$missing"
}

# Makes $2 from the archive $1: the same, with the Java it needs.
make_image() {
    local archive=$1 image=$2 work=$target/image name
    name=$(basename "$archive" .tar.xz)
    rm -rf "$work"
    mkdir -p "$work"
    tar --extract --xz --file "$archive" --directory "$work"
    "$JAVA_HOME/bin/jlink" --add-modules "$modules" --include-locales=fr,en --compress zip-0 --no-header-files --no-man-pages --strip-debug \
        --generate-cds-archive --output "$work/$name/java"
    tar --create --directory "$work" --owner 0 --group 0 "$name" | xz --threads=2 >"$image"
    rm -rf "$work"
}

command -v xz >/dev/null || {
    say "« package » demande la commande xz (paquet xz-utils)."
    exit 1
}
image=false
case $# in
    0) ;;
    *)
        if [ "$*" != --image ]; then
            say "« package » n’a qu’une option, --image : une archive qui a son propre Java."
            exit 64
        fi
        image=true
        ;;
esac

rm -rf "$target/lib" "$root/graph-server/target/server-lib" "$target"/stored "$target"/retours-*.tar* "$target"/sentence-model-*.tar* "$target"/retours-*-sbom.json \
    "$root"/opensearch-plugin/target/retours-opensearch-*.zip
mvn -B -ntp -f "$root/pom.xml" -pl cli,opensearch-plugin -am -DskipTests -Prelease package
xz --threads=2 "$target"/retours-*.tar "$target"/sentence-model-*.tar
archive=$(ls "$target"/retours-*.tar.xz)
check_bill "$(ls "$target"/retours-*-sbom.json)"
touch "$target/retours.built"
say "archive : $archive"
say "extension, pour la recherche par le sens : $(ls "$target"/sentence-model-*.tar.xz)"
say "extension des nœuds d’OpenSearch : $(ls "$root"/opensearch-plugin/target/retours-opensearch-*.zip)"
if $image; then
    machine=$(uname -m)
    made=${archive%.tar.xz}-$(uname -s | tr '[:upper:]' '[:lower:]')-${machine/x86_64/x64}.tar.xz
    make_image "$archive" "$made"
    say "archive avec Java : $made"
fi
