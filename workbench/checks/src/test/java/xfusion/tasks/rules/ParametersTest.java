package xfusion.tasks.rules;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The template refuses parameters that would be deployed and never work. */
class ParametersTest {

    private static final String ALLOWED_PATTERN = "(?m)^  %s:\\n(?:    .*\\n)*?    AllowedPattern: (.*)$";

    private static boolean allows(String parameter, String value) {
        var pattern = Pattern.compile(ALLOWED_PATTERN.formatted(parameter)).matcher(Project.read("template.yaml"));
        assertTrue(pattern.find());
        return value.matches(pattern.group(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "https://app.example.com",
                "http://localhost:8080",
                "https://app.example.com,http://localhost:8080,http://127.0.0.1",
                "https://app.example.com:8443,http://a:443,https://b:80",
                "https://my_app.example.com"
            })
    void takeOriginsAsBrowsersSendThem(String origins) {
        assertTrue(allows("CorsOrigins", origins));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "https://a.com, https://b.com",
                " https://a.com",
                "https://a.com,",
                ",https://a.com",
                "https://a.com,,https://b.com",
                "https://a.com;https://b.com",
                "https://a.com/",
                "https://a.com/app,https://b.com",
                "https://a.com,https://b.com/",
                "https://A.com",
                "HTTPS://a.com",
                "https://a.com:443",
                "https://b.com,http://a.com:80",
                "https://a.com:",
                "https://a.com:0443",
                "http://a.com:08080",
                "https://a..com",
                "https://.a.com",
                "a.com",
                "localhost:8080",
                "null",
                "https://*.a.com",
                "https://a.com,*",
                "'https://a.com'"
            })
    void refuseOriginsThatNeverMatch(String origins) {
        assertFalse(allows("CorsOrigins", origins));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2", "999999999"})
    void takeAnEpochThatIsAWholeNumberFromOneOn(String epoch) {
        assertTrue(allows("SyncEpoch", epoch));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "01", "-1", "1.5", "1e3", "9223372036854775808"})
    void refuseAnEpochThatIsNoWholeNumberFromOneOn(String epoch) {
        assertFalse(allows("SyncEpoch", epoch));
    }
}
