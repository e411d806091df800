package io.posestream.training;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/**
 * All windows of one clip; what is on disk is made of whole clips only. A block is its length, its checksum, and then
 * what is below.
 *
 * @param looks how many looks the cache holds with this clip
 */
record WindowBlock(String clip, int looks, List<StoredWindow> windows) {
    static final String FILE = "windows.bin";

    private static final int PREFIX_BYTES = 2 * Integer.BYTES;

    /** @param bytes length of the whole blocks; what follows them in the file was cut off */
    record Blocks(List<WindowBlock> blocks, long bytes) {
        int looks() {
            return blocks.isEmpty() ? 0 : blocks.get(blocks.size() - 1).looks();
        }

        int windows() {
            return blocks.stream().mapToInt(block -> block.windows().size()).sum();
        }
    }

    ByteBuffer encode() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(clip);
            out.writeInt(looks);
            out.writeInt(windows.size());
            for (StoredWindow window : windows) {
                window.write(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written to", e);
        }
        byte[] content = bytes.toByteArray();
        return ByteBuffer.allocate(PREFIX_BYTES + content.length)
                .putInt(content.length)
                .putInt(checksum(content))
                .put(content)
                .flip();
    }

    static Blocks read(Path folder, int keypoints) {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return new Blocks(List.of(), 0);
        }
        try {
            return read(ByteBuffer.wrap(Files.readAllBytes(file)), keypoints);
        } catch (IOException e) {
            throw new CacheException(file, "cannot be read", e);
        }
    }

    private static Blocks read(ByteBuffer file, int keypoints) throws IOException {
        List<WindowBlock> blocks = new ArrayList<>();
        int whole = 0;
        while (file.remaining() >= PREFIX_BYTES) {
            int length = file.getInt();
            int checksum = file.getInt();
            if (length < 0 || length > file.remaining()) {
                break;
            }
            byte[] content = new byte[length];
            file.get(content);
            if (checksum(content) != checksum) {
                break;
            }
            blocks.add(decode(content, keypoints));
            whole = file.position();
        }
        return new Blocks(blocks, whole);
    }

    private static WindowBlock decode(byte[] content, int keypoints) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(content))) {
            String clip = in.readUTF();
            int looks = in.readInt();
            int count = in.readInt();
            List<StoredWindow> windows = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                windows.add(StoredWindow.read(in, keypoints));
            }
            return new WindowBlock(clip, looks, windows);
        }
    }

    private static int checksum(byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        return (int) crc.getValue();
    }
}
