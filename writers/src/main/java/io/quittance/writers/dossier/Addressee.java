package io.quittance.writers.dossier;

import io.quittance.domain.calendar.ComplaintChannel;
import java.util.Arrays;
import java.util.Optional;

/** To whom a letter goes, and the words its rules use. */
public enum Addressee {
    /** Who charged. */
    OPERATOR(ComplaintChannel.OPERATOR, "operator", "投诉及退款请求书", "投诉"),
    /** 工信部 and the provinces' offices. */
    MIIT(ComplaintChannel.MIIT, "miit", "电信用户申诉书", "申诉"),
    /** The market regulators' platform, 12315. */
    MARKET_REGULATOR(ComplaintChannel.MARKET_REGULATOR, "12315", "消费者投诉书", "投诉"),
    /** 消费者协会. */
    CONSUMER_ASSOCIATION(ComplaintChannel.CONSUMER_ASSOCIATION, "consumer-association", "消费争议调解申请书", "投诉"),
    /** The store an app was bought in. */
    APP_STORE(ComplaintChannel.APP_STORE, "app-store", "应用商店退款申请说明", "投诉");

    private final ComplaintChannel channel;
    private final String word;
    private final String title;
    private final String verb;

    Addressee(ComplaintChannel channel, String word, String title, String verb) {
        this.channel = channel;
        this.word = word;
        this.title = title;
        this.verb = verb;
    }

    /** The addressee of that word. */
    public static Optional<Addressee> of(String word) {
        return Arrays.stream(values())
                .filter(one -> one.word.equalsIgnoreCase(word) || one.name().equalsIgnoreCase(word))
                .findFirst();
    }

    /** The complaint channel that a word names, which not every addressee's is; empty if none. */
    public static Optional<ComplaintChannel> channelOf(String word) {
        return of(word).map(Addressee::channel)
                .or(() -> Arrays.stream(ComplaintChannel.values())
                        .filter(channel -> channel.name().equals(word))
                        .findFirst());
    }

    /** As the deadlines know it. */
    public ComplaintChannel channel() {
        return channel;
    }

    /** As a command names it. */
    public String word() {
        return word;
    }

    /** What the letter is. */
    public String title() {
        return title;
    }

    /** Who writes. */
    String writer() {
        return this == APP_STORE ? "申请人" : verb + "人";
    }

    /** Against whom. */
    String respondent() {
        return this == APP_STORE ? "收费方" : "被" + verb + "人";
    }

    /** Who is to read it, as a letter begins. */
    String salutation(String respondent) {
        return switch (this) {
            case OPERATOR -> respondent + "：";
            case MIIT -> "电信用户申诉受理机构（" + respondent() + "所在省、自治区、直辖市）：";
            case MARKET_REGULATOR -> "市场监督管理部门（全国12315平台）：";
            case CONSUMER_ASSOCIATION -> "消费者协会（消费者权益保护委员会）：";
            case APP_STORE -> "应用商店客户服务部门：";
        };
    }

    /** What a channel is called on a letter. */
    static String nameOf(ComplaintChannel channel) {
        return switch (channel) {
            case OPERATOR -> "收费方";
            case MIIT -> "工信部电信用户申诉";
            case MARKET_REGULATOR -> "市场监管部门（12315）";
            case CONSUMER_ASSOCIATION -> "消费者协会";
            case APP_STORE -> "应用商店";
            case PAYMENT_CHANNEL -> "支付渠道";
            case COURT -> "法院或者仲裁机构";
        };
    }

    /** The same in English, which no letter has. */
    static String englishNameOf(ComplaintChannel channel) {
        return switch (channel) {
            case OPERATOR -> "the operator";
            case MIIT -> "the MIIT appeal office";
            case MARKET_REGULATOR -> "the market regulator (12315)";
            case CONSUMER_ASSOCIATION -> "the consumer association";
            case APP_STORE -> "the app store";
            case PAYMENT_CHANNEL -> "the payment channel";
            case COURT -> "a court or arbitrator";
        };
    }
}
