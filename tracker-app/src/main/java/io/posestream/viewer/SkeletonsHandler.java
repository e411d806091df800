package io.posestream.viewer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.posestream.http.Answers;
import io.posestream.pose.Skeleton;
import java.io.IOException;
import java.util.List;

/** Bones and colours, asked for once by each page. */
final class SkeletonsHandler implements HttpHandler {
    private final byte[] answer;

    SkeletonsHandler(List<Skeleton> skeletons) {
        answer = LiveMessages.skeletons(skeletons);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        Answers.bytes(exchange, 200, "application/json", answer);
    }
}
