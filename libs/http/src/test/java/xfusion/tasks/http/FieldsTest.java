package xfusion.tasks.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import xfusion.tasks.http.JsonValue.JsonObject;

class FieldsTest {

    private static final ValueType<String> WORD = ValueType.string(FunctionTest::notBlank);

    private final Faults faults = new Faults();

    private Fields fields(String json) {
        return new Fields((JsonObject) Json.read(json), Place.BODY, faults);
    }

    private static List<String> refused(Fields fields) {
        return assertThrows(ProblemException.class, fields::refuseFaults).problem().errors().stream()
                .map(fault -> fault.place() + " " + fault.detail())
                .toList();
    }

    @Nested
    class Inside {

        private final Fields outer =
                fields("{\"task\":{\"name\":1,\"nam\":\"x\"},\"list\":[{},{\"a/b\":{\"name\":\"\"}},3]}");

        @Test
        void namesFaultsByTheirWholePointer() {
            Fields task = outer.object("task");
            task.allow("name");
            task.required("name", FunctionTest::notBlank);
            var list = outer.required("list", ValueType.list(3, ValueType.object()))
                    .orElseThrow();
            list.get(0).object("a/b").required("name", WORD);
            list.get(1).object("a/b").required("name", WORD);

            assertEquals(
                    List.of(
                            "/task/nam is not known; the known names are name",
                            "/task/name must be a string; the value is a number",
                            "/list/2 must be an object; the value is a number",
                            "/list/0/a~1b is required",
                            "/list/1/a~1b/name must not be blank"),
                    refused(outer));
        }

        @Test
        void keepsTheFaultsOfFieldsThatAreSetApart() {
            Fields task = outer.object("task").apart();
            task.required("name", WORD);
            task.object("other").required("name", WORD);

            outer.refuseFaults();
            assertEquals(
                    List.of("/task/name must be a string; the value is a number", "/task/other is required"),
                    refused(task));
        }

        @Test
        void takesFaultsThatOnlyTheCallerSees() {
            outer.object("task").refuse("name", "is taken");

            assertEquals(List.of("/task/name is taken"), refused(outer));
        }
    }

    @Nested
    class InAMergePatch {

        @Test
        void tellsAbsentFromNullFromAValue() {
            Fields patch = fields("{\"gone\":null,\"new\":\"x\",\"bad\":\" \"}");

            assertEquals(new Patched.Kept<>(), patch.patched("other", WORD));
            assertEquals(new Patched.Removed<>(), patch.patched("gone", WORD));
            assertEquals(new Patched.Set<>("x"), patch.patched("new", FunctionTest::notBlank));
            patch.refuseFaults();
            assertEquals(new Patched.Kept<>(), patch.patched("bad", WORD));
            assertEquals(List.of("/bad must not be blank"), refused(patch));
        }

        @Test
        void refusesNullForWhatCannotBeRemoved() {
            Fields patch = fields("{\"gone\":null,\"new\":\"x\"}");

            assertEquals(Optional.of("x"), patch.patchedValue("new", FunctionTest::notBlank));
            assertTrue(patch.patchedValue("gone", FunctionTest::notBlank).isEmpty());
            assertEquals(List.of("/gone must be a string; the value is null"), refused(patch));
        }

        @Test
        void refusesARepeatedNameWhateverItsValues() {
            Fields patch = fields("{\"gone\":null,\"gone\":\"x\"}");

            assertEquals(new Patched.Kept<>(), patch.patched("gone", WORD));
            assertEquals(List.of("/gone occurs more than once"), refused(patch));
        }
    }

    @ParameterizedTest
    @CsvSource({"3, 3", "3.0, 3", "999999999999999999, 999999999999999999"})
    void countFromOne(String literal, long count) {
        assertEquals(Optional.of(count), fields("{\"n\":" + literal + "}").optional("n", ValueType.count()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.5", "1e2", "1000000000000000000", "\"3\""})
    void countNothingElse(String literal) {
        Fields fields = fields("{\"n\":" + literal + "}");

        assertTrue(fields.required("n", ValueType.count()).isEmpty());
        assertTrue(refused(fields).getFirst().startsWith("/n must be a "));
    }

    @Nested
    class OfAnyName {

        private final OpenObjectLimits limits = new OpenObjectLimits(3, 4, 60);

        private Optional<OpenObject> read(String json) {
            return fields("{\"any\":" + json + "}").optional("any", ValueType.openObjectPatch(limits));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{}",
                    "{\"\uD83D\uDE80ä/~\":\"é\\\"\\n\",\"b\":true,\"c\":false}",
                    "{\"a\":1.0,\"b\":-0,\"c\":1E+400}",
                    "{\"a\":12345678901234567890.123456789012345678900}"
                })
        void areKeptAsTheyAre(String json) {
            OpenObject read = read(json).orElseThrow();

            assertEquals(json, read.json());
            assertEquals(read, OpenObject.parse(json));
        }

        @Test
        void patchOthers() {
            var patch = read("{\"b\":null,\"c\":null,\"a\":2.0,\"d\":\"x\"}").orElseThrow();

            assertEquals(
                    "{\"a\":2.0,\"e\":1,\"d\":\"x\"}",
                    OpenObject.parse("{\"a\":1,\"b\":1,\"e\":1}")
                            .patchedBy(patch)
                            .json());
        }

        @Test
        void areShownWithoutWhatOnlyOthersStore() {
            var stored = OpenObject.parse("{\"a\":1,\"b\":null,\"c\":[{}],\"d\":{\"e\":1}}");

            assertEquals("{\"a\":1}", stored.scalars().json());
        }

        @Test
        void areAbsentWhereTheyAreNullAndNothingIsPatched() {
            var any = fields("{\"any\":{\"a\":null,\"b\":1}}").optional("any", ValueType.openObject(limits));

            assertEquals("{\"b\":1}", any.orElseThrow().json());
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                []                                | /any must be an object; the value is an array
                {"a":1,"b":2,"c":3,"d":4}         | /any must have at most 3 names; it has 4
                {"a":[1]}                         | /any/a must be a string, a number or a boolean; the value is an array
                {"a":{}}                          | /any/a must be a string, a number or a boolean; the value is an object
                {"a":1,"a":1}                     | /any/a occurs more than once
                {"":1}                            | /any/ must have a name of 1 to 4 characters; it has 0
                {"fives":1}                       | /any/fives must have a name of 1 to 4 characters; it has 5
                {"a":"äääääääääääääääääääääääääää"} | /any must have at most 60 bytes as JSON; it has 62
                """)
        void areRefused(String json, String fault) {
            Fields fields = fields("{\"any\":" + json + "}");

            assertTrue(fields.optional("any", ValueType.openObjectPatch(limits)).isEmpty());
            assertEquals(List.of(fault), refused(fields));
        }

        @ParameterizedTest
        @ValueSource(strings = {"[]", "1", "{", ""})
        void areNotReadFromAnythingElse(String json) {
            assertThrows(IllegalArgumentException.class, () -> OpenObject.parse(json));
        }
    }
}
