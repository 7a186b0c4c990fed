package io.quittance.app.desk;

import io.quittance.app.words.Lang;
import java.nio.file.Path;
import java.time.LocalDate;

/** The people of the demo: what they do between its nights. */
public interface DemoDesk {

    /** The day after a night: one approves its WeChat Pay refunds and another releases them; says what they saw and did. */
    String release(LocalDate night, Path outbox, Lang lang);

    /** What became of these refunds, and the cases that are closed. */
    String tell(LocalDate night, Lang lang);
}
