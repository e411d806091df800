package io.posestream.cli;

import io.posestream.app.Models;
import io.posestream.model.HeadManifest;
import io.posestream.model.Manifest;
import io.posestream.model.ModelCatalogue;
import io.posestream.model.ModelManifest;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
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
    private static final String ROW = "%-40s %-18s %-10s %s%n";

    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Option(names = "--json", description = "One JSON document instead of a table.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        ModelCatalogue catalogue = Models.catalogue(options.read());
        List<Manifest> manifests = catalogue.ids().stream()
                .map(id -> catalogue.open(id).manifest())
                .toList();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.line(manifests.stream().map(ListModelsCommand::row).toList()));
        } else {
            out.printf(ROW, "id", "task", "input", "licence");
            manifests.forEach(m -> out.printf(ROW, m.id(), m.task().label(), input(m), m.licence()));
        }
        return ExitCode.OK;
    }

    private static String input(Manifest manifest) {
        return manifest instanceof ModelManifest model
                ? model.input().width() + "x" + model.input().height()
                : ((HeadManifest) manifest).window() + " frames";
    }

    private static Map<String, Object> row(Manifest manifest) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", manifest.id());
        row.put("task", manifest.task().label());
        if (manifest instanceof ModelManifest model) {
            row.put("width", model.input().width());
            row.put("height", model.input().height());
        } else {
            HeadManifest head = (HeadManifest) manifest;
            row.put("window", head.window());
            row.put("backbone", head.backbone().id());
        }
        row.put("licence", manifest.licence());
        return row;
    }
}
