package io.posestream.deploy;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import com.marcnuri.helm.TemplateCommand;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** The Helm chart, rendered by Helm itself. */
final class Chart {
    private static final Path FOLDER =
            DeployFiles.DEPLOY.resolve("helm/posestream").toAbsolutePath().normalize();
    private static final String RELEASE = "yard";
    private static final String KUBERNETES = "1.33.0";

    private Chart() {}

    /** Skips the test where Helm's library is not made for this machine. */
    static void requireHelm() {
        try {
            Helm.version().call();
        } catch (UnsatisfiedLinkError | IllegalStateException e) {
            Assumptions.abort("Helm's library does not load here: " + e.getMessage());
        }
    }

    static LintResult lint() {
        return new Helm(FOLDER).lint().strict().call();
    }

    /** @return manifests by kind */
    static Map<String, Map<?, ?>> render(Map<String, Object> values) {
        TemplateCommand command = new Helm(FOLDER)
                .template()
                .withName(RELEASE)
                .withNamespace("site")
                .withKubeVersion(KUBERNETES);
        values.forEach(command::set);
        Map<String, Map<?, ?>> manifests = new LinkedHashMap<>();
        for (String document : command.call().split("(?m)^---.*$", -1)) {
            if (DeployFiles.yaml(document) instanceof Map<?, ?> manifest) {
                manifests.put(String.valueOf(manifest.get("kind")), manifest);
            }
        }
        return manifests;
    }
}
