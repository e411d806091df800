package io.posestream.autograd;

import static io.posestream.autograd.Operator.compiled;
import static java.util.Map.entry;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.LongStream;
import org.bytedeco.pytorch.LongOptional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/** Parts of a value, and a value of parts. */
final class PartOperators {
    static final Map<String, Operator> TABLE = Map.ofEntries(
            entry("Concat", compiled("x*>x", PartOperators::concat)),
            entry("Slice", compiled("xccc?c?>x", PartOperators::slice)),
            entry("Split", new Operator(Signature.of("xc?>x"), PartOperators::split)),
            entry("Gather", compiled("xc>x", PartOperators::gather)));

    private PartOperators() {}

    private static Kernel.Single concat(Node node) {
        long axis = node.integer("axis", Long.MIN_VALUE);
        if (axis == Long.MIN_VALUE) {
            throw node.unsupported("attribute axis is missing");
        }
        return in -> {
            try (TensorVector parts = new TensorVector(in)) {
                return torch.cat(parts, axis);
            }
        };
    }

    private static Kernel.Single slice(Node node) {
        long[] starts = node.integers(1);
        long[] ends = node.integers(2);
        long[] axes = node.has(3)
                ? node.integers(3)
                : LongStream.range(0, starts.length).toArray();
        long[] steps = node.has(4) ? node.integers(4) : ones(starts.length);
        if (ends.length != starts.length || axes.length != starts.length || steps.length != starts.length) {
            throw node.unsupported("starts, ends, axes and steps are not equally many");
        }
        if (Arrays.stream(steps).anyMatch(step -> step < 1)) {
            throw node.unsupported("steps are " + Arrays.toString(steps) + "; only positive ones work here");
        }
        return in -> {
            Tensor part = in[0].alias();
            for (int i = 0; i < starts.length; i++) {
                Tensor whole = part;
                part = cut(whole, axes[i], starts[i], ends[i], steps[i]);
                whole.close();
            }
            return part;
        };
    }

    private static Tensor cut(Tensor whole, long axis, long start, long end, long step) {
        try (LongOptional from = new LongOptional(start);
                LongOptional to = new LongOptional(end)) {
            return whole.slice(axis, from, to, step);
        }
    }

    private static Kernel split(Node node) {
        long axis = node.integer("axis", 0);
        int count = node.outputs();
        long[] given = node.has(1) ? node.integers(1) : null;
        if (given != null && given.length != count) {
            throw node.unsupported(given.length + " sizes for " + count + " outputs");
        }
        return in -> {
            long length = in[0].size(axis);
            long[] sizes = given == null ? equal(length, count) : given;
            if (Arrays.stream(sizes).sum() != length) {
                throw new IllegalArgumentException(
                        "sizes " + Arrays.toString(sizes) + " do not fill an axis of length " + length);
            }
            Tensor[] parts = new Tensor[count];
            long start = 0;
            for (int i = 0; i < count; i++) {
                parts[i] = in[0].narrow(axis, start, sizes[i]);
                start += sizes[i];
            }
            return parts;
        };
    }

    private static Kernel.Single gather(Node node) {
        long axis = node.integer("axis", 0);
        long[] indices = node.integers(1);
        Initializer list = node.known(1);
        long[] shape = list == null ? new long[0] : list.shape();
        return in -> {
            long[] whole = Shapes.of(in[0]);
            int at = Shapes.fromFront(axis, whole.length);
            long[] places = Arrays.stream(indices)
                    .map(index -> index < 0 ? index + whole[at] : index)
                    .toArray();
            long[] result = LongStream.concat(
                            LongStream.concat(Arrays.stream(whole, 0, at), Arrays.stream(shape)),
                            Arrays.stream(whole, at + 1, whole.length))
                    .toArray();
            try (Tensor chosen = Tensor.create(places);
                    Tensor rows = in[0].index_select(at, chosen)) {
                return rows.reshape(result);
            }
        };
    }

    private static long[] ones(int count) {
        return LongStream.generate(() -> 1).limit(count).toArray();
    }

    private static long[] equal(long length, int count) {
        return LongStream.generate(() -> length / count).limit(count).toArray();
    }
}
