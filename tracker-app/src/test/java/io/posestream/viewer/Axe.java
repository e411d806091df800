package io.posestream.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The rules of WCAG 2.1 AA that a program can check, contrast among them, on the page as it stands. */
final class Axe {
    private static final String SCRIPT = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";
    private static final String RUN = """
            const found = await axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']});
            return found.violations.map(rule => rule.id + ': ' + rule.nodes.map(node =>
                node.html.slice(0, 120) + ' ' + node.failureSummary).join(' | '));
            """;

    private Axe() {}

    static void assertClean(Browser browser, String where) {
        if (!Boolean.TRUE.equals(browser.evaluate("return Boolean(window.axe)"))) {
            browser.evaluate(script());
        }
        assertThat((List<?>) browser.evaluate("return (async () => {" + RUN + "})()"))
                .as(where)
                .isEmpty();
    }

    private static String script() {
        try (InputStream in = Objects.requireNonNull(Axe.class.getResourceAsStream(SCRIPT), SCRIPT)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
