package xfusion.tasks.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import xfusion.tasks.template.Rights.Statement;

class RightsTest {

    private static final String TABLE = "arn:aws:dynamodb:us-east-1:000000000000:table/tasks";

    private static Statement allow(String action, String resource) {
        return new Statement(true, List.of(action), List.of(resource));
    }

    private static boolean allows(String action, String resource, Statement... statements) {
        return new Rights(List.of(statements)).allow(action, resource);
    }

    @Test
    void areNoneWithoutAStatement() {
        assertFalse(allows("dynamodb:GetItem", TABLE));
    }

    @Test
    void areForOneActionOnOneResource() {
        var statement = allow("dynamodb:GetItem", TABLE);

        assertTrue(allows("dynamodb:GetItem", TABLE, statement));
        assertTrue(allows("DynamoDB:getitem", TABLE, statement));
        assertFalse(allows("dynamodb:PutItem", TABLE, statement));
        assertFalse(allows("dynamodb:GetItem", TABLE + "/index/by-owner", statement));
        assertFalse(allows("dynamodb:GetItem", TABLE.replace("tasks", "Tasks"), statement));
    }

    @Test
    void mayBeForMoreByWildcards() {
        assertTrue(allows("dynamodb:GetItem", TABLE, allow("dynamodb:*", "*")));
        assertTrue(allows("dynamodb:Query", TABLE + "/index/by-owner", allow("dynamodb:Que??", TABLE + "/index/*")));
        assertFalse(allows("dynamodb:Scan", TABLE, allow("dynamodb:Get*", "*")));
        assertFalse(allows("dynamodb:Scan", TABLE, allow("dynamodb.Scan", "*")));
    }

    @Test
    void areTakenBackByADenial() {
        var denial = new Statement(false, List.of("dynamodb:Scan"), List.of("*"));

        assertFalse(allows("dynamodb:Scan", TABLE, allow("dynamodb:*", "*"), denial));
        assertTrue(allows("dynamodb:GetItem", TABLE, allow("dynamodb:*", "*"), denial));
    }

    @Test
    void areReadFromTheTemplate() {
        var table = TABLE.replace("tasks", "xfusion-tasks");

        assertEquals(
                Map.of(
                        "CreateTaskFunction", new Rights(List.of(allow("dynamodb:PutItem", table))),
                        "GetTaskFunction", new Rights(List.of(allow("dynamodb:GetItem", table))),
                        "ListTasksFunction", new Rights(List.of(allow("dynamodb:Query", table + "/index/by-owner"))),
                        "UpdateTaskStatusFunction", new Rights(List.of(allow("dynamodb:UpdateItem", table)))),
                Rights.read(Template.find().file()));
    }
}
