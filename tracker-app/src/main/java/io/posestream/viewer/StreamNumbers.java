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
 * @param thinned frames left out because the tracker is overloaded, since the viewer started
 * @param silentMs since the last poses
 * @param reduced by how much less is done for each frame now, in words; empty = nothing
 * @param trouble what is wrong with the source now, in words; empty = nothing
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
        long thinned,
        long silentMs,
        boolean ended,
        String reduced,
        String trouble) {

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
        json.writeNumberField("thinned", thinned);
        json.writeNumberField("silentMs", silentMs);
        json.writeBooleanField("ended", ended);
        json.writeStringField("reduced", reduced);
        json.writeStringField("trouble", trouble);
    }
}
