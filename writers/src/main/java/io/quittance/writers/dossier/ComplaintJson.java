package io.quittance.writers.dossier;

import io.quittance.domain.calendar.DueDate;
import io.quittance.domain.calendar.Reckoned;
import io.quittance.domain.judge.Finding;
import io.quittance.domain.record.SellerMode;
import io.quittance.writers.outbox.Json;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** {@code complaint.json}: what the letter says, for a program. Money is in yuan, as text. */
final class ComplaintJson {
    private final Brief brief;
    private final DossierFacts facts;
    private final Json json = new Json();

    private ComplaintJson(Brief brief) {
        this.brief = brief;
        this.facts = brief.facts();
    }

    static String text(Brief brief) {
        ComplaintJson written = new ComplaintJson(brief);
        written.write();
        return written.json.finish();
    }

    private void write() {
        SellerMode mode = facts.sellerMode();
        json.object();
        put("case_no", facts.caseNumber());
        put("business_date", facts.businessDate().toString());
        put("addressee", facts.addressee().name());
        put("copy", facts.copy().name());
        json.object("line");
        put("operator", facts.line().operator());
        put("account", brief.masking().account());
        put("service_code", facts.line().serviceCode());
        put("service_name", facts.serviceName());
        put("seller_mode", mode == null ? null : mode.name());
        json.end();
        request();
        findings();
        events();
        json.array("grounds");
        brief.grounds().forEach(ground -> {
            json.element();
            put("provision", ground.law().citation());
            put("gist_zh", ground.law().gist());
            json.end();
        });
        json.end();
        rest();
        json.end();
    }

    private void request() {
        Claims claims = brief.claims();
        json.object("request");
        put("principal", claims.principal().toYuan());
        put("void", claims.voided().toYuan());
        put("total", claims.total().toYuan());
        put("interest_base_yuan_days", claims.yuanDays().toYuan());
        put("refunded_through_channels", claims.elsewhere().toYuan());
        json.put("treble_compensation_claimed", false).end();
    }

    private void findings() {
        json.array("findings");
        for (Claims.Line line : brief.claims().lines()) {
            Finding finding = line.finding();
            json.element();
            put("finding_id", finding.id());
            put("code", finding.code().name());
            put("charge_id", finding.chargeId());
            put("payment_id", finding.paymentId());
            put("taken_at", FactWords.time(finding.takenAt()));
            put("effective_end", FactWords.time(finding.effectiveEnd()));
            put("amount", finding.amount().toYuan());
            put("principal", line.credit().toYuan());
            put("void", line.voided().toYuan());
            json.put("days", line.days());
            put("policy", finding.policy());
            put("reason_zh", finding.reasonZh());
            put("reason_en", finding.reasonEn());
            json.end();
        }
        json.end();
    }

    private void events() {
        json.array("facts");
        for (Event event : brief.events().events()) {
            json.element();
            put("evidence", "E" + event.evidence());
            put("at", FactWords.time(event.at()));
            put("what_zh", event.what());
            put("amount", event.amount() == null ? null : event.amount().toYuan());
            json.put("decisive", event.disputed());
            put("file", event.source().file());
            json.put("line", event.source().line());
            Exhibit exhibit = brief.events().evidence().get(event.evidence() - 1);
            put("sha256", exhibit.sha256());
            json.put("raw_text", brief.masking().row(exhibit.raw(), exhibit.personal()));
            json.end();
        }
        json.end();
    }

    private void rest() {
        json.array("missing");
        brief.missing().forEach(missing -> {
            json.element();
            put("item", missing.item());
            put("label_zh", missing.label());
            json.put("optional", missing.optional()).end();
        });
        json.end().array("deadlines");
        facts.deadlines().forEach(this::deadline);
        json.end().array("filings");
        facts.filings()
                .forEach(filing ->
                        filing(filing.channel().name(), filing.filedOn(), filing.reference(), filing.state()));
        facts.unknownFilings()
                .forEach(filing -> filing(filing.channel(), filing.filedOn(), filing.reference(), filing.state()));
        json.end().array("warnings");
        brief.warnings().forEach(warning -> {
            json.element();
            put("zh", warning.zh());
            json.end();
        });
        json.end();
    }

    private void filing(String channel, LocalDate filedOn, String reference, Filing.State state) {
        json.element();
        put("channel", channel);
        put("filed_on", filedOn.toString());
        put("reference", reference);
        put("state", state.name());
        json.end();
    }

    private void deadline(DueDate due) {
        json.element();
        put("id", due.deadline().id());
        put("channel", due.deadline().channel().name());
        json.put("on_us", due.deadline().onUs());
        put("from", due.event().toString());
        boolean known = due.last() instanceof Reckoned.On;
        put("due", known ? String.valueOf(due.last().dayOrNull()) : null);
        put("basis_zh", due.deadline().basis().zh());
        put("confidence", due.deadline().basis().confidence().name());
        json.end();
    }

    private void put(String key, @Nullable String value) {
        json.put(key, value == null ? null : brief.masking().of(value));
    }
}
