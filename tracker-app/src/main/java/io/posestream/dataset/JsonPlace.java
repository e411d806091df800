package io.posestream.dataset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A value in a JSON file that knows where it stands, so that a refusal can name the place. Immutable. */
public final class JsonPlace {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Path file;
    private final String place;
    private final JsonNode node;

    private JsonPlace(Path file, String place, JsonNode node) {
        this.file = file;
        this.place = place;
        this.node = node;
    }

    /** @throws DatasetException when the file cannot be read or is no JSON; the latter with the line */
    public static JsonPlace read(Path file) {
        try {
            JsonNode root = MAPPER.readTree(file.toFile());
            if (root.isMissingNode()) {
                throw DatasetException.at(file, 1, "the file is empty; a JSON document is expected");
            }
            return new JsonPlace(file, "", root);
        } catch (JsonProcessingException e) {
            long line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw DatasetException.at(file, line, "this is no JSON (" + e.getOriginalMessage() + ")");
        } catch (IOException e) {
            throw DatasetException.unreadable(file, e);
        }
    }

    public boolean has(String name) {
        return node.hasNonNull(name);
    }

    /** @throws DatasetException when there is no such member */
    public JsonPlace get(String name) {
        return find(name).orElseThrow(() -> refusal("has no '" + name + "'"));
    }

    /** Empty when there is no such member, or it is null. */
    public Optional<JsonPlace> find(String name) {
        return has(name)
                ? Optional.of(new JsonPlace(file, place.isEmpty() ? name : place + "." + name, node.get(name)))
                : Optional.empty();
    }

    /** @throws DatasetException when this is no list */
    public List<JsonPlace> elements() {
        if (!node.isArray()) {
            throw refusal(
                    "must be a list, found " + node.getNodeType().toString().toLowerCase(Locale.ROOT));
        }
        List<JsonPlace> elements = new ArrayList<>(node.size());
        for (int i = 0; i < node.size(); i++) {
            elements.add(new JsonPlace(file, place + "[" + i + "]", node.get(i)));
        }
        return elements;
    }

    public boolean isList() {
        return node.isArray();
    }

    /** @throws DatasetException when this is no list of {@code size} numbers */
    public double[] numbers(int size) {
        double[] numbers = numbers();
        if (numbers.length != size) {
            throw refusal("must have " + size + " numbers, has " + numbers.length);
        }
        return numbers;
    }

    /** @throws DatasetException when this is no list of numbers */
    public double[] numbers() {
        return elements().stream().mapToDouble(JsonPlace::number).toArray();
    }

    /** @throws DatasetException when this is no number */
    public double number() {
        if (!node.isNumber()) {
            throw refusal("must be a number, found " + node);
        }
        return node.doubleValue();
    }

    /** @throws DatasetException when this is no whole number */
    public long wholeNumber() {
        double value = number();
        if (value != Math.rint(value)) {
            throw refusal("must be a whole number, found " + node);
        }
        return node.longValue();
    }

    public boolean isTrue() {
        return node.asBoolean() || (node.isNumber() && node.doubleValue() != 0);
    }

    /** Text, or the text of a number. */
    public String text() {
        return node.asText();
    }

    /** What is wrong at this place, and what would be right. */
    public DatasetException refusal(String what) {
        return place.isEmpty() ? DatasetException.of(file, what) : DatasetException.in(file, place, what);
    }
}
