package io.quittance.app.desk;

import io.quittance.app.words.Lang;
import java.nio.file.Path;
import java.time.LocalDate;

/** The people of the demo: what they do between its nights, told step by step. */
public interface DemoDesk {

    /** The day after the first night: what it proposes, and how one approves and another releases its WeChat Pay refunds. */
    String release(LocalDate night, Path outbox, Lang lang);

    /** After the last night: what became of these refunds, the cases that are closed, and their quittances. */
    String tell(LocalDate night, Path outbox, Lang lang);

    /** On that day the largest case still open is carried to its operator with a dossier. */
    String complain(LocalDate on, Path outbox, Lang lang);
}
