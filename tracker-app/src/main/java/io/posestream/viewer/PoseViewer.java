package io.posestream.viewer;

import io.posestream.frame.EpochTime;
import io.posestream.frame.FrameId;
import io.posestream.frame.PoseFrame;
import io.posestream.frame.SourceFrame;
import io.posestream.frame.StreamEvent;
import io.posestream.http.NamedThreads;
import io.posestream.image.PictureEncoder;
import io.posestream.image.StreamDecoders;
import java.net.URI;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The viewer: give it poses, events and pictures through {@link #feed()}, open {@link #uri()} in a browser. */
public final class PoseViewer implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(PoseViewer.class);
    private static final long TICK_MS = 1_000;

    private final LiveClients clients;
    private final LiveBoard board = new LiveBoard();
    private final PictureDesk desk;
    private final ViewerServer server;
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(NamedThreads.daemon("viewer-clock"));

    private final ScheduledFuture<?> ticking;

    private final ViewerFeed feed = new ViewerFeed() {
        @Override
        public void poses(PoseFrame frame) {
            long nowNs = EpochTime.nowNs();
            board.poses(frame, nowNs);
            clients.send(LiveMessages.pose(frame, (nowNs - frame.captureTimeNs()) / 1e6));
            desk.posed(frame);
        }

        @Override
        public void event(StreamEvent event) {
            board.event(event);
            clients.send(LiveMessages.streamEvent(event));
        }

        @Override
        public void broker(boolean answers, String reason) {
            if (board.broker(answers, reason, EpochTime.nowNs())) {
                clients.send(LiveMessages.broker(board.outage()));
            }
        }

        @Override
        public void picture(SourceFrame frame) {
            desk.picture(frame);
        }
    };

    /**
     * Listens from now on.
     *
     * @param decoders for H.264 and H.265 pictures; one decoder per watched stream
     * @param jpegEncoders turns their pictures into JPEG; one encoder per watched stream
     * @throws io.posestream.http.HttpException when the address cannot be listened on
     */
    public PoseViewer(ViewerSettings settings, StreamDecoders decoders, Supplier<PictureEncoder> jpegEncoders) {
        clients = new LiveClients(settings.maxViewers());
        desk = new PictureDesk(clients, decoders, jpegEncoders, this::announce);
        server = new ViewerServer(
                settings,
                clients,
                pictures -> board.snapshot(settings, pictures, EpochTime.nowNs()),
                desk::newest,
                stream -> board.history(stream, EpochTime.nowNs()));
        ticking = clock.scheduleAtFixedRate(this::tick, TICK_MS, TICK_MS, TimeUnit.MILLISECONDS);
    }

    /** Where a browser finds the page; names the port that was found when any was asked for. */
    public URI uri() {
        return server.uri();
    }

    public ViewerFeed feed() {
        return feed;
    }

    public Audience audience() {
        return clients;
    }

    private void announce(FrameId id) {
        byte[] message = LiveMessages.picture(id);
        clients.send(message, client -> client.wish().covers(id.streamId()));
    }

    private void tick() {
        try {
            clients.send(LiveMessages.numbers(board.numbers(EpochTime.nowNs())));
            desk.tick();
            clients.dropStuck();
        } catch (RuntimeException e) {
            // A clock that throws never ticks again.
            log.warn("The viewer missed a tick", e);
        }
    }

    /** Pages lose their connection and wait for the next viewer at this address. */
    @Override
    public void close() {
        ticking.cancel(false);
        clock.shutdownNow();
        clients.close();
        server.close();
        desk.close();
    }
}
