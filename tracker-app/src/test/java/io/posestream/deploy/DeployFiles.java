package io.posestream.deploy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The folder {@code deploy/}, read strictly: unknown and repeated keys are refused. */
final class DeployFiles {
    static final Path ROOT = Path.of("..");
    static final Path DEPLOY = ROOT.resolve("deploy");

    /** Keys as they are, such as {@code gridPos}. */
    static final ObjectMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** Keys such as {@code depends_on}. */
    static final ObjectMapper SNAKE_CASE = STRICT.copy().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);

    private DeployFiles() {}

    static String text(String file) {
        try {
            return Files.readString(DEPLOY.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Merge keys ({@code <<}) are resolved, which Jackson's own reader does not do. */
    static <T> T yaml(ObjectMapper mapper, String file, Class<T> type) {
        return mapper.convertValue(yaml(text(file)), type);
    }

    static Object yaml(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        return new Yaml(new SafeConstructor(options)).load(text);
    }
}
