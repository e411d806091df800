package io.posestream.deploy;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A compose file, as far as ours goes. */
record ComposeFile(
        String name,
        @JsonProperty("x-posestream") JsonNode shared,
        Map<String, Service> services,
        Map<String, Secret> secrets,
        Map<String, JsonNode> volumes) {

    record Service(
            String image,
            @Nullable Build build,
            @Nullable List<String> command,
            @Nullable Map<String, String> environment,
            @Nullable List<String> secrets,
            @Nullable List<String> tmpfs,
            @Nullable List<String> volumes,
            @Nullable List<String> ports,
            @Nullable JsonNode dependsOn,
            @Nullable Healthcheck healthcheck,
            @Nullable String stopGracePeriod,
            @Nullable String restart,
            boolean readOnly,
            @Nullable List<String> capDrop,
            @Nullable List<String> securityOpt) {}

    record Build(String context, String dockerfile) {}

    record Secret(String environment) {}

    record Healthcheck(
            @Nullable List<String> test,
            @Nullable String interval,
            @Nullable String timeout,
            @Nullable String startPeriod,
            int retries,
            boolean disable) {}
}
