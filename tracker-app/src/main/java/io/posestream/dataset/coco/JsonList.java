package io.posestream.dataset.coco;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.posestream.dataset.DatasetException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Walks a JSON file record by record: only one record is in memory, and each knows its line. NaN and Infinity are read,
 * since Python writes them; whoever uses the number refuses it.
 */
final class JsonList {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    private final Path file;
    private final JsonParser parser;

    private JsonList(Path file, JsonParser parser) {
        this.file = file;
        this.parser = parser;
    }

    @FunctionalInterface
    private interface Walk {
        void over(JsonList list) throws IOException;
    }

    /** Hands over every record of a file that is one list. */
    static void records(Path file, String expected, Consumer<JsonEntry> each) {
        open(file, list -> {
            list.start(JsonToken.START_ARRAY, expected);
            list.entries("results", each);
        });
    }

    /** Hands over every record of the named lists of a file that is one object; all of them must be there. */
    static void lists(Path file, String expected, Map<String, Consumer<JsonEntry>> readers) {
        open(file, list -> {
            list.start(JsonToken.START_OBJECT, expected);
            Set<String> absent = new HashSet<>(readers.keySet());
            while (list.parser.nextToken() == JsonToken.FIELD_NAME) {
                list.field(list.parser.currentName(), readers);
                absent.remove(list.parser.currentName());
            }
            if (!absent.isEmpty()) {
                throw DatasetException.of(
                        file,
                        "no " + absent.stream().sorted().toList() + "; an annotation file has the lists "
                                + readers.keySet().stream().sorted().toList());
            }
        });
    }

    private static void open(Path file, Walk walk) {
        try (JsonParser parser = JSON.createParser(file.toFile())) {
            JsonList list = new JsonList(file, parser);
            walk.over(list);
            list.end();
        } catch (JsonProcessingException e) {
            long line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw DatasetException.at(file, line, "not JSON (" + e.getOriginalMessage() + "); is the file complete?");
        } catch (IOException e) {
            throw DatasetException.unreadable(file, e);
        }
    }

    private void start(JsonToken expected, String sentence) throws IOException {
        if (parser.nextToken() != expected) {
            throw DatasetException.of(file, sentence);
        }
    }

    private void end() throws IOException {
        if (parser.nextToken() != null) {
            throw DatasetException.at(
                    file, line(), "something follows the end of the document; is it two files in one?");
        }
    }

    private void field(String name, Map<String, Consumer<JsonEntry>> readers) throws IOException {
        Consumer<JsonEntry> reader = readers.get(name);
        JsonToken value = parser.nextToken();
        if (reader == null) {
            parser.skipChildren();
        } else if (value == JsonToken.START_ARRAY) {
            entries(name, reader);
        } else {
            throw DatasetException.at(file, line(), name + " must be a list");
        }
    }

    private void entries(String name, Consumer<JsonEntry> each) throws IOException {
        int index = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            long line = line();
            JsonNode node = JSON.readTree(parser);
            each.accept(new JsonEntry(file, line, name + "[" + index + "]", node));
            index++;
        }
    }

    private long line() {
        return parser.currentTokenLocation().getLineNr();
    }
}
