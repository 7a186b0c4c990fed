package io.quittance.jobs.night;

import java.nio.file.Path;
import java.util.List;

/**
 * What every night has in common.
 *
 * @param home where this program keeps what it needs; never read as input
 * @param archive where delivered bytes are kept
 * @param work where a night keeps what it does not need any more when it is over
 * @param packFrom how many bytes the files of a night have whose charges and payments are kept in packs
 * @param carryForwardDays how long an unmatched item is carried before it is a finding
 * @param wechatRefundDays how old a WeChat payment may be for the channel to refund it
 * @param alipayRefundDays the same for Alipay
 * @param fourEyes whether a batch has to be approved by somebody; else the night releases what it proposes
 * @param dossiersPerNight for how many of the largest complaints a dossier is written
 * @param expectedFormats formats of which a file is expected every night
 * @param productVersion for the manifest
 */
public record NightSettings(
        Path home,
        Path archive,
        Path work,
        long packFrom,
        int carryForwardDays,
        int wechatRefundDays,
        int alipayRefundDays,
        boolean fourEyes,
        int dossiersPerNight,
        List<String> expectedFormats,
        String productVersion) {

    /** Copies the list. */
    public NightSettings {
        expectedFormats = List.copyOf(expectedFormats);
    }
}
