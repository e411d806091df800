package io.posestream.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** A dashboard of Grafana, as far as ours go. */
record Dashboard(
        String uid,
        String title,
        String description,
        List<String> tags,
        int schemaVersion,
        int version,
        boolean editable,
        String refresh,
        String timezone,
        Range time,
        List<Link> links,
        Templating templating,
        List<Panel> panels) {

    record Range(String from, String to) {}

    record Link(
            String type, String title, List<String> tags, boolean asDropdown, boolean keepTime, boolean includeVars) {}

    record Templating(List<Variable> list) {}

    record Variable(
            String name,
            String label,
            String type,
            Source datasource,
            String query,
            int refresh,
            boolean multi,
            boolean includeAll,
            String allValue,
            int sort) {}

    record Source(String type, String uid) {}

    record Panel(
            int id,
            String type,
            String title,
            String description,
            Source datasource,
            Place gridPos,
            Fields fieldConfig,
            JsonNode options,
            List<Target> targets) {}

    record Place(int x, int y, int w, int h) {

        boolean overlaps(Place other) {
            return x < other.x + other.w && other.x < x + w && y < other.y + other.h && other.y < y + h;
        }
    }

    record Fields(JsonNode defaults, List<JsonNode> overrides) {}

    record Target(String refId, Source datasource, String expr, String legendFormat, boolean instant) {}
}
