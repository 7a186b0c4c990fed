package io.quittance.ledger.schema;

import io.quittance.domain.record.RecordKind;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The partitions of a night: made empty before its files are read, indexed after its outbox is out, dropped by
 * retention or when the night is given up.
 */
public final class Partitions {
    private static final Map<RecordKind, List<String>> INDEXED = Map.of(
            RecordKind.CHARGE, List.of("id_hash", "ref_hash", "period_hash", "account", "reverses"),
            RecordKind.PAYMENT, List.of("id_hash", "order_hash", "agreement_hash", "second_agreement_hash"),
            RecordKind.REFUND, List.of("id_hash", "txn_hash"),
            RecordKind.CANCELLATION, List.of("id_hash", "account", "line_hash"),
            RecordKind.OPENING, List.of("id_hash", "account"),
            RecordKind.SUSPENSION, List.of("id_hash", "account"),
            RecordKind.AGREEMENT, List.of("id_hash", "account", "no_hash", "code_hash"),
            RecordKind.FUND, List.of("id_hash", "business_hash"));

    /** A pack fills a page and stays there; what is longer than a page is put elsewhere by the server. */
    private static final String PACKS =
            "create table if not exists %s partition of %s for values in (%d) with (toast_tuple_target = 8160)";

    private final JdbcClient jdbc;

    /** Over a ledger. */
    public Partitions(DataSource source) {
        jdbc = JdbcClient.create(source);
    }

    /**
     * Makes the night's partitions, unless they are there.
     *
     * @param packed whether it has packs
     */
    public void create(int night, boolean packed) {
        for (RecordKind kind : RecordKind.values()) {
            FactTable table = FactTable.of(kind);
            run("create table if not exists %s partition of %s for values in (%d)"
                    .formatted(table.partition(night), table.name(), night));
            if (packed && table.isPackable()) {
                run(PACKS.formatted(table.packs(night), table.packs(), night));
            }
        }
    }

    /** Lets the planner know the night's sizes. */
    public void analyze(int night) {
        for (RecordKind kind : RecordKind.values()) {
            run("analyze " + FactTable.of(kind).partition(night));
        }
    }

    /** Builds what later nights look rows up by. */
    public void index(int night) {
        for (RecordKind kind : RecordKind.values()) {
            String partition = FactTable.of(kind).partition(night);
            for (String column : INDEXED.getOrDefault(kind, List.of())) {
                run("create index if not exists %1$s_%2$s on %1$s (%2$s) where %2$s is not null"
                        .formatted(partition, column));
            }
        }
    }

    /** Drops the night's facts. */
    public void drop(int night) {
        for (RecordKind kind : RecordKind.values()) {
            FactTable table = FactTable.of(kind);
            run("drop table if exists " + table.partition(night));
            if (table.isPackable()) {
                run("drop table if exists " + table.packs(night));
            }
        }
    }

    private void run(String statement) {
        jdbc.sql(statement).update();
    }
}
