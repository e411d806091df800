package io.posestream.replay;

import io.posestream.export.PoseWriter;
import io.posestream.frame.SourceFrame;
import io.posestream.pipeline.FramePipelines;
import io.posestream.wire.FrameRecords;
import io.posestream.wire.WireException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Tracks recorded frames on the calling thread, each as long as it takes, and writes the last word on each. In place of
 * this machine's clock stand the frame's own time, as the time it was read, and 0, as the time its poses were sent.
 */
public final class FileTarget implements ReplayTarget {
    private final FramePipelines pipelines;
    private final PoseWriter writer;
    private final Map<String, ReplayedStream> streams = new TreeMap<>();
    private long refused;

    /**
     * @param pipelines must not judge by the clock how old a frame is; stay with the caller
     * @param writer owned from now on
     */
    public FileTarget(FramePipelines pipelines, PoseWriter writer) {
        this.pipelines = pipelines;
        this.writer = writer;
    }

    @Override
    public void accept(ConsumerRecord<byte[], byte[]> record) {
        try {
            SourceFrame frame = FrameRecords.decode(record);
            streams.computeIfAbsent(frame.id().streamId(), id -> new ReplayedStream(id, pipelines, writer))
                    .accept(frame);
        } catch (WireException e) {
            refused++;
        }
    }

    @Override
    public void finish() {
        streams.values().forEach(ReplayedStream::end);
    }

    @Override
    public long refused() {
        return refused
                + streams.values().stream().mapToLong(ReplayedStream::refused).sum();
    }

    @Override
    public void close() {
        streams.values().forEach(ReplayedStream::close);
        writer.close();
    }
}
