package io.posestream.app;

import io.posestream.config.Settings;
import io.posestream.config.SettingsException;
import io.posestream.http.HttpAccess;
import io.posestream.image.DecodeLimits;
import io.posestream.image.PicturePool;
import io.posestream.image.ffmpeg.FfmpegStreamDecoders;
import io.posestream.image.ffmpeg.JpegEncoder;
import io.posestream.pose.Skeleton;
import io.posestream.viewer.KafkaViewerFeed;
import io.posestream.viewer.Pixels;
import io.posestream.viewer.PoseViewer;
import io.posestream.viewer.ViewerSettings;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The viewer with its Kafka side: follows the topics and serves the page until closed. */
public final class ViewerService implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(ViewerService.class);
    private static final int MAX_VIEWERS = 16;
    private static final int IDLE_PICTURES = 4;
    private static final int JPEG_QUALITY = 80;

    private final Closer closer = new Closer();
    private final PoseViewer viewer;

    private ViewerService(Settings settings, Map<String, String> kafka) {
        try {
            viewer = closer.keep(new PoseViewer(
                    viewerSettings(settings, kafka),
                    new FfmpegStreamDecoders(new PicturePool(IDLE_PICTURES), DecodeLimits.DEFAULT),
                    () -> new JpegEncoder(JPEG_QUALITY)));
            closer.keep(new KafkaViewerFeed(
                    new HashMap<>(kafka), Topics.names(settings), viewer.feed(), viewer.audience()));
        } catch (RuntimeException e) {
            closer.close();
            throw e;
        }
    }

    public static ViewerService open(Settings settings, Map<String, String> kafka) {
        return new ViewerService(settings, kafka);
    }

    /** Where a browser finds the page. */
    public URI address() {
        return viewer.uri();
    }

    private static ViewerSettings viewerSettings(Settings settings, Map<String, String> kafka) {
        return new ViewerSettings(
                access(settings),
                settings.topics().poses(),
                kafka.getOrDefault("bootstrap.servers", ""),
                Pixels.valueOf(settings.viewer().pictures().name()),
                MAX_VIEWERS,
                List.of(Skeleton.COCO_17));
    }

    /** People can be seen in the viewer, so nobody else may look without a token. */
    private static HttpAccess access(Settings settings) {
        HttpAccess access = WebAccess.of(
                settings.http(), settings.viewer().host(), settings.viewer().port());
        if (access.token().isEmpty() && !WebAccess.isLoopback(access.host())) {
            throw new SettingsException(List.of("posestream.viewer.host: at " + access.host()
                    + " others can look, which needs a token; set http.token-file (make one with: openssl rand -hex 24"
                    + " > token), or leave viewer.host at 127.0.0.1."));
        }
        if (access.token().isPresent() && access.tls().isEmpty() && !WebAccess.isLoopback(access.host())) {
            log.warn("The viewer's token and skeletons are not encrypted on their way; set http.tls");
        }
        return access;
    }

    @Override
    public void close() {
        closer.close();
    }
}
