package io.quittance.writers.layout;

import java.time.LocalDate;
import java.util.Set;

/**
 * By when the addressee of a complaint must answer, if it gets the complaint on the day of the night: 15 natural days,
 * the day itself not counted (民法典 201), not moved for holidays.
 *
 * @param basis the rule it rests on
 */
record AnswerDeadline(LocalDate date, String basis) {
    private static final int DAYS = 15;
    private static final Set<String> CARRIERS = Set.of("CMCC", "CUCC", "CTCC", "CBN");
    private static final String CARRIER = "电信用户申诉处理办法（工信部令第35号）：自接到用户投诉之日起15日内答复";
    private static final String PLATFORM = "侵害消费者权益行为处罚办法第8、10条：自提出退款要求之日起超过15日未退款的，视为故意拖延或者无理拒绝";

    static AnswerDeadline of(String operator, LocalDate night) {
        return new AnswerDeadline(night.plusDays(DAYS), CARRIERS.contains(operator) ? CARRIER : PLATFORM);
    }
}
