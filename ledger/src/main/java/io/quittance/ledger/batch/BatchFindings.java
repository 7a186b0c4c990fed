package io.quittance.ledger.batch;

import io.quittance.domain.judge.RefundInstruction;
import io.quittance.ledger.report.FindingRows;
import io.quittance.ledger.report.ReportedFinding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The findings behind the live rows of a batch, each with the instructions that are rows of it; in no order. */
public final class BatchFindings {
    private static final String INSTRUCTIONS = """
            select i.* from instruction i join batch_row r on r.night = i.night and r.finding_id = i.finding_id
            join batch b on b.number = r.batch
            where r.batch = ? and r.state = 'LIVE' and (r.number = i.number or b.kind = 'COMPLAINT')
            """;
    private static final String FINDINGS = """
            select f.*, null as merchant_code, coalesce(k.case_number, '') as case_number
            from finding f join (select distinct night, finding_id from batch_row where batch = ? and state = 'LIVE') r
            using (night, finding_id)
            left join line_case k on k.account = f.account and k.operator = f.operator and k.service_code = f.service_code
            """;

    private final JdbcTemplate jdbc;
    private final FindingRows rows;

    /** Over a ledger. */
    public BatchFindings(DataSource source, FindingRows rows) {
        this.jdbc = new JdbcTemplate(source);
        this.rows = rows;
    }

    /** All of a batch; some hundred bytes each. */
    public List<ReportedFinding> of(String batch) {
        Map<String, List<RefundInstruction>> instructions = new HashMap<>();
        jdbc.query(
                INSTRUCTIONS,
                row -> {
                    instructions
                            .computeIfAbsent(row.getString("finding_id"), id -> new ArrayList<>())
                            .add(rows.instruction(row));
                },
                batch);
        return jdbc.query(
                FINDINGS,
                (row, index) -> rows.read(row, instructions.getOrDefault(row.getString("finding_id"), List.of())),
                batch);
    }
}
