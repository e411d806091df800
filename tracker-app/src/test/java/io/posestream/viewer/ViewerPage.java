package io.posestream.viewer;

import io.posestream.frame.PoseFrame;
import io.posestream.frame.TrackPalette;
import io.posestream.pose.Keypoint;
import java.util.List;

/** What can be seen of the viewer's page. */
final class ViewerPage implements AutoCloseable {
    /** The colour under a point of the source picture, in the canvas of the first tile. */
    private static final String COLOR_AT = """
            const canvas = document.querySelector('.tile canvas');
            const scale = Math.min(canvas.width / 640, canvas.height / 360);
            const x = Math.round((canvas.width - 640 * scale) / 2 + arguments[0] * scale);
            const y = Math.round((canvas.height - 360 * scale) / 2 + arguments[1] * scale);
            return [...canvas.getContext('2d').getImageData(x, y, 1, 1).data].slice(0, 3);
            """;

    private final Browser browser;

    private ViewerPage(Browser browser) {
        this.browser = browser;
    }

    static ViewerPage inBrowser() {
        return new ViewerPage(Browser.start());
    }

    Browser browser() {
        return browser;
    }

    /** Opens the page on a desktop screen and waits until it is connected. */
    void open(PoseViewer viewer) {
        browser.resize(1280, 820);
        browser.open(viewer.uri());
        awaitState("live");
    }

    void awaitState(String state) {
        browser.awaitTrue("return document.getElementById('link')?.dataset.state === '" + state + "'");
    }

    /** Until the first tile has drawn this frame over its own picture. */
    void awaitPicture(long epoch, long seq) {
        awaitDrawn("picture", epoch + ":" + seq);
    }

    /** Until the first tile has drawn the people of this frame. */
    void awaitFrame(long epoch, long seq) {
        awaitDrawn("frame", epoch + ":" + seq);
    }

    private void awaitDrawn(String what, String frame) {
        browser.awaitTrue("return document.querySelector('.tile')?.dataset." + what + " === '" + frame + "'");
        browser.evaluate("return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
    }

    List<Integer> colorAt(float x, float y) {
        return ((List<?>) browser.evaluate(COLOR_AT, x, y))
                .stream().map(channel -> ((Number) channel).intValue()).toList();
    }

    /** In the middle of a person's left thigh. */
    List<Integer> thighColor(PoseFrame frame, int person) {
        Keypoint hip = frame.people().get(person).pose().keypoint(11);
        Keypoint knee = frame.people().get(person).pose().keypoint(13);
        return colorAt((hip.x() + knee.x()) / 2, (hip.y() + knee.y()) / 2);
    }

    static List<Integer> trackColor(long trackId) {
        int color = TrackPalette.color(trackId);
        return List.of(color >> 16, (color >> 8) & 255, color & 255);
    }

    long pictureRequests() {
        return (Long) browser.evaluate("return performance.getEntriesByType('resource')"
                + ".filter(entry => entry.name.includes('/picture?')).length");
    }

    void pause(long ms) {
        browser.evaluate("return new Promise(done => setTimeout(done, " + ms + "))");
    }

    @Override
    public void close() {
        browser.close();
    }
}
