# The images of the two programs, which differ in what they run, and of OpenSearch with our plug-in: one build, three targets.
# docs/docker.md says how to use them.
# The base images are arguments, so that a mirror or a hardened base can take their place.
ARG BUILD_IMAGE=maven:3.9-eclipse-temurin-21
ARG RUN_IMAGE=eclipse-temurin:21-jre
ARG OPENSEARCH_IMAGE=opensearchproject/opensearch:3.8.0

FROM ${BUILD_IMAGE} AS build
WORKDIR /build
COPY . .
RUN --mount=type=cache,target=/m2 \
    mvn -B -ntp -Dmaven.repo.local=/m2 -pl cli,opensearch-plugin -am -DskipTests package

# The plug-in is for this version alone. Its user is the base image's own.
FROM ${OPENSEARCH_IMAGE} AS opensearch
COPY --from=build --chmod=644 /build/opensearch-plugin/target/retours-opensearch-*.zip /tmp/retours-opensearch.zip
RUN bin/opensearch-plugin install --batch file:///tmp/retours-opensearch.zip

FROM ${RUN_IMAGE} AS run
RUN useradd --system --uid 10001 --no-create-home --shell /usr/sbin/nologin retours \
    && install --directory --owner=retours --group=retours /data
# The base image has no curl: bash asks for path $1 itself and succeeds on a 200.
COPY --chmod=755 <<'SCRIPT' /opt/retours/answers
#!/bin/bash
set -euo pipefail
exec 3<>/dev/tcp/127.0.0.1/8080
printf 'GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' "$1" >&3
read -r _ status _ <&3
[ "$status" = 200 ]
SCRIPT
# Our jars alone: the graph lives in a Neo4j of its own, the bundled server stays out.
COPY --from=build /build/cli/target/lib /opt/retours/lib
ENV RETOURS_DATA=/data
VOLUME /data
USER retours
ENTRYPOINT ["java", "-XX:+UseParallelGC", "-XX:MaxRAMPercentage=75", "--enable-native-access=ALL-UNNAMED", "-cp", "/opt/retours/lib/*", "fr.retours.cli.Main"]

FROM run AS indexer
CMD ["index", "/recaps", "--prune"]

FROM run AS search-api
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 CMD ["/opt/retours/answers", "/health/live"]
CMD ["serve", "--host", "0.0.0.0", "--port", "8080"]
