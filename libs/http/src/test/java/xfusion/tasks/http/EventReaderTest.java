package xfusion.tasks.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads what Lambda's own serializer reads. */
class EventReaderTest {

    private static final Path EVERYTHING =
            Path.of(URI.create(String.valueOf(EventReaderTest.class.getResource("everything.json"))));

    private static final PojoSerializer<APIGatewayV2HTTPEvent> LAMBDA =
            JacksonFactory.getInstance().getSerializer(APIGatewayV2HTTPEvent.class);

    private static Stream<Path> events() throws IOException {
        var events = Files.list(Path.of("../../events"))
                .filter(file -> file.toString().endsWith(".json"));
        return Stream.concat(Stream.of(EVERYTHING), events);
    }

    @ParameterizedTest
    @MethodSource("events")
    void readsTheSame(Path file) throws IOException {
        String json = Files.readString(file);

        assertEquals(LAMBDA.fromJson(json), EventReader.read(json));
    }

    @Test
    void leavesOutNothing() throws IOException {
        APIGatewayV2HTTPEvent event = EventReader.read(Files.readString(EVERYTHING));

        event.getRequestContext().getAuthorizer().getLambda().clear();
        assertFalse(event.toString().contains("=null"), event::toString);
        assertFalse(event.toString().contains("timeEpoch=0"), event::toString);
    }
}
