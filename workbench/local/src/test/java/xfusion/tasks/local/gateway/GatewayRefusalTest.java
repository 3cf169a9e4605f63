package xfusion.tasks.local.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import xfusion.tasks.table.SetupFailed;

class GatewayRefusalTest extends RunningGatewayTest {

    GatewayRefusalTest(@TempDir Path folder) throws IOException {
        super(folder);
    }

    @Nested
    class Refuses {

        @ParameterizedTest
        @ValueSource(strings = {"/", "/tasks", "/Echo", "/Echo/200/", "//Echo/200"})
        void pathsWithoutARoute(String path) throws Exception {
            assertMessage(404, "Not Found", send("GET", path, ""));
        }

        @Test
        void pathsThatCannotBeDecoded() throws Exception {
            assertEquals("HTTP/1.1 400 Bad Request", sendRaw("/Echo/%zz"));
        }

        @Test
        void bodiesOverTenMegabytes() throws Exception {
            assertMessage(413, "Request Entity Too Large", send("POST", "/Echo/200", "x".repeat(11 << 20)));
        }

        @Test
        void toStartWithAFunctionThatCannot(@TempDir Path folder) throws IOException {
            var template = TestTemplate.of(folder, List.of(Handlers.Stillborn.class));
            var refusal = assertThrows(SetupFailed.class, () -> Gateway.start(ANY_PORT, template, Optional.empty()));
            assertEquals(
                    "StillbornFunction cannot start xfusion.tasks.local.gateway.Handlers$Stillborn: its constructor"
                            + " throws java.lang.IllegalStateException: TABLE_NAME is missing",
                    refusal.getMessage());
        }

        @Test
        void toStartWithoutTheFunction(@TempDir Path folder) throws IOException {
            var template = TestTemplate.of(folder, List.of(Handlers.class));
            assertThrows(SetupFailed.class, () -> Gateway.start(ANY_PORT, template, Optional.empty()));
        }

        @Test
        void aTakenPort(@TempDir Path folder) throws IOException {
            var template = TestTemplate.of(folder, HANDLERS);
            var taken = new InetSocketAddress("127.0.0.1", gateway.uri().getPort());
            assertThrows(SetupFailed.class, () -> Gateway.start(taken, template, Optional.empty()));
        }
    }

    @Nested
    class AnswersInItsOwnWords {

        @Test
        void whenAFunctionOutlivesItsTimeout() throws Exception {
            assertMessage(503, "Service Unavailable", send("GET", "/Slow/200", ""));
        }

        @Test
        void whenAFunctionThrows() throws Exception {
            assertMessage(500, "Internal Server Error", send("GET", "/Failing/200", ""));
        }

        @Test
        void whenAFunctionMakesNoSense() throws Exception {
            assertMessage(500, "Internal Server Error", send("GET", "/Senseless/200", ""));
        }
    }
}
