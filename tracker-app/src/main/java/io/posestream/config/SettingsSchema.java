package io.posestream.config;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * The settings as a JSON schema (draft 2020-12), for editors that complete and check YAML. A key that the schema does
 * not know is a fault there as it is here.
 */
public final class SettingsSchema {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private SettingsSchema() {}

    /** A new tree. */
    public static ObjectNode schema() {
        ObjectNode root = object();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("title", "Settings of PoseStream");
        ObjectNode settings = group(root, "posestream");
        for (Setting setting : SettingsCatalogue.all()) {
            add(settings, List.of(setting.key().split("\\.")), setting);
        }
        return root;
    }

    private static void add(ObjectNode parent, List<String> path, Setting setting) {
        String name = path.get(0);
        if (path.size() > 1) {
            add(group(parent, name), path.subList(1, path.size()), setting);
        } else if (name.equals("*")) {
            // Properties of Kafka's clients: text, numbers or yes and no, as YAML has it.
            parent.putObject("additionalProperties")
                    .putArray("type")
                    .add("string")
                    .add("number")
                    .add("boolean");
        } else {
            ((ObjectNode) parent.get("properties")).set(name, value(setting));
        }
    }

    /** The object schema of that name, made if it is not there. */
    private static ObjectNode group(ObjectNode parent, String name) {
        if (name.equals("*")) {
            return parent.get("additionalProperties") instanceof ObjectNode known
                    ? known
                    : filled(parent.putObject("additionalProperties"));
        }
        ObjectNode properties = (ObjectNode) parent.get("properties");
        return properties.get(name) instanceof ObjectNode known ? known : filled(properties.putObject(name));
    }

    private static ObjectNode object() {
        return filled(NODES.objectNode());
    }

    private static ObjectNode filled(ObjectNode node) {
        node.put("type", "object");
        node.put("additionalProperties", false);
        node.putObject("properties");
        return node;
    }

    private static ObjectNode value(Setting setting) {
        ObjectNode node = NODES.objectNode();
        switch (setting.kind()) {
            case TEXT -> node.put("type", "string");
            case WHOLE_NUMBER -> node.put("type", "integer");
            case NUMBER -> node.put("type", "number");
            case YES_OR_NO -> node.put("type", "boolean");
            case LIST -> node.put("type", "array").putObject("items").put("type", "string");
        }
        setting.choices().forEach(node.withArray("enum")::add);
        if (setting.choices().isEmpty()) {
            node.remove("enum");
        }
        setting.fallback().ifPresent(fallback -> putDefault(node, setting.kind(), fallback));
        return node;
    }

    private static void putDefault(ObjectNode node, Setting.Kind kind, String fallback) {
        switch (kind) {
            case WHOLE_NUMBER -> node.put("default", Long.parseLong(fallback));
            case NUMBER -> node.put("default", Double.parseDouble(fallback));
            case YES_OR_NO -> node.put("default", Boolean.parseBoolean(fallback));
            case TEXT, LIST -> node.put("default", fallback);
        }
    }
}
