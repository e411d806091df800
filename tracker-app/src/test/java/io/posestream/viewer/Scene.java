package io.posestream.viewer;

import io.posestream.frame.FrameId;
import io.posestream.frame.ModelInfo;
import io.posestream.frame.Outcome;
import io.posestream.frame.PoseFrame;
import io.posestream.frame.SourceFrame;
import io.posestream.frame.TrackState;
import io.posestream.frame.TrackedPerson;
import io.posestream.image.Codec;
import io.posestream.image.EncodedPicture;
import io.posestream.image.Picture;
import io.posestream.image.TimedPicture;
import io.posestream.image.ffmpeg.H264Encoder;
import io.posestream.image.ffmpeg.H264Settings;
import io.posestream.pose.Box;
import io.posestream.pose.Keypoint;
import io.posestream.pose.Pose;
import io.posestream.pose.Skeleton;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/** People who walk through a room: the pictures a camera would take, and the exact poses on them. */
final class Scene {
    static final int WIDTH = 640;
    static final int HEIGHT = 360;
    private static final TrackState[] STATES = {
        TrackState.CONFIRMED, TrackState.CONFIRMED, TrackState.COASTING, TrackState.TENTATIVE
    };

    private final String streamId;
    private final long epoch;
    private final int people;

    Scene(String streamId, long epoch, int people) {
        this.streamId = streamId;
        this.epoch = epoch;
        this.people = people;
    }

    static long nowNs() {
        Instant now = Instant.now();
        return now.getEpochSecond() * 1_000_000_000L + now.getNano();
    }

    /** @param ageMs how long ago the picture was taken */
    PoseFrame poses(long seq, long ageMs) {
        long captureNs = nowNs() - ageMs * 1_000_000;
        List<TrackedPerson> tracked = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            Pose pose = walker(i, seq);
            Box box = pose.bounds(0).orElseThrow().scaled(1.25f);
            tracked.add(new TrackedPerson(i + 1, STATES[i % STATES.length], .93f - .07f * i, box, pose, pose));
        }
        return new PoseFrame(
                new FrameId(streamId, epoch, seq),
                captureNs,
                captureNs + ageMs * 300_000,
                captureNs + ageMs * 900_000,
                WIDTH,
                HEIGHT,
                Skeleton.COCO_17.name(),
                new ModelInfo("body-movenet-coco17-256x192", "onnxruntime", "fp32"),
                0,
                people == 0 ? Outcome.EMPTY : Outcome.TRACKED,
                "",
                false,
                tracked);
    }

    SourceFrame jpeg(long seq) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image(seq), "jpg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SourceFrame(
                new FrameId(streamId, epoch, seq), nowNs(), Codec.JPEG, true, WIDTH, HEIGHT, bytes.toByteArray());
    }

    /** The first pictures as H.264 at 25 pictures a second, a key frame each second. */
    List<SourceFrame> h264(int count) {
        List<SourceFrame> video = new ArrayList<>();
        try (H264Encoder encoder = new H264Encoder(new H264Settings(25, 25, 2_000_000));
                Picture picture = Picture.allocate(WIDTH, HEIGHT)) {
            for (int seq = 0; seq < count; seq++) {
                int[] argb = image(seq).getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH);
                for (int i = 0; i < argb.length; i++) {
                    picture.rgb().put(3 * i, (byte) (argb[i] >> 16)).put(3 * i + 1, (byte) (argb[i] >> 8));
                    picture.rgb().put(3 * i + 2, (byte) argb[i]);
                }
                long timeNs = seq * 40_000_000L;
                EncodedPicture coded = encoder.encode(new TimedPicture(timeNs, picture), false);
                video.add(new SourceFrame(
                        new FrameId(streamId, epoch, seq),
                        timeNs,
                        Codec.H264,
                        coded.keyFrame(),
                        WIDTH,
                        HEIGHT,
                        coded.payload()));
            }
        }
        return video;
    }

    private BufferedImage image(long seq) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setPaint(new GradientPaint(0, 0, new Color(0x59636B), 0, 240, new Color(0x7D868C)));
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        graphics.setPaint(new GradientPaint(0, 240, new Color(0x6A5F55), 0, HEIGHT, new Color(0x93867A)));
        graphics.fillRect(0, 240, WIDTH, HEIGHT - 240);
        for (int i = 0; i < people; i++) {
            paint(graphics, walker(i, seq), i);
        }
        graphics.dispose();
        return image;
    }

    private static void paint(Graphics2D graphics, Pose pose, int person) {
        Color[] clothes = {new Color(0x37485A), new Color(0x6B3E3A), new Color(0x3F5A41), new Color(0x54497A)};
        float size = Math.abs(pose.keypoint(11).y() - pose.keypoint(5).y());
        for (Skeleton.Link link : Skeleton.COCO_17.links()) {
            Keypoint from = pose.keypoint(link.from());
            Keypoint to = pose.keypoint(link.to());
            boolean head = link.to() <= 4;
            graphics.setColor(head ? new Color(0xC89F86) : clothes[person % clothes.length]);
            float width = size * (head ? .28f : .3f);
            graphics.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            graphics.draw(new Line2D.Float(from.x(), from.y(), to.x(), to.y()));
        }
    }

    /** Walking on the spot while drifting sideways; limbs swing like pendulums. */
    private Pose walker(int person, long seq) {
        double phase = seq * .25 + person * 1.7 + streamId.hashCode() % 7;
        float size = 56 + 9 * (person % 3);
        float x = 90 + 150 * person + (float) (35 * Math.sin(seq * .03 + person));
        float y = 150 + 14 * (person % 3);
        float swing = (float) Math.sin(phase);
        float[][] body = {
            {0, -1.35f},
            {.08f, -1.43f},
            {-.08f, -1.43f},
            {.16f, -1.36f},
            {-.16f, -1.36f},
            {.36f, -1},
            {-.36f, -1},
            {.48f + .1f * swing, -.5f},
            {-.48f + .1f * swing, -.5f},
            {.5f + .35f * swing, -.05f},
            {-.5f + .35f * swing, -.05f},
            {.22f, 0},
            {-.22f, 0},
            {.24f - .22f * swing, .75f},
            {-.24f + .22f * swing, .75f},
            {.26f - .5f * swing, 1.5f},
            {-.26f + .5f * swing, 1.5f}
        };
        List<Keypoint> keypoints = new ArrayList<>();
        for (float[] at : body) {
            keypoints.add(Keypoint.seen(x + at[0] * size, y + 40 + at[1] * size, .9f));
        }
        return new Pose(keypoints);
    }
}
