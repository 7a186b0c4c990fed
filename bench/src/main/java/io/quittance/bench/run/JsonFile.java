package io.quittance.bench.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Figures for programs. */
record JsonFile(Path path) {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    void write(Map<String, Object> figures) throws IOException {
        Files.writeString(path, MAPPER.writeValueAsString(figures) + "\n");
    }
}
