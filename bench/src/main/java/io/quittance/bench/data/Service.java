package io.quittance.bench.data;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * Something that is sold, as the bytes of its cells.
 *
 * @param prefix of the operator's charge ids
 * @param fee of a month, in fen
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, only written
record Service(byte[] prefix, byte[] operator, byte[] code, byte[] name, long fee) {

    /** What there is, by operator. */
    private static final List<Service> ALL = Stream.of(
                    "CM CMCC VAS-RING 彩铃 500",
                    "CM CMCC VAS-MAIL 邮箱会员 600",
                    "CM CMCC PKG-FLOW-10G 流量月包10G 2000",
                    "CM CMCC PLAN-5G-128 5G畅享套餐 12800",
                    "CM CMCC VIDEO-M 视频会员 1500",
                    "CU CUCC VAS-RING 炫铃 500",
                    "CU CUCC PKG-FLOW-20G 流量月包20G 2500",
                    "CU CUCC PLAN-ICE 冰激凌套餐 9900",
                    "CU CUCC MUSIC-M 音乐会员 1000",
                    "CT CTCC VAS-RING 七彩铃音 500",
                    "CT CTCC PKG-CLOUD 云盘会员 1000",
                    "CT CTCC PLAN-5G-129 5G套餐 12900",
                    "CT CTCC VIDEO-ITV 电视增值包 2900",
                    "CB CBN PLAN-192 广电套餐 1900",
                    "CB CBN PKG-TV 直播包 900",
                    "KM KAMENG VAS-GAME 游戏包月 1990",
                    "KM KAMENG VAS-READ 阅读包月 990",
                    "KM KAMENG DATA-15G 定向流量 1500",
                    "KD KAMENG_DIAMOND KMZ-MONTH 卡盟钻月卡 3000",
                    "KD KAMENG_DIAMOND KMZ-PLUS 卡盟钻尊享 6000",
                    "WM WANGMENG DATA-30G 流量卡30G 2900",
                    "WM WANGMENG DATA-100G 流量卡100G 5900")
            .map(Service::parse)
            .toList();

    /** The service of a line: an account has two lines, of different services. */
    static Service ofLine(long line, long seed) {
        int count = ALL.size();
        int first = (int) Scatter.below(count, seed, line / 2, 3);
        int step = (int) (1 + Scatter.below(count - 1, seed, line / 2, 4)) * (int) (line % 2);
        return ALL.get((first + step) % count);
    }

    private static Service parse(String text) {
        String[] parts = text.split(" ", -1);
        return new Service(
                bytes(parts[0]), bytes(parts[1]), bytes(parts[2]), bytes(parts[3]), Long.parseLong(parts[4]));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
