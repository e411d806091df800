package io.posestream.model;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Turns the text of {@code manifest.yaml} into the {@link Manifest} of its task, or its mistakes into sentences. */
final class ManifestReader {
    private static final JsonMapper YAML = JsonMapper.builder(new YAMLFactory())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    private ManifestReader() {}

    static Manifest read(String where, byte[] yaml) throws IOException {
        try {
            JsonNode document = YAML.readTree(yaml);
            Class<? extends Manifest> type = type(document);
            List<String> faults = ManifestKeys.faults(document, type);
            if (!faults.isEmpty()) {
                throw new ModelException(where, faults);
            }
            return YAML.treeToValue(document, type);
        } catch (JsonMappingException e) {
            throw new ModelException(where, "manifest.yaml: '" + path(e) + "': " + reason(e));
        } catch (JacksonException e) {
            JsonLocation at = e.getLocation();
            throw new ModelException(
                    where,
                    String.format(
                            Locale.ROOT,
                            "manifest.yaml is not valid YAML at line %d, column %d: %s",
                            at.getLineNr(),
                            at.getColumnNr(),
                            firstLine(e.getOriginalMessage())));
        }
    }

    static byte[] yaml(Manifest manifest) throws IOException {
        return YAML.writeValueAsBytes(manifest);
    }

    /** False as well when it cannot be told. */
    static boolean isHead(byte[] yaml) throws IOException {
        try {
            return type(YAML.readTree(yaml)) == HeadManifest.class;
        } catch (JacksonException e) {
            return false;
        }
    }

    private static Class<? extends Manifest> type(JsonNode document) {
        return document.path("task").asText().equalsIgnoreCase(Task.TEMPORAL_HEAD.label())
                ? HeadManifest.class
                : ModelManifest.class;
    }

    private static String path(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> step.getFieldName() != null ? "." + step.getFieldName() : "[" + step.getIndex() + "]")
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static String reason(JsonMappingException e) {
        Throwable cause = e.getCause();
        return e instanceof ValueInstantiationException && cause != null && cause.getMessage() != null
                ? cause.getMessage()
                : firstLine(e.getOriginalMessage());
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse(text);
    }
}
