package io.posestream.cli;

import io.posestream.app.ModelCheck;
import io.posestream.app.Models;
import io.posestream.inference.InferenceException;
import io.posestream.model.ModelCatalogue;
import io.posestream.model.ModelException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code posestream models verify}. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Check bundles: manifest, checksums, licence text, and that the engine finds the tensors that the"
                + " manifest names. Exit code 1 when one fails.")
final class VerifyModelsCommand implements Callable<Integer> {
    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Parameters(arity = "0..*", paramLabel = "ID", description = "Bundles to check (default: all).")
    private List<String> ids = new ArrayList<>();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        ModelCatalogue catalogue = Models.catalogue(options.read());
        boolean sound = true;
        for (String id : ids.isEmpty() ? catalogue.ids() : ids) {
            try {
                spec.commandLine().getOut().println("PASS  " + id + "  " + ModelCheck.load(catalogue, id));
            } catch (ModelException | InferenceException e) {
                spec.commandLine().getOut().println("FAIL  " + id + "  " + e.getMessage());
                sound = false;
            }
        }
        return sound ? ExitCode.OK : ExitCode.FAILED;
    }
}
