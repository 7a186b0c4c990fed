package io.quittance.app.settings;

import io.quittance.app.words.Lang;
import io.quittance.app.words.StoppedException;
import io.quittance.ledger.people.Role;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The settings {@code quittance.*}; their defaults are in the program's {@code application.yml}, and
 * {@code <home>/quittance.yml} overrides them.
 *
 * @param home where the program keeps what is its own
 * @param inbox folder a night reads where the command names none
 * @param out folder a night writes to where the command names none
 * @param lang language where the command names none
 * @param carryForwardDays how long an unmatched item is carried before it is a finding
 * @param maxRejectedRatio share of a file's rows above which the whole file is held
 * @param minRejectedRows rejected rows below which no file is held for its share
 * @param packFrom how large the files of a night are whose charges and payments are kept in packs
 * @param operators operators beside the built-in ones, and more names for those
 * @param policies file of policies where the command names none; absent for the shipped ones
 * @param expectedFormats formats of which a file should come each night
 * @param refunds what the channels allow and how batches are approved
 * @param complaints what a night writes for them
 */
@ConfigurationProperties("quittance")
public record QuittanceSettings(
        Path home,
        Path inbox,
        Path out,
        Lang lang,
        int carryForwardDays,
        BigDecimal maxRejectedRatio,
        int minRejectedRows,
        DataSize packFrom,
        @DefaultValue List<OperatorNames> operators,
        @Nullable Path policies,
        @DefaultValue List<String> expectedFormats,
        Refunds refunds,
        Complaints complaints) {

    public QuittanceSettings {
        require(carryForwardDays >= 0, "setting.negative", "quittance.carry-forward-days");
        require(
                maxRejectedRatio.signum() >= 0 && maxRejectedRatio.compareTo(BigDecimal.ONE) <= 0,
                "setting.share",
                "quittance.max-rejected-ratio");
        require(minRejectedRows >= 0, "setting.negative", "quittance.min-rejected-rows");
        operators = List.copyOf(operators);
        expectedFormats = List.copyOf(expectedFormats);
    }

    /**
     * One operator.
     *
     * @param code as in the standard layouts
     * @param names that files may write instead
     */
    public record OperatorNames(String code, @DefaultValue List<String> names) {

        public OperatorNames {
            names = List.copyOf(names);
        }
    }

    /**
     * Refunds.
     *
     * @param wechatDays how old a WeChat payment may be for the channel to refund it
     * @param alipayDays the same for Alipay
     * @param approval who releases a batch
     * @param limits yuan that somebody with a role may approve in one batch
     */
    public record Refunds(
            int wechatDays,
            int alipayDays,
            Approval approval,
            @DefaultValue Map<Role, BigDecimal> limits) {

        public Refunds {
            limits = Map.copyOf(limits);
            require(
                    limits.values().stream().allMatch(limit -> limit.signum() >= 0 && limit.scale() <= 2),
                    "setting.yuan",
                    "quittance.refunds.limits");
            require(wechatDays > 0, "setting.positive", "quittance.refunds.wechat-days");
            require(alipayDays > 0, "setting.positive", "quittance.refunds.alipay-days");
        }
    }

    /**
     * Complaints.
     *
     * @param dossiersPerNight for how many of a night's largest complaints a dossier is written
     */
    public record Complaints(int dossiersPerNight) {

        public Complaints {
            require(dossiersPerNight >= 0, "setting.negative", "quittance.complaints.dossiers-per-night");
        }
    }

    /** Who releases a refund batch. */
    public enum Approval {
        /** One proposes, another approves. */
        FOUR_EYES,
        /** Released at once. */
        NONE
    }

    private static void require(boolean holds, String otherwise, String setting) {
        if (!holds) {
            throw StoppedException.wrongUsage(otherwise, setting);
        }
    }
}
