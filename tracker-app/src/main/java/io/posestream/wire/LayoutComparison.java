package io.posestream.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.TopicDescription;

/** Compares a topic with its layout. More than expected is fine where the setting is a number. */
final class LayoutComparison {
    private LayoutComparison() {}

    static List<TopicDifference> compare(TopicLayout layout, TopicDescription description, Config config) {
        List<TopicDifference> differences = new ArrayList<>();
        int partitions = description.partitions().size();
        if (partitions < layout.partitions()) {
            differences.add(new TopicDifference(
                    layout.name(),
                    "partitions",
                    Integer.toString(layout.partitions()),
                    Integer.toString(partitions),
                    "stop the cameras, then: kafka-topics --alter --topic " + layout.name() + " --partitions "
                            + layout.partitions()));
        }
        new TreeMap<>(layout.settings()).forEach((setting, expected) -> {
            ConfigEntry entry = config.get(setting);
            String actual = entry == null || entry.value() == null ? "unset" : entry.value();
            if (!satisfies(actual, expected)) {
                differences.add(new TopicDifference(
                        layout.name(),
                        setting,
                        expected,
                        actual,
                        "change it with: kafka-configs --alter --entity-type topics --entity-name " + layout.name()
                                + " --add-config " + setting + "=" + expected));
            }
        });
        return differences;
    }

    private static boolean satisfies(String actual, String expected) {
        boolean numbers = isNumber(actual) && isNumber(expected);
        return numbers ? bound(actual) >= bound(expected) : actual.equals(expected);
    }

    private static boolean isNumber(String text) {
        return text.matches("-?\\d{1,19}");
    }

    /** Kafka writes no limit as -1. */
    private static long bound(String number) {
        long value = Long.parseLong(number);
        return value < 0 ? Long.MAX_VALUE : value;
    }
}
