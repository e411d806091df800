package io.posestream.cli;

import io.posestream.app.Models;
import io.posestream.model.ModelCatalogue;
import io.posestream.model.ModelManifest;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code posestream models list}. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "List the bundles that can be chosen.")
final class ListModelsCommand implements Callable<Integer> {
    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Option(names = "--json", description = "One JSON document instead of a table.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        ModelCatalogue catalogue = Models.catalogue(options.read());
        List<ModelManifest> manifests = catalogue.ids().stream()
                .map(id -> catalogue.load(id).manifest())
                .toList();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.line(manifests.stream().map(ListModelsCommand::row).toList()));
        } else {
            out.printf("%-40s %-18s %-10s %s%n", "id", "task", "input", "licence");
            manifests.forEach(m -> out.printf(
                    "%-40s %-18s %-10s %s%n",
                    m.id(),
                    m.task().label(),
                    m.input().width() + "x" + m.input().height(),
                    m.licence()));
        }
        return ExitCode.OK;
    }

    private static Map<String, Object> row(ModelManifest manifest) {
        return Map.of(
                "id", manifest.id(),
                "task", manifest.task().label(),
                "width", manifest.input().width(),
                "height", manifest.input().height(),
                "licence", manifest.licence());
    }
}
