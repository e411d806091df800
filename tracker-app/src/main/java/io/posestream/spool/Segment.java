package io.posestream.spool;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * One file of a spool: records one behind the other, written at its end and read from its front. Not by a channel: an
 * interrupt of the calling thread would close it.
 */
final class Segment implements AutoCloseable {
    static final String SUFFIX = ".spool";
    static final int HEADER_BYTES = 16;

    private static final int TIME_BYTES = Long.BYTES;

    private final Path file;
    private final RandomAccessFile data;
    private final long first;
    private long records;
    private long bytes;
    private long newestMs;
    private long taken;
    private long readAt;

    private Segment(Path file, long first) throws IOException {
        this.file = file;
        this.first = first;
        data = new RandomAccessFile(file.toFile(), "rw");
    }

    /** @param first number of its first record */
    static Segment create(Path folder, long first) throws IOException {
        return new Segment(folder.resolve(String.format("%020d", first) + SUFFIX), first);
    }

    /** Opens what another process wrote; a record that it did not finish is cut off, and all behind it. */
    static Segment recover(Path file) throws IOException {
        String name = file.getFileName().toString();
        Segment segment = new Segment(file, Long.parseLong(name.substring(0, name.length() - SUFFIX.length())));
        segment.bytes = segment.data.length();
        ByteBuffer body;
        while ((body = segment.bodyAt(segment.readAt)) != null) {
            segment.records++;
            segment.newestMs = body.getLong(0);
            segment.readAt += HEADER_BYTES - TIME_BYTES + body.limit();
        }
        segment.bytes = segment.readAt;
        segment.data.setLength(segment.bytes);
        segment.readAt = 0;
        return segment;
    }

    void append(byte[] payload, long nowMs) throws IOException {
        ByteBuffer record = ByteBuffer.allocate(HEADER_BYTES + payload.length);
        record.putInt(payload.length).putInt(0).putLong(nowMs).put(payload);
        record.putInt(Integer.BYTES, crc(record.slice(2 * Integer.BYTES, TIME_BYTES + payload.length)));
        data.seek(bytes);
        data.write(record.array());
        bytes += record.capacity();
        records++;
        newestMs = nowMs;
    }

    /** The next record that was not taken; null when there is none, or it was damaged on disk. */
    byte @Nullable [] take() throws IOException {
        ByteBuffer body = taken == records ? null : bodyAt(readAt);
        if (body == null) {
            taken = records;
            return null;
        }
        taken++;
        readAt += HEADER_BYTES - TIME_BYTES + body.limit();
        byte[] payload = new byte[body.limit() - TIME_BYTES];
        body.get(TIME_BYTES, payload);
        return payload;
    }

    /** Passes over records, as if they were taken. */
    void skipBefore(long number) throws IOException {
        while (taken < records && first + taken < number) {
            ByteBuffer header = read(readAt, Integer.BYTES);
            readAt += HEADER_BYTES + header.getInt(0);
            taken++;
        }
    }

    long first() {
        return first;
    }

    /** Number of the record after its last. */
    long end() {
        return first + records;
    }

    /** Number of the next record to take. */
    long position() {
        return first + taken;
    }

    long untaken() {
        return records - taken;
    }

    long bytes() {
        return bytes;
    }

    /** When its last record was appended, milliseconds since 1970. */
    long newestMs() {
        return newestMs;
    }

    void delete() throws IOException {
        data.close();
        Files.deleteIfExists(file);
    }

    @Override
    public void close() throws IOException {
        data.close();
    }

    /** Time and bytes of a whole record; null at the end, and where there is no whole record. */
    private @Nullable ByteBuffer bodyAt(long at) throws IOException {
        if (at + HEADER_BYTES > bytes) {
            return null;
        }
        ByteBuffer head = read(at, 2 * Integer.BYTES);
        int length = head.getInt(0);
        if (length < 0 || at + HEADER_BYTES + length > bytes) {
            return null;
        }
        ByteBuffer body = read(at + 2 * Integer.BYTES, TIME_BYTES + length);
        return crc(body.duplicate()) == head.getInt(Integer.BYTES) ? body : null;
    }

    private ByteBuffer read(long at, int length) throws IOException {
        byte[] buffer = new byte[length];
        data.seek(at);
        data.readFully(buffer);
        return ByteBuffer.wrap(buffer);
    }

    private static int crc(ByteBuffer bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes);
        return (int) crc.getValue();
    }
}
