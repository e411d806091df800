package io.posestream.autograd;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bytedeco.pytorch.AdamWOptions;
import org.bytedeco.pytorch.InputArchive;
import org.bytedeco.pytorch.OptimizerParamGroup;
import org.bytedeco.pytorch.OutputArchive;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/**
 * AdamW over the weights of one graph. Only matrices decay: tensors of two or more axes whose name does not hold
 * {@code token}; biases, scales and learned tokens do not. One thread.
 */
@SuppressWarnings("try") // scopes are opened to be closed, not to be read
public final class AdamW implements AutoCloseable {
    private final Weights weights;
    private final TensorVector all = new TensorVector();
    private final org.bytedeco.pytorch.AdamW optimizer;

    /** @param decay share of a matrix's weight that goes per unit of learning rate */
    public AdamW(Weights weights, double decay) {
        this.weights = weights;
        TensorVector decaying = new TensorVector();
        TensorVector steady = new TensorVector();
        weights.forEach((name, tensor) -> {
            all.push_back(tensor);
            (tensor.dim() >= 2 && !name.contains("token") ? decaying : steady).push_back(tensor);
        });
        optimizer = new org.bytedeco.pytorch.AdamW(decaying, options(decay));
        optimizer.add_param_group(new OptimizerParamGroup(steady, options(0)));
        optimizer.retainReference();
        all.retainReference();
    }

    private static AdamWOptions options(double decay) {
        AdamWOptions options = new AdamWOptions(0);
        options.weight_decay().put(decay);
        return options;
    }

    /**
     * Changes the weights once.
     *
     * @param parts gradients to be summed in this order
     * @param longest the sum's norm is cut down to this
     * @return the norm before it was cut
     */
    public double step(List<Gradients> parts, double rate, double longest) {
        try (NativeScope scope = NativeScope.open()) {
            Gradients.sumInto(weights, parts);
            double norm = torch.clip_grad_norm_(all, longest);
            for (int i = 0; i < 2; i++) {
                optimizer.param_groups().get(i).options().set_lr(rate);
            }
            optimizer.step();
            optimizer.zero_grad(true);
            return norm;
        }
    }

    /** Moments and counters, in libtorch's own archive format. */
    public byte[] state() {
        return throughFile(file -> {
            OutputArchive archive = new OutputArchive();
            optimizer.save(archive);
            archive.save_to(file.toString());
            return Files.readAllBytes(file);
        });
    }

    /** Takes over what {@link #state} gave for a graph of the same weights. */
    public void restore(byte[] state) {
        throughFile(file -> {
            Files.write(file, state);
            InputArchive archive = new InputArchive();
            archive.load_from(file.toString());
            optimizer.load(archive);
            return state;
        });
    }

    private interface FileWork {
        byte[] on(Path file) throws IOException;
    }

    /** libtorch's archives want a file of their own. */
    private static byte[] throughFile(FileWork work) {
        try (NativeScope scope = NativeScope.open()) {
            Path file = Files.createTempFile("posestream-optimizer", ".pt");
            try {
                return work.on(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the optimizer's state cannot pass through a temporary file", e);
        }
    }

    @Override
    public void close() {
        optimizer.close();
        all.close();
    }
}
