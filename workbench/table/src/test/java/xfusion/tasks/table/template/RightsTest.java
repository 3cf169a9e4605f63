package xfusion.tasks.table.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import xfusion.tasks.table.template.Rights.Statement;

class RightsTest {

    private static final String TABLE = "arn:aws:dynamodb:us-east-1:000000000000:table/xfusion-tasks";

    private static Statement allow(String action, String resource) {
        return new Statement("Allow", List.of(action), List.of(resource));
    }

    @ParameterizedTest
    @CsvSource({
        "dynamodb:GetItem, TABLE,         dynamodb:GetItem, TABLE,                true",
        "dynamodb:GetItem, TABLE,         DynamoDB:getitem, TABLE,                true",
        "dynamodb:GetItem, TABLE,         dynamodb:PutItem, TABLE,                false",
        "dynamodb:GetItem, TABLE,         dynamodb:GetItem, TABLE/index/by-owner, false",
        "dynamodb:GetItem, TABLE,         dynamodb:GetItem, table,                false",
        "dynamodb:*,       *,             dynamodb:GetItem, TABLE,                true",
        "dynamodb:Que??,   TABLE/index/*, dynamodb:Query,   TABLE/index/by-owner, true",
        "dynamodb:Get*,    *,             dynamodb:Scan,    TABLE,                false",
        "dynamodb.Scan,    *,             dynamodb:Scan,    TABLE,                false"
    })
    void areWhatAStatementAllows(String action, String resource, String wanted, String on, boolean allowed) {
        assertEquals(allowed, new Rights(List.of(allow(action, resource))).allow(wanted, on));
    }

    @Test
    void areTakenBackByADenial() {
        var denial = new Statement("Deny", List.of("dynamodb:Scan"), List.of("*"));
        var rights = new Rights(List.of(allow("dynamodb:*", "*"), denial));

        assertFalse(rights.allow("dynamodb:Scan", TABLE));
        assertTrue(rights.allow("dynamodb:GetItem", TABLE));
    }
}
