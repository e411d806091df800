package io.posestream.viewer;

import com.fasterxml.jackson.core.JsonGenerator;
import io.posestream.frame.ModelInfo;
import java.io.IOException;

/**
 * One stream in numbers, over the last seconds.
 *
 * @param fps frames with an outcome per second
 * @param p50Ms median latency from capture until the viewer received the poses
 * @param toTrackerMs median from capture until the tracker read the frame
 * @param inTrackerMs median from there until it sent the poses
 * @param late frames dropped as too old since the viewer started
 * @param gaps frames that could not be decoded since the viewer started
 * @param silentMs since the last poses
 */
record StreamNumbers(
        String streamId,
        ModelInfo model,
        double fps,
        double p50Ms,
        double p95Ms,
        double toTrackerMs,
        double inTrackerMs,
        long late,
        long gaps,
        long silentMs,
        boolean ended) {

    void writeTo(JsonGenerator json) throws IOException {
        json.writeStringField("stream", streamId);
        json.writeStringField("model", model.modelId());
        json.writeStringField("engine", model.engine() + " " + model.precision());
        LiveMessages.writeRounded(json, "fps", fps);
        LiveMessages.writeRounded(json, "p50Ms", p50Ms);
        LiveMessages.writeRounded(json, "p95Ms", p95Ms);
        LiveMessages.writeRounded(json, "toTrackerMs", toTrackerMs);
        LiveMessages.writeRounded(json, "inTrackerMs", inTrackerMs);
        json.writeNumberField("late", late);
        json.writeNumberField("gaps", gaps);
        json.writeNumberField("silentMs", silentMs);
        json.writeBooleanField("ended", ended);
    }
}
