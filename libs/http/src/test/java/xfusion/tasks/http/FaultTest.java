package xfusion.tasks.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FaultTest extends FunctionTest {

    @Test
    void isNamedWithAllOthersAtOnce() {
        var response = send("{\"Name\":1,\"tags\":[\" \",2],\"a/b~c\":true}");

        assertProblem(
                400,
                "invalid-request",
                "\"errors\":["
                        + "{\"pointer\":\"/Name\",\"detail\":\"is not known; did you mean name?\"},"
                        + "{\"pointer\":\"/a~1b~0c\",\"detail\":\"is not known; the known names are name, tags\"},"
                        + "{\"pointer\":\"/name\",\"detail\":\"is required\"},"
                        + "{\"pointer\":\"/tags/0\",\"detail\":\"must not be blank\"},"
                        + "{\"pointer\":\"/tags/1\",\"detail\":\"must be a string; the value is a number\"}]",
                response);
    }

    @Test
    void isARepeatedName() {
        assertProblem(
                400,
                "invalid-request",
                "{\"pointer\":\"/name\",\"detail\":\"occurs more than once\"}",
                send("{\"name\":\"x\",\"name\":\"x\"}"));
    }

    @Test
    void isNullIfTheMemberIsRequired() {
        var required = "{\"pointer\":\"/name\",\"detail\":\"must be a string; the value is null\"}";

        assertProblem(400, "invalid-request", required, send("{\"name\":null}"));
        assertEquals("x[]", send("{\"name\":\"x\",\"tags\":null}").getBody());
    }

    @Test
    void isAListThatIsTooLongOnceAndNotForEachElement() {
        var tooLong = "[{\"pointer\":\"/tags\",\"detail\":\"must have at most 2 elements; it has 3\"}]";

        assertProblem(400, "invalid-request", tooLong, send("{\"name\":\"x\",\"tags\":[1,2,3]}"));
    }
}
