package io.posestream.app;

import io.posestream.config.Nearest;
import io.posestream.config.Settings;
import io.posestream.model.ModelCatalogue;
import io.posestream.model.ModelException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;

/** What the settings alone cannot know to be wrong: models that are not there, properties that Kafka does not have. */
public final class SettingsCheck {
    private SettingsCheck() {}

    /** Sentences; empty when all is well. Reads the models' folders, loads nothing native. */
    public static List<String> faults(Settings settings) {
        List<String> faults = new ArrayList<>(kafka(settings));
        try {
            ModelCatalogue catalogue = Models.catalogue(settings);
            model(catalogue, "models.detector", settings.models().detector(), faults);
            model(catalogue, "models.pose", settings.models().pose(), faults);
            settings.streams()
                    .forEach((id, stream) -> stream.pose()
                            .ifPresent(model -> model(catalogue, "streams." + id + ".pose", model, faults)));
        } catch (ModelException e) {
            faults.add("posestream.models.folder: " + e.getMessage());
        }
        return faults;
    }

    private static void model(ModelCatalogue catalogue, String key, String id, List<String> faults) {
        try {
            catalogue.load(id);
        } catch (ModelException e) {
            faults.add("posestream." + key + ": " + e.getMessage());
        }
    }

    /** Kafka itself only warns, and then runs without the password that was misspelt. */
    private static List<String> kafka(Settings settings) {
        Set<String> known = new TreeSet<>(ConsumerConfig.configNames());
        known.addAll(ProducerConfig.configNames());
        known.addAll(AdminClientConfig.configNames());
        return settings.kafka().keySet().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .map(name -> "posestream.kafka." + name + " is no property of Kafka's clients."
                        + Nearest.to(name, known)
                                .map(near -> " Did you mean " + near + "?")
                                .orElse(""))
                .toList();
    }
}
