package io.posestream.model;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Compares the keys of a document with the records that it is to become, so that all missing and unknown keys are told
 * at once. A component marked {@code @Nullable} may be left out.
 */
final class ManifestKeys {
    private static final String TYPE_KEY = "type";

    private final List<String> faults = new ArrayList<>();

    private ManifestKeys() {}

    static List<String> faults(JsonNode document, Class<?> type) {
        ManifestKeys keys = new ManifestKeys();
        if (document.isObject()) {
            keys.visit(document, type, "");
        } else {
            keys.faults.add("manifest.yaml holds no keys; expected 'id', 'task' and the others");
        }
        return keys.faults;
    }

    private void visit(JsonNode node, Type type, String path) {
        if (type instanceof ParameterizedType list && node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                visit(node.get(i), list.getActualTypeArguments()[0], path + "[" + i + "]");
            }
        } else if (type instanceof Class<?> raw && node.isObject()) {
            JsonSubTypes variants = raw.getAnnotation(JsonSubTypes.class);
            if (variants != null) {
                visitVariant(node, variants, path);
            } else if (raw.isRecord()) {
                visitRecord(node, raw, path, List.of());
            }
        }
    }

    private void visitVariant(JsonNode node, JsonSubTypes variants, String path) {
        TreeMap<String, Class<?>> byName = new TreeMap<>();
        Arrays.stream(variants.value()).forEach(variant -> byName.put(variant.name(), variant.value()));
        String name = node.path(TYPE_KEY).asText();
        Class<?> chosen = byName.get(name);
        if (chosen == null) {
            faults.add("manifest.yaml: '" + path + "." + TYPE_KEY + "' is '" + name + "'; expected one of "
                    + byName.keySet());
        } else {
            visitRecord(node, chosen, path, List.of(TYPE_KEY));
        }
    }

    private void visitRecord(JsonNode node, Class<?> type, String path, List<String> alsoAllowed) {
        List<String> known = new ArrayList<>(alsoAllowed);
        for (RecordComponent component : type.getRecordComponents()) {
            String key = component.getName();
            known.add(key);
            JsonNode value = node.get(key);
            if (value != null && !value.isNull()) {
                visit(value, component.getGenericType(), join(path, key));
            } else if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                faults.add("manifest.yaml: key '" + join(path, key) + "' is missing");
            }
        }
        node.fieldNames().forEachRemaining(key -> {
            if (!known.contains(key)) {
                faults.add("manifest.yaml: key '" + join(path, key) + "' is unknown; known here are " + known);
            }
        });
    }

    private static String join(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
