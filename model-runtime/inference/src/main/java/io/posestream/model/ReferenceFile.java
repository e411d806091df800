package io.posestream.model;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A {@link Reference} as bytes: gzip over big-endian numbers, names before their numbers, counts before lists. */
final class ReferenceFile {
    private static final int FORMAT = 1;

    /** More numbers than any model takes: a damaged count is found out before memory is asked for. */
    private static final int MOST = 1 << 26;

    private ReferenceFile() {}

    static byte[] write(Reference reference) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(bytes))) {
            out.writeInt(FORMAT);
            out.writeInt(reference.inputs().size());
            for (Map.Entry<String, Reference.Input> entry : reference.inputs().entrySet()) {
                Reference.Input input = entry.getValue();
                out.writeUTF(entry.getKey());
                List<Integer> shape = reference.shapes().getOrDefault(entry.getKey(), List.of());
                out.writeInt(shape.size());
                for (int extent : shape) {
                    out.writeInt(extent);
                }
                out.writeInt(input.count());
                out.writeLong(input.seed());
                write(out, input.kept());
            }
            out.writeInt(reference.outputs().size());
            for (Map.Entry<String, Reference.Sample> entry : reference.outputs().entrySet()) {
                out.writeUTF(entry.getKey());
                out.writeInt(entry.getValue().stride());
                out.writeFloat(entry.getValue().scale());
                write(out, entry.getValue().values());
            }
            out.writeInt(reference.points().size());
            for (Reference.Point point : reference.points()) {
                out.writeFloat(point.x());
                out.writeFloat(point.y());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail to be written", e);
        }
        return bytes.toByteArray();
    }

    /** @throws IOException when these bytes are no reference */
    static Reference read(byte[] bytes) throws IOException {
        try (DataInputStream in = new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(bytes)))) {
            int format = in.readInt();
            if (format != FORMAT) {
                throw new IOException("it has format " + format + ", this program reads " + FORMAT);
            }
            Map<String, List<Integer>> shapes = new LinkedHashMap<>();
            Map<String, Reference.Input> inputs = new LinkedHashMap<>();
            for (int left = count(in); left > 0; left--) {
                String name = in.readUTF();
                List<Integer> shape = new ArrayList<>();
                for (int axes = count(in); axes > 0; axes--) {
                    shape.add(in.readInt());
                }
                shapes.put(name, shape);
                inputs.put(name, new Reference.Input(count(in), in.readLong(), numbers(in)));
            }
            Map<String, Reference.Sample> outputs = new LinkedHashMap<>();
            for (int left = count(in); left > 0; left--) {
                outputs.put(in.readUTF(), new Reference.Sample(count(in), in.readFloat(), numbers(in)));
            }
            List<Reference.Point> points = new ArrayList<>();
            for (int left = count(in); left > 0; left--) {
                points.add(new Reference.Point(in.readFloat(), in.readFloat()));
            }
            return new Reference(shapes, inputs, outputs, points);
        }
    }

    private static void write(DataOutputStream out, float[] numbers) throws IOException {
        out.writeInt(numbers.length);
        for (float number : numbers) {
            out.writeFloat(number);
        }
    }

    private static float[] numbers(DataInputStream in) throws IOException {
        float[] numbers = new float[count(in)];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = in.readFloat();
        }
        return numbers;
    }

    private static int count(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > MOST) {
            throw new IOException("it counts to " + count);
        }
        return count;
    }
}
