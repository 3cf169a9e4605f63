package xfusion.tasks.local.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import xfusion.tasks.table.SetupFailed;
import xfusion.tasks.table.template.Template;

/** The template's own filter: what it lets through is what costs something. */
class RecordFilterTest {

    private static final String FILTER = Template.find(Template.EVERYTHING)
            .streamTriggers()
            .getFirst()
            .filters()
            .getFirst();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            INSERT | {"taskId":{"S":"1"}}                      | true
            MODIFY | {"taskId":{"S":"1"},"version":{"S":"1"}}  | true
            INSERT | {"taskId":{"S":"1"},"version":{"N":"1"}}  | false
            MODIFY | {"taskId":{"S":"1"},"version":{"N":"1"}}  | false
            INSERT | {"taskId":{"N":"1"}}                      | false
            REMOVE | {}                                        | false
            """)
    void letsThroughWhatHasNoVersion(String name, String image, boolean through) {
        var record = JsonMapper.shared().readTree("""
                {"eventName":"%s","dynamodb":{"NewImage":%s}}""".formatted(name, image));

        assertEquals(through, RecordFilter.of(FILTER).matches(record));
    }

    @Test
    void refusesWhatItDoesNotUnderstand() {
        var record = JsonMapper.shared().readTree("{\"a\":1}");

        assertThrows(
                SetupFailed.class,
                () -> RecordFilter.of("{\"a\":[{\"prefix\":\"x\"}]}").matches(record));
    }
}
