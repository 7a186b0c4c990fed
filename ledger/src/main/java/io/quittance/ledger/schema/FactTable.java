package io.quittance.ledger.schema;

import io.quittance.domain.record.Field;
import io.quittance.domain.record.FieldType;
import io.quittance.domain.record.RecordKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The table of one kind of record: where it was read, the fields of its layout, then the hashes it is joined on.
 *
 * @param kind whose rows it holds
 * @param hashes what is hashed, in column order
 */
public record FactTable(RecordKind kind, List<HashColumn> hashes) {

    /** The field of those kinds that are an account's. */
    public static final String ACCOUNT = "account";

    private static final Map<RecordKind, FactTable> TABLES = tables();

    /** The table of a kind. */
    public static FactTable of(RecordKind kind) {
        return Objects.requireNonNull(TABLES.get(kind));
    }

    /** The parent table's name. */
    public String name() {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** The kind, in tables that name rows of several kinds. */
    public int kindCode() {
        return List.of(RecordKind.values()).indexOf(kind);
    }

    /** The partition of one night. */
    public String partition(int night) {
        return name() + "_n" + night;
    }

    /** Whether there are so many of its rows that those of a large night are kept in packs. */
    public boolean isPackable() {
        return kind == RecordKind.CHARGE || kind == RecordKind.PAYMENT;
    }

    /** Those tables. */
    public static List<FactTable> packable() {
        return TABLES.values().stream().filter(FactTable::isPackable).toList();
    }

    /** By what later nights look rows of packs up: columns of hashes, and the account. */
    public List<String> lookedUp() {
        return kind == RecordKind.CHARGE
                ? List.of("id_hash", "ref_hash", ACCOUNT)
                : List.of("id_hash", "order_hash", "agreement_hash", "second_agreement_hash");
    }

    /** The table of the keys of all packs. */
    public String packKeys() {
        return packs() + "_keys";
    }

    /** The parent of the tables of its packs, where there are any. */
    public String packs() {
        return name() + "_pack";
    }

    /** The packs of one night. */
    public String packs(int night) {
        return packs() + "_n" + night;
    }

    /** A condition: whether a night's partition may have rows. Without one it costs a look-up for each that is sought. */
    public String hasRowsIn(String night) {
        return "pg_relation_size(('%s_n' || %s)::regclass) > 0".formatted(name(), night);
    }

    /** All columns in the order in which COPY sends them, which is not the table's. */
    public String columns() {
        return Stream.of(
                        Stream.of("night", "file", "line"),
                        kind.fields().stream().map(Field::name),
                        hashes.stream().map(HashColumn::name))
                .flatMap(names -> names)
                .collect(Collectors.joining(", "));
    }

    /** Whether its rows can be those of an account. */
    public boolean hasAccount() {
        return kind.fields().stream().anyMatch(field -> field.name().equals(ACCOUNT));
    }

    /** Where the account is among the fields; -1 where there is none. */
    public int accountSlot() {
        return hasAccount() ? kind.slot(ACCOUNT) : -1;
    }

    /** Index of a hash among {@link #hashes}. */
    public int hashIndex(String column) {
        return hashes.stream().map(HashColumn::name).toList().indexOf(column);
    }

    /** A bit for the slot of each field that a column of hashes, or the account, is made of. */
    public int slots(String column) {
        return column.equals(ACCOUNT)
                ? kind.slots(ACCOUNT)
                : hashes.get(hashIndex(column)).slots();
    }

    /** The layout's fields of a table with that alias, as {@link StoredRow} reads them: times in epoch seconds. */
    public String fields(String alias) {
        return kind.fields().stream().map(field -> column(alias, field)).collect(Collectors.joining(", "));
    }

    private static String column(String alias, Field field) {
        String column = alias + "." + field.name();
        return field.type() == FieldType.TIME ? "extract(epoch from " + column + ")::int8 as " + field.name() : column;
    }

    private static Map<RecordKind, FactTable> tables() {
        Map<RecordKind, FactTable> tables = new EnumMap<>(RecordKind.class);
        for (RecordKind kind : RecordKind.values()) {
            tables.put(kind, new FactTable(kind, hashes(kind)));
        }
        return tables;
    }

    private static List<HashColumn> hashes(RecordKind kind) {
        HashColumn id = HashColumn.of("id_hash", kind.identity());
        return switch (kind) {
            case CHARGE -> List.of(id, line(kind), HashColumn.of("ref_hash", kind, "payment_ref"), HashColumn.period());
            case PAYMENT ->
                List.of(
                        HashColumn.of("id_hash", kind, "transaction_id"),
                        HashColumn.of("order_hash", kind, "order_no"),
                        HashColumn.token("agreement_hash", kind, "agreement_ref", 0),
                        HashColumn.token("second_agreement_hash", kind, "agreement_ref", 1));
            case REFUND -> List.of(id, HashColumn.of("txn_hash", kind, "transaction_id"));
            case AGREEMENT ->
                List.of(
                        id,
                        HashColumn.of("no_hash", kind, "agreement_no"),
                        HashColumn.of("code_hash", kind, "merchant_code"));
            case FUND -> List.of(id, HashColumn.of("business_hash", kind, "business_no"));
            case CANCELLATION, OPENING -> List.of(id, line(kind));
            case SUSPENSION -> List.of(id);
        };
    }

    private static HashColumn line(RecordKind kind) {
        return HashColumn.of(
                "line_hash",
                Stream.of("operator", "account", "service_code")
                        .map(kind::field)
                        .toList());
    }
}
