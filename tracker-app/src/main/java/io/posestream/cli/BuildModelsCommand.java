package io.posestream.cli;

import io.posestream.app.EngineBuilds;
import io.posestream.app.Models;
import io.posestream.config.Settings;
import io.posestream.model.ModelCatalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code posestream models build}. */
@Command(
        name = "build",
        mixinStandardHelpOptions = true,
        description = {
            "Build the TensorRT engines of bundles for this machine's GPU, so that no start has to.",
            "What is there already is built anew only with --again. Exit code 3 without a GPU that works."
        })
final class BuildModelsCommand implements Callable<Integer> {
    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Option(names = "--again", description = "Build engines that are there already anew.")
    private boolean again;

    @Parameters(
            arity = "0..*",
            paramLabel = "ID",
            description = "Bundles to build (default: those that the settings choose).")
    private List<String> ids = new ArrayList<>();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Settings settings = options.read();
        ModelCatalogue catalogue = Models.catalogue(settings);
        List<String> chosen = ids.isEmpty() ? Models.of(settings).ids() : ids;
        try (EngineBuilds builds = new EngineBuilds(
                settings, sentence -> spec.commandLine().getErr().println(sentence))) {
            for (String id : chosen) {
                builds.build(catalogue.open(id), again);
                spec.commandLine().getOut().println("READY  " + id);
            }
        }
        return ExitCode.OK;
    }
}
