package io.posestream.capacity;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.posestream.dataset.DatasetException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What one machine carries.
 *
 * @param processor its name
 * @param device GPU that the models ran on; empty = the processor
 * @param note on how it was measured
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record BenchReport(
        String measuredOn,
        String processor,
        int cores,
        String device,
        String engine,
        String precision,
        String poseModel,
        int lookAheadFrames,
        String size,
        double budgetMs,
        String note,
        List<Capacity> capacities) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public BenchReport {
        capacities = List.copyOf(capacities);
    }

    /** @throws DatasetException when it is no report */
    public static BenchReport read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (JsonProcessingException e) {
            throw DatasetException.of(file, "is not a report of posestream bench --json: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw DatasetException.unreadable(file, e);
        }
    }

    static BenchReport parse(String json) throws JsonProcessingException {
        return JSON.readValue(json, BenchReport.class);
    }
}
