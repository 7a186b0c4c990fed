package io.quittance.readers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quittance.readers.yaml.BadYamlException;
import java.util.regex.Pattern;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A settings file that is refused: the Chinese sentence has no English but keys and values, the English no Chinese. */
public final class Refused {
    private static final Pattern MET = Pattern.compile("“[^”]*”");
    private static final Pattern CLAUSE = Pattern.compile("[A-Za-z]+ [A-Za-z]+");
    private static final Pattern CHINESE = Pattern.compile("[\\p{IsHan}，。；：“”、]");

    private Refused() {}

    /** That reading the file is refused; the message is what an English person reads. */
    public static AbstractThrowableAssert<?, BadYamlException> assertThatRefused(ThrowingCallable reading) {
        BadYamlException refused = catchThrowableOfType(BadYamlException.class, reading);
        assertThat(refused).isNotNull().hasMessage(refused.en());
        assertThat(refused.zh()).containsPattern(CHINESE);
        assertThat(MET.matcher(refused.zh()).replaceAll("")).doesNotContainPattern(CLAUSE);
        assertThat(refused.en()).doesNotContainPattern(CHINESE);
        String where = refused.en().substring(0, refused.en().indexOf(": ") + 1);
        assertThat(where).matches(".*:\\d+:");
        assertThat(refused.zh()).startsWith(where);
        return assertThat(refused);
    }
}
