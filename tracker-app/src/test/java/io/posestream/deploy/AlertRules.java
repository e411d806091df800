package io.posestream.deploy;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/** A file of rules of Prometheus, as far as ours goes. */
record AlertRules(List<Group> groups) {

    record Group(String name, List<Rule> rules) {}

    record Rule(
            String alert,
            String expr,
            @JsonProperty("for") String forAtLeast,
            Map<String, String> labels,
            Map<String, String> annotations) {}
}
