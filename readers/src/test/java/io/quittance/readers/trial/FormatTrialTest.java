package io.quittance.readers.trial;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.readers.Delivered;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FormatTrialTest {
    @Test
    void aTrialSaysWhichFormatWasChosenAndWhyAndWhatTheFileWouldCome() throws IOException {
        Path sample = Path.of("src/test/resources/formats/china-telecom/sample.csv");
        FormatTrial trial = FormatTrial.of(Delivered.members(sample).get(0), Delivered.SHIPPED, Delivered.SETTINGS, 2);
        assertThat(trial.recognised().format().id()).isEqualTo("china-telecom");
        assertThat(trial.recognised().headerLine()).isEqualTo(1);
        assertThat(trial.recognised().matched()).startsWith("业务号码", "销售品编码");
        assertThat(trial.rows()).hasSize(2).first().asString().startsWith("2 CHARGE charge_id=CT-1 operator=CTCC");
        assertThat(trial.rejects()).isEmpty();
        assertThat(trial.verdict().totals()).hasSize(2).allMatch(total -> total.ties());
    }
}
