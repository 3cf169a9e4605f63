package xfusion.tasks.faults;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/**
 * Eight devices of three owners write offline and online, while the connection to the table fails. {@code -Dfaults.devices}: how many
 * operations.
 */
class DevicesTest {

    private static final int DEVICES = 8;
    private static final List<String> OWNERS = List.of("ann", "ben", "cat");
    private static final int OPERATIONS = Integer.getInteger("faults.devices", 400);
    private static final long SEED = Long.getLong("faults.seed", new Random().nextInt(1_000_000));

    @AutoClose
    private final FaultyApi api = new FaultyApi(OWNERS.toArray(String[]::new));

    private final Acknowledged acknowledged = new Acknowledged();
    private final List<Device> devices = new ArrayList<>();

    @Test
    void allHaveTheStateOfTheTableInTheEnd() throws InterruptedException {
        for (int number = 0; number < DEVICES; number++) {
            int owner = number % OWNERS.size();
            devices.add(new Device(api.uri(owner), OWNERS.get(owner), number, SEED, acknowledged));
        }
        api.line().disturb(Disturbance.mix(SEED));
        together(device -> {
            for (int i = 0; i < OPERATIONS / DEVICES; i++) {
                device.doSomething();
            }
        });
        api.line().settle();
        together(Device::finish);
        together(Device::finish);

        Map<String, State> table = api.table();
        System.out.printf(
                "devices, -Dfaults.seed=%d: %d operations, %d acknowledged, %d items%n",
                SEED, OPERATIONS, acknowledged.count(), table.size());
        acknowledged.assertTrueOf(table);
        for (int number = 0; number < DEVICES; number++) {
            String owner = OWNERS.get(number % OWNERS.size());
            assertEquals(living(table, owner), devices.get(number).living(), "device " + number);
        }
    }

    private static Map<String, String> living(Map<String, State> table, String owner) {
        return table.values().stream()
                .filter(state ->
                        state.taskId().startsWith(owner) && !state.status().equals("removed"))
                .collect(Collectors.toMap(State::taskId, state -> state.version() + " " + state.content()));
    }

    private void together(Consumer<Device> work) {
        List<Future<?>> running = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            devices.forEach(device -> running.add(threads.submit(() -> work.accept(device))));
        }
        running.forEach(device -> assertDoesNotThrow(() -> device.get()));
    }
}
