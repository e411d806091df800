package io.posestream.autograd;

import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.ScalarOptional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;

/**
 * A tensor of float32 and the arithmetic that losses are written in. Gradients flow through all of it except
 * {@link #below} and {@link #detached}. Shapes stretch to each other as in ONNX. Made inside a {@link NativeScope}, it
 * lives as long as that; only the thread of the scope uses it.
 */
public final class Value {
    /** libtorch's number for "do not sum up". */
    private static final long EACH = 0;

    private final Tensor tensor;

    Value(Tensor tensor) {
        this.tensor = tensor;
    }

    Tensor tensor() {
        return tensor;
    }

    public long[] shape() {
        return Shapes.of(tensor);
    }

    public Value plus(Value other) {
        return new Value(tensor.add(other.tensor));
    }

    public Value plus(double number) {
        return new Value(tensor.add(new Scalar(number)));
    }

    public Value minus(Value other) {
        return new Value(tensor.sub(other.tensor));
    }

    public Value times(Value other) {
        return new Value(tensor.mul(other.tensor));
    }

    public Value times(double number) {
        return new Value(tensor.mul(new Scalar(number)));
    }

    public Value over(Value other) {
        return new Value(tensor.div(other.tensor));
    }

    public Value negated() {
        return new Value(tensor.neg());
    }

    public Value absolute() {
        return new Value(tensor.abs());
    }

    public Value squared() {
        return new Value(tensor.square());
    }

    public Value exp() {
        return new Value(tensor.exp());
    }

    public Value root() {
        return new Value(tensor.sqrt());
    }

    /** Never less than {@code least}; no gradient where it was. */
    public Value atLeast(double least) {
        return new Value(tensor.clamp(new ScalarOptional(new Scalar(least)), new ScalarOptional()));
    }

    /** 1 where the value is less than the bound, 0 elsewhere. No gradient. */
    public Value below(double bound) {
        return new Value(tensor.detach().lt(new Scalar(bound)).to(torch.ScalarType.Float));
    }

    /** The same numbers as a constant. */
    public Value detached() {
        return new Value(tensor.detach());
    }

    public Value reshaped(long... shape) {
        return new Value(tensor.reshape(shape));
    }

    public Value sum() {
        return new Value(tensor.sum());
    }

    /** Sums over the last axis, which disappears. */
    public Value sumOfLast() {
        return new Value(tensor.sum(-1));
    }

    /** Of every element {@code x}: {@code x^2 / 2} up to {@code knee}, then straight on (Huber). */
    public Value huber(double knee) {
        return new Value(torch.huber_loss(tensor, torch.zeros_like(tensor), EACH, knee));
    }

    /** Of every element, taken as a logit: the cross-entropy in nats against a truth of 0..1. */
    public Value crossEntropy(Value truth) {
        return new Value(torch.binary_cross_entropy_with_logits(
                tensor, truth.tensor, new TensorOptional(), new TensorOptional(), EACH));
    }

    /** The only element. */
    public double number() {
        return tensor.item_double();
    }

    /** A copy of all elements, last axis fastest. */
    public float[] toArray() {
        return read(tensor);
    }

    static float[] read(Tensor tensor) {
        try (Tensor alone = tensor.detach();
                Tensor plain = alone.contiguous()) {
            float[] values = new float[Math.toIntExact(plain.numel())];
            new FloatPointer(plain.data_ptr()).get(values);
            return values;
        }
    }
}
