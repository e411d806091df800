package io.posestream.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posestream.http.HttpAccess;
import io.posestream.http.HttpException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OperationsServerTest {

    @Test
    void shouldAnswerItsPathsAndNothingElse() throws Exception {
        try (OperationsServer server = new OperationsServer(
                HttpAccess.local(0), Set.of(), Map.of("/yes", () -> Answer.text(200, "fine"), "/fails", () -> {
                    throw new IllegalStateException("inside");
                }))) {
            assertThat(get(server, "yes").body()).isEqualTo("fine");
            assertThat(get(server, "yesterday").statusCode()).isEqualTo(404);
            assertThat(get(server, "yesterday").body()).isEqualTo("There are /fails, /yes.");
            assertThat(get(server, "fails").statusCode()).isEqualTo(500);
            assertThat(get(server, "fails").body()).doesNotContain("inside");
            assertThat(send(server, "yes", "POST").statusCode()).isEqualTo(405);
            assertThat(send(server, "yes", "HEAD").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void shouldSayHowToGoOnWhenItsPortIsTaken() {
        try (OperationsServer first = new OperationsServer(HttpAccess.local(0), Set.of(), Map.of())) {
            int taken = first.address().getPort();

            assertThatThrownBy(() -> new OperationsServer(HttpAccess.local(taken), Set.of(), Map.of()))
                    .isInstanceOf(HttpException.class)
                    .hasMessageContaining("127.0.0.1:" + taken)
                    .hasMessageContaining("the metrics cannot listen");
        }
    }

    private static HttpResponse<String> get(OperationsServer server, String path) throws Exception {
        return send(server, path, "GET");
    }

    private static HttpResponse<String> send(OperationsServer server, String path, String method)
            throws IOException, InterruptedException {
        URI address = server.address().resolve(path);
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address)
                                .method(method, HttpRequest.BodyPublishers.noBody())
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
