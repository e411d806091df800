package io.posestream.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code posestream models}: the model bundles. */
@Command(
        name = "models",
        mixinStandardHelpOptions = true,
        description = "List, verify and make model bundles: the shipped ones and your own (--set models.folder=DIR).",
        subcommands = {
            ListModelsCommand.class,
            VerifyModelsCommand.class,
            BuildModelsCommand.class,
            ReferenceModelsCommand.class,
            BenchModelsCommand.class,
            ExportHeadCommand.class
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  posestream models list",
            "  posestream models verify",
            "  posestream models build --set engine.precision=fp16",
            "  posestream models reference my-models/pose-hrnet-w32-coco17-256x192",
            "  posestream models bench --engine tensorrt --report gpu.md",
            "  posestream models export --training trained-head --id my-head --out models",
            "  posestream models verify --set models.folder=my-models pose-hrnet-w32-coco17-256x192"
        })
final class ModelsCommand implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
