package xfusion.tasks.faults.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xfusion.tasks.faults.history.Call.Change;
import xfusion.tasks.faults.history.Call.Create;
import xfusion.tasks.faults.history.Call.Get;

class HistoryFileTest {

    private static final State FIRST = new State("1", 1, "pending", "2026-11-24T09:30:00.000Z", "Learn");

    @Test
    void holdsEveryCallByItsEndAndTheTasksThatAreThere(@TempDir Path folder) throws IOException {
        var history = new History();
        history.add(new Call(2, new Get("1"), 40, 50, new Outcome.Shown(FIRST)));
        history.add(new Call(1, new Create("1", "Learn", "pending"), 10, 20, new Outcome.Unknown("503")));
        history.add(new Call(
                1, new Change("1", "done", Optional.of(1L)), 30, 60, new Outcome.Refused(400, Optional.empty())));

        HistoryFile.write(folder.resolve("histories/a.jsonl"), history, Map.of("1", FIRST));

        assertEquals("""
                {"client":1,"request":{"kind":"Create","taskId":"1","content":"Learn","status":"pending"},\
                "began":10,"ended":20,"outcome":{"kind":"Unknown","reason":"503"}}
                {"client":2,"request":{"kind":"Get","taskId":"1"},\
                "began":40,"ended":50,"outcome":{"kind":"Shown","state":\
                {"taskId":"1","version":1,"status":"pending",\
                "updatedAt":"2026-11-24T09:30:00.000Z","content":"Learn"}}}
                {"client":1,"request":{"kind":"Change","taskId":"1","status":"done","ifMatch":1},\
                "began":30,"ended":60,"outcome":{"kind":"Refused","status":400,"version":null}}
                {"last":\
                {"taskId":"1","version":1,"status":"pending",\
                "updatedAt":"2026-11-24T09:30:00.000Z","content":"Learn"}}
                """, Files.readString(folder.resolve("histories/a.jsonl")));
    }
}
