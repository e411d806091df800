package io.posestream.deploy;

import java.util.List;

/** A settings file of Prometheus, as far as ours goes. */
record PrometheusSettings(Global global, List<String> ruleFiles, List<Job> scrapeConfigs) {

    record Global(String scrapeInterval, String evaluationInterval) {}

    record Job(String jobName, Authorization authorization, List<Targets> staticConfigs) {}

    record Authorization(String type, String credentialsFile) {}

    record Targets(List<String> targets) {}
}
