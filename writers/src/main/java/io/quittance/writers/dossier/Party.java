package io.quittance.writers.dossier;

import io.quittance.domain.record.SellerMode;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who charges.
 *
 * @param name by which people know it; its registered name is asked for, not guessed
 */
record Party(String code, Kind kind, String name) {
    private static final Map<String, Party> ALL = TableFile.rows("parties.csv").stream()
            .map(row -> new Party(row.get("code"), Kind.valueOf(row.get("kind")), row.get("name")))
            .collect(Collectors.toUnmodifiableMap(Party::code, Function.identity()));

    /** Which rules bind it. */
    enum Kind {
        /** A telecom operator. */
        CARRIER,
        /** A reseller or a platform. */
        PLATFORM
    }

    /** The one of an operator's code; a platform named by its code where it is not known. */
    static Party of(String operator) {
        return ALL.getOrDefault(operator, new Party(operator, Kind.PLATFORM, operator));
    }

    boolean isCarrier() {
        return kind == Kind.CARRIER;
    }

    /** The part of everybody in the chain. Source: outputs, Complaints. */
    String chain(@Nullable SellerMode mode, String respondent) {
        if (mode == null) {
            return "销售方式：记录中未载明。本件以实际收费方为" + respondent + "；如有代理销售方或者平台参与，请补充其名称：________________。";
        }
        return switch (mode) {
            case DIRECT -> "销售方式：直接销售。本业务由" + name + "直接开通并收费，由其单独答复。";
            case AGENT ->
                isCarrier()
                        ? "销售方式：代理销售（经运营商接口开通）。" + name + "为收费方并列为" + respondent
                                + "；代理销售方________________受理开通和退订，应当就其经办部分先行答复。"
                        : "销售方式：代理销售（经运营商接口开通）。" + name + "为代理销售方和收费方，由其答复；所代理的运营商________________提供并关闭业务，一并列明。";
            case INTERMEDIARY ->
                isCarrier()
                        ? "销售方式：居间撮合。由运营商" + name + "答复；撮合平台________________有指明退订途径、协助退订的义务。"
                        : "销售方式：居间撮合。" + name + "为收费方并有指明退订途径的义务；提供业务的运营商________________应当就业务状态和退费答复。";
            case CARRIER_PAGE ->
                isCarrier()
                        ? "销售方式：跳转运营商页面办理。由运营商" + name + "答复；导流方________________有提示应通过运营商官方渠道退订的义务。"
                        : "销售方式：跳转运营商页面办理。" + name + "为收费方并有提示退订途径的义务；提供业务的运营商________________应当就业务状态和退费答复。";
        };
    }
}
