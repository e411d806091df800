package io.posestream.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import io.posestream.proto.v1.Alert;
import io.posestream.proto.v1.Frame;
import io.posestream.proto.v1.PoseFrame;
import io.posestream.proto.v1.PoseSequence;
import io.posestream.proto.v1.StreamEvent;
import io.posestream.proto.v1.StreamRollup;
import io.posestream.proto.v1.StreamState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** docs/asyncapi.yaml says what the code does: topics, headers, messages to the last field number. */
class AsyncApiTest {
    private static final Path DOCUMENT = Path.of("../docs/asyncapi.yaml");

    private static JsonNode document;

    @BeforeAll
    static void read() throws IOException {
        document = new YAMLMapper().readTree(DOCUMENT.toFile());
    }

    @Test
    void shouldNameEveryTopicAndNoOther() {
        List<String> addresses = new ArrayList<>();
        document.get("channels")
                .forEach(channel -> addresses.add(channel.get("address").asText()));

        assertThat(addresses)
                .containsExactlyInAnyOrderElementsOf(TopicLayout.of(TopicNames.DEFAULT, 1).stream()
                        .map(TopicLayout::name)
                        .toList());
        assertThat(document.get("asyncapi").asText()).isEqualTo("3.0.0");
    }

    @Test
    void shouldReferToNothingThatIsNotThere() {
        List<JsonNode> references = document.findValues("$ref");

        assertThat(references)
                .hasSizeGreaterThan(30)
                .allSatisfy(reference -> assertThat(
                                document.at(reference.asText().substring(1)).isMissingNode())
                        .as(reference.asText())
                        .isFalse());
    }

    @Test
    void shouldDescribeEveryMessageAndEnumOnTheWire() {
        Map<String, Descriptor> messages = new HashMap<>();
        Map<String, EnumDescriptor> enums = new HashMap<>();
        topLevel().forEach(message -> collect(message, messages, enums));

        messages.forEach((name, message) -> assertThat(described(schema(name)))
                .as(name)
                .containsExactlyElementsOf(
                        message.getFields().stream().map(AsyncApiTest::line).toList()));
        enums.forEach((name, values) -> assertThat(texts(schema(name).get("enum")))
                .as(name)
                .containsExactlyElementsOf(values.getValues().stream()
                        .map(EnumValueDescriptor::getName)
                        .toList()));
    }

    static Stream<ProducerRecord<byte[], byte[]>> records() {
        return AsyncApiSamples.oneOfEach();
    }

    @ParameterizedTest
    @MethodSource("records")
    void shouldNameTheHeadersThatARecordHas(ProducerRecord<byte[], byte[]> record) {
        String key = record.topic().replaceAll("posestream\\.|\\.v1", "");
        JsonNode message =
                resolve(document.at("/channels/" + key + "/messages").iterator().next());
        JsonNode headers = resolve(message.get("headers"));
        Set<String> sent = new HashSet<>();
        for (Header header : record.headers()) {
            sent.add(header.key());
        }

        assertThat(sent).containsAll(texts(headers.get("required")));
        Set<String> named = new LinkedHashSet<>();
        headers.get("properties").fieldNames().forEachRemaining(named::add);
        assertThat(named).containsAll(sent);
        if (message.has("contentType")) {
            assertThat(record.headers().lastHeader("content-type").value())
                    .asString()
                    .isEqualTo(message.get("contentType").asText());
        }
    }

    private static List<Descriptor> topLevel() {
        return List.of(
                Frame.getDescriptor(),
                PoseFrame.getDescriptor(),
                StreamEvent.getDescriptor(),
                StreamState.getDescriptor(),
                PoseSequence.getDescriptor(),
                StreamRollup.getDescriptor(),
                Alert.getDescriptor());
    }

    private static void collect(
            Descriptor message, Map<String, Descriptor> messages, Map<String, EnumDescriptor> enums) {
        messages.put(message.getName(), message);
        for (FieldDescriptor field : message.getFields()) {
            if (field.getJavaType() == FieldDescriptor.JavaType.MESSAGE) {
                collect(field.getMessageType(), messages, enums);
            } else if (field.getJavaType() == FieldDescriptor.JavaType.ENUM) {
                enums.put(field.getEnumType().getName(), field.getEnumType());
            }
        }
    }

    /** Name, number, type: as the document has it. */
    private static List<String> described(JsonNode schema) {
        List<String> lines = new ArrayList<>();
        schema.get("properties").properties().forEach(entry -> {
            JsonNode property = entry.getValue();
            boolean many = property.path("type").asText().equals("array");
            JsonNode one = many ? property.get("items") : property;
            String type = one.has("type")
                    ? one.get("type").asText() + one.path("format").asText()
                    : one.findValue("$ref").asText().replaceAll(".*/", "");
            lines.add(entry.getKey() + " = " + property.get("x-field-number").asInt() + " " + (many ? "many " : "")
                    + type);
        });
        return lines;
    }

    private static String line(FieldDescriptor field) {
        String type = switch (field.getJavaType()) {
            case LONG -> "integerint64";
            case INT -> "integerint32";
            case FLOAT -> "numberfloat";
            case DOUBLE -> "numberdouble";
            case BOOLEAN -> "boolean";
            case STRING -> "string";
            case BYTE_STRING -> "stringbinary";
            case MESSAGE -> field.getMessageType().getName();
            case ENUM -> field.getEnumType().getName();
        };
        return field.getName() + " = " + field.getNumber() + " " + (field.isRepeated() ? "many " : "") + type;
    }

    private static JsonNode schema(String name) {
        JsonNode schema = document.at("/components/schemas/" + name);
        assertThat(schema.isMissingNode()).as("schema " + name).isFalse();
        return schema;
    }

    private static JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(item.asText()));
        return texts;
    }
}
