package xfusion.tasks.bench.units;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import xfusion.tasks.bench.figures.Operation;
import xfusion.tasks.bench.figures.Units;
import xfusion.tasks.bench.stage.Stage;
import xfusion.tasks.table.template.Template;

class UnitCostsTest {

    @Test
    void areWhatDynamoDbSays() {
        try (var stage = Stage.open(Template.find(), 1)) {
            List<Units> costs = UnitCosts.at(stage, 60);

            assertEquals(List.of(2.0), units(costs, Operation.CREATE));
            assertEquals(List.of(3.0), units(costs, Operation.CHANGE));
            assertEquals(List.of(1.0), units(costs, Operation.GET));
            assertEquals(List.of(0.5, 0.5, 0.5, 2.0, 2.0), units(costs, Operation.LIST));
            assertEquals(
                    List.of(Operation.UNCHANGED),
                    costs.stream()
                            .filter(cost -> !cost.measured())
                            .map(Units::operation)
                            .toList());
        }
    }

    private static List<Double> units(List<Units> costs, Operation operation) {
        return costs.stream()
                .filter(cost -> cost.operation() == operation)
                .map(Units::units)
                .toList();
    }
}
