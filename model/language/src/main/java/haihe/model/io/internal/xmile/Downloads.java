package haihe.model.io.internal.xmile;

import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.source.Passage;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Reads texts from the network. */
final class Downloads {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int MAX_BYTES = 64 << 20;
    private static final int OK = 200;

    private Downloads() {}

    /** Whether a name is an address in the network. */
    static boolean isRemote(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith("http:") || lower.startsWith("https:");
    }

    /** The text at an address, read as UTF-8; empty, and reported, if it cannot be had. */
    static Optional<String> read(Passage address, Diagnostics problems) {
        String reason;
        try {
            HttpClient client = HttpClient.newBuilder()
                    .connectTimeout(PATIENCE)
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();
            HttpRequest request = HttpRequest.newBuilder(URI.create(address.text()))
                    .timeout(PATIENCE)
                    .build();
            HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                byte[] bytes = body.readNBytes(MAX_BYTES + 1);
                if (response.statusCode() == OK && bytes.length <= MAX_BYTES) {
                    return Optional.of(new String(bytes, StandardCharsets.UTF_8));
                }
                reason = response.statusCode() == OK ? "it is too large" : "status " + response.statusCode();
            }
        } catch (IOException | IllegalArgumentException e) {
            reason = String.valueOf(e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            reason = "interrupted";
        }
        problems.error(Code.FILE_UNREADABLE, address.span(), "cannot read '" + address.text() + "': " + reason);
        return Optional.empty();
    }
}
