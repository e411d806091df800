package io.posestream.autograd;

import java.util.List;
import org.bytedeco.pytorch.BoolOptional;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/**
 * The slopes of one loss with respect to all weights. Each worker has its own, so nothing is shared while they are
 * computed, and their sum is taken in the order of the workers: the same numbers in every run, however many workers
 * there are. Lives beyond the scope it was made in, until closed.
 */
@SuppressWarnings("try") // scopes are opened to be closed, not to be read
public final class Gradients implements AutoCloseable {
    private final TensorVector slopes;
    private final List<String> names;

    private Gradients(TensorVector slopes, List<String> names) {
        this.slopes = slopes;
        this.names = names;
    }

    /** Runs the backward pass from a loss of one element. Frees what the forward pass had kept for it. */
    public static Gradients of(Value loss, Weights weights) {
        TensorVector leaves = new TensorVector();
        weights.forEach((name, tensor) -> leaves.push_back(tensor));
        // A weight that the loss does not reach has no slope; that is not an error.
        TensorVector slopes = torch.grad(
                new TensorVector(loss.tensor()), leaves, new TensorVector(), new BoolOptional(), false, true);
        slopes.retainReference();
        return new Gradients(slopes, List.copyOf(weights.names()));
    }

    /** A copy of the slopes of one weight tensor; empty where the loss does not reach it. */
    public float[] numbers(String name) {
        Tensor slope = slopes.get(names.indexOf(name));
        return slope.defined() ? Value.read(slope) : new float[0];
    }

    /** Puts the sum, in the order of the list, where the optimizer looks for it. */
    static void sumInto(Weights weights, List<Gradients> parts) {
        try (NoGradGuard constant = new NoGradGuard()) {
            int place = 0;
            for (String name : weights.names()) {
                Tensor sum = new Tensor();
                for (Gradients part : parts) {
                    Tensor slope = part.slopes.get(place);
                    if (slope.defined()) {
                        // A copy: what libtorch returns may be a view, which cannot be cut in place.
                        sum = sum.defined() ? sum.add_(slope) : slope.clone();
                    }
                }
                weights.tensor(name).mutable_grad().put(sum);
                place++;
            }
        }
    }

    @Override
    public void close() {
        slopes.close();
    }
}
