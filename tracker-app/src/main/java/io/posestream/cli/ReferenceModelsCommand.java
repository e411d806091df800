package io.posestream.cli;

import io.posestream.app.ReferenceMaker;
import io.posestream.model.Bundle;
import io.posestream.model.Reference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code posestream models reference}. */
@Command(
        name = "reference",
        mixinStandardHelpOptions = true,
        description = {
            "Give bundles of your own a reference: a known input and what ONNX Runtime computes from it in fp32.",
            "It goes into the folder as " + Reference.FILE + ", its sum into manifest.yaml. From then on every start"
                    + " compares the engine that is used with it, and refuses one whose numbers differ."
        },
        footerHeading = "%nExample:%n",
        footer = "  posestream models reference my-models/pose-hrnet-w32-coco17-256x192")
final class ReferenceModelsCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "FOLDER", description = "Folders of bundles, each with a manifest.yaml.")
    private List<Path> folders = new ArrayList<>();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        for (Path folder : folders) {
            Bundle made = ReferenceMaker.make(folder);
            long points = made.reference().orElseThrow().points().stream()
                    .filter(Reference.Point::isKnown)
                    .count();
            spec.commandLine()
                    .getOut()
                    .println("MADE  " + made.id() + "  " + folder.resolve(Reference.FILE) + ", " + points + " places");
        }
        return ExitCode.OK;
    }
}
