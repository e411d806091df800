package io.posestream.quality;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.posestream.dataset.DatasetException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A report as one line of JSON, and the figures of an earlier one back. Unknown figures are null. */
public final class ReportJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ReportJson() {}

    public static String line(QualityReport report) {
        ObjectNode root = MAPPER.createObjectNode()
                .put("date", report.date())
                .put("commit", report.commit())
                .put("machine", report.machine())
                .put("command", report.command());
        ArrayNode cases = root.putArray("cases");
        for (CaseResult result : report.cases()) {
            ObjectNode entry = cases.addObject()
                    .put("name", result.name())
                    .put("shows", result.shows())
                    .put("truth", result.truth().text())
                    .put("input", result.input())
                    .put("remark", result.remark());
            ObjectNode figures = entry.putObject("figures");
            result.figures().values().forEach((measure, value) -> put(figures, measure.text(), value));
        }
        root.set("bars", MAPPER.valueToTree(report.bars()));
        return root.toString();
    }

    private static void put(ObjectNode figures, String name, double value) {
        if (Double.isFinite(value)) {
            figures.put(name, value);
        } else {
            figures.putNull(name);
        }
    }

    /**
     * @return its cases, with name, input and figures
     * @throws DatasetException when the file is no report
     */
    public static List<CaseResult> read(Path file) {
        List<CaseResult> cases = new ArrayList<>();
        try {
            JsonNode list = MAPPER.readTree(Files.readString(file)).path("cases");
            if (!list.isArray()) {
                throw DatasetException.of(
                        file, "no report of quality: it has no list 'cases'; write one with quality --json");
            }
            for (JsonNode entry : list) {
                cases.add(new CaseResult(
                        entry.path("name").asText(),
                        entry.path("shows").asText(),
                        TruthKind.of(entry.path("truth").asText()),
                        entry.path("input").asText(),
                        figures(entry.path("figures")),
                        entry.path("remark").asText()));
            }
            return cases;
        } catch (JacksonException e) {
            throw DatasetException.at(
                    file,
                    e.getLocation().getLineNr(),
                    "no JSON (" + e.getOriginalMessage() + "); write a report with quality --json");
        } catch (IOException e) {
            throw DatasetException.unreadable(file, e);
        }
    }

    private static Figures figures(JsonNode entry) {
        Figures figures = Figures.NONE;
        for (Measure measure : Measure.values()) {
            JsonNode value = entry.path(measure.text());
            if (value.isNumber()) {
                figures = figures.with(measure, value.asDouble());
            }
        }
        return figures;
    }
}
