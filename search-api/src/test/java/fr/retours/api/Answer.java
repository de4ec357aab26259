package fr.retours.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.util.Optional;

/** What a server under test answered. */
record Answer(int status, HttpHeaders headers, String body) {
    Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    JsonNode json() {
        return OpenApiContract.tree(body);
    }

    JsonNode at(String pointer) {
        return json().at(pointer);
    }
}
