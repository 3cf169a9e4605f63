package xfusion.tasks.bench.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import xfusion.tasks.table.template.Template;

class TemplateDefaultsTest {

    @Test
    void areThoseThatCostsAreComputedWith() throws IOException {
        assertEquals(Bottlenecks.THROTTLE_RATE, number("ThrottleRate:.*?Default: (\\d+)"));
        assertEquals(Capacity.MOST, number("MaxCapacity:.*?Default: (\\d+)"));
        assertEquals(Capacity.LEAST, number("ReadCapacityUnits: (\\d+)"));
        assertEquals(Capacity.USE, number("TargetValue: (\\d+)") / 100);
    }

    private static double number(String place) throws IOException {
        var found = Pattern.compile(place, Pattern.DOTALL)
                .matcher(Files.readString(Template.find().file()));
        return found.find() ? Double.parseDouble(found.group(1)) : Double.NaN;
    }
}
