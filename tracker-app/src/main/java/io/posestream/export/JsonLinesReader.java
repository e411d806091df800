package io.posestream.export;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.posestream.frame.PoseFrame;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads what {@link JsonLinesWriter} wrote, line by line; empty lines are skipped. One owner, one thread. */
public final class JsonLinesReader implements AutoCloseable {
    private static final ObjectMapper JSON = new JsonMapper();

    private final Path file;
    private final BufferedReader lines;
    private int lineNumber;

    public JsonLinesReader(Path file) {
        this.file = file;
        try {
            lines = Files.newBufferedReader(file);
        } catch (IOException e) {
            String why = Files.exists(file) ? e.getMessage() : "it is not there";
            throw new ExportException("cannot open " + file + " (" + why + "); check the name and its rights", e);
        }
    }

    /**
     * @return the next frame; null at the end of the file
     * @throws ExportException when a line is not a frame; the message begins with {@code file:line}
     */
    public @Nullable PoseFrame next() {
        try {
            String line;
            do {
                line = lines.readLine();
                lineNumber++;
            } while (line != null && line.isBlank());
            return line == null ? null : parse(line);
        } catch (IOException e) {
            throw new ExportException(file + ":" + lineNumber + ": cannot be read: " + e.getMessage(), e);
        }
    }

    private PoseFrame parse(String line) {
        try {
            JsonNode root = JSON.readTree(line);
            return JsonFrame.parse(root);
        } catch (JacksonException e) {
            throw new ExportException(
                    file + ":" + lineNumber + ": not JSON: " + e.getOriginalMessage() + " at column "
                            + (e.getLocation() == null ? 0 : e.getLocation().getColumnNr()) + "; is the line complete?",
                    e);
        } catch (IllegalArgumentException e) {
            throw new ExportException(file + ":" + lineNumber + ": not a pose frame: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException e) {
            throw new ExportException("cannot close " + file + ": " + e.getMessage(), e);
        }
    }
}
