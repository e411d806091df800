package io.posestream.cli;

import io.posestream.app.Topics;
import io.posestream.config.Settings;
import io.posestream.letters.LetterTopic;
import java.util.Map;
import picocli.CommandLine.Mixin;

/** The options by which commands reach the dead letter topic. */
final class LetterTopicOptions {
    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Mixin
    private KafkaOptions kafkaOptions = new KafkaOptions();

    LetterTopic open() {
        Settings settings = options.read();
        return new LetterTopic(
                kafkaOptions.properties(settings), Topics.names(settings).deadLetters());
    }

    Map<String, String> kafka() {
        return kafkaOptions.properties(options.read());
    }
}
