package xfusion.tasks.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreateTaskTest {

    @Nested
    class WithTheLeastContent {

        private final String id = Fresh.id();
        private final Answer created = Api.createPending(id);

        @Test
        void fillsInTheDefaults() {
            assertEquals("pending", created.text("status"));
            assertEquals("normal", created.text("priority"));
            assertEquals(0, created.json().path("labels").size());
            assertFalse(created.json().has("dueDate"));
            assertFalse(created.json().has("completedAt"));
        }

        @Test
        void startsAtVersionOne() {
            assertEquals(1, created.version());
            assertEquals("\"1\"", created.etag());
        }

        @Test
        void tellsWhereTheTaskIs() {
            assertEquals("/tasks/" + id, created.header("Location"));
        }

        @Test
        void setsBothTimesToNow() {
            assertEquals(created.text("createdAt"), created.text("updatedAt"));

            var age = Duration.between(Instant.parse(created.text("createdAt")), Instant.now());
            assertEquals(0, age.toHours(), age::toString);
        }

        @Test
        void keepsWhatItAnswered() {
            assertEquals(created.json(), Api.get(id).expect(200).json());
        }
    }

    @Nested
    class WithEverything {

        private final Answer created = Api.create("""
                        {"labels":["papers","travel"],"priority":"high","dueDate":"2028-02-29",
                         "status":"completed","description":"Renew the passport","taskId":"%s"}""".formatted(Fresh.id())).expect(201);

        @Test
        void keepsAllOfIt() {
            assertEquals("Renew the passport", created.text("description"));
            assertEquals("completed", created.text("status"));
            assertEquals("2028-02-29", created.text("dueDate"));
            assertEquals("high", created.text("priority"));
            assertEquals(
                    "[\"papers\",\"travel\"]", created.json().path("labels").toString());
        }

        @Test
        void isCompletedSinceItWasCreated() {
            assertEquals(created.text("createdAt"), created.text("completedAt"));
        }

        @Test
        void showsTheMembersInOneOrder() {
            assertEquals(
                    List.of(
                            "taskId",
                            "description",
                            "status",
                            "dueDate",
                            "priority",
                            "labels",
                            "createdAt",
                            "updatedAt",
                            "completedAt",
                            "version"),
                    List.copyOf(created.json().propertyNames()));
        }
    }

    @Nested
    class WithoutAnId {

        private static final String BODY = "{\"description\":\"Learn DynamoDB\"}";

        @Test
        void makesAUuid() {
            var created = Api.create(BODY).expect(201);

            assertEquals(created.taskId(), UUID.fromString(created.taskId()).toString());
            assertEquals("/tasks/" + created.taskId(), created.header("Location"));
        }

        @Test
        void makesAnotherTaskEachTime() {
            assertNotEquals(Api.create(BODY).taskId(), Api.create(BODY).taskId());
        }
    }

    @Nested
    class WithAnIdOfTheClients {

        @Test
        void takesEveryCharacterThatItMay() {
            var id = "AZaz09_-" + Fresh.id();

            assertEquals(id, Api.createPending(id).taskId());
        }

        @Test
        void takes64Characters() {
            var id = (Fresh.id() + Fresh.id()).substring(0, 64);

            assertEquals(id, Api.createPending(id).taskId());
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "a b", "a.b", "a/b", "ä", "a\\n", "1\\u0000", "%31", "＿"})
        void refusesOtherCharacters(String id) {
            Api.create(Fresh.task(id)).expectFault("/taskId", "64", "A-Z");
        }

        @Test
        void refuses65Characters() {
            Api.create(Fresh.task("x".repeat(65))).expectFault("/taskId", "64");
        }

        @Test
        void keepsIdsApartThatDifferInCaseOnly() {
            var id = Fresh.id() + "a";
            Api.createPending(id);

            Api.create(Fresh.task(id.replace("a", "A"), "cancelled")).expect(201);

            assertEquals("pending", Api.get(id).text("status"));
        }
    }
}
