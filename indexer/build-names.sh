#!/bin/sh
# Builds src/main/resources/fr/retours/indexer/resolve/family-names.tsv and given-names.tsv from two files of INSEE, unpacked:
#   indexer/build-names.sh noms2008nat_txt.txt nat2022.csv
# « Fichier des noms » and « Fichier des prénoms » on insee.fr, statistiques/3536630 and statistiques/7633685.
set -eu
family=$(realpath "$1")
given=$(realpath "$2")
cd "$(dirname "$0")"
(cd .. && mvn -q -pl indexer -am compile dependency:build-classpath -Dmdep.outputFile=target/classpath.txt)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
"$java" -cp "target/classes:$(cat target/classpath.txt)" fr.retours.indexer.resolve.build.NameFileBuilder \
    "$family" "$given" src/main/resources/fr/retours/indexer/resolve
