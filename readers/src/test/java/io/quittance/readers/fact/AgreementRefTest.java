package io.quittance.readers.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.domain.record.FactRow;
import io.quittance.domain.record.RecordKind;
import io.quittance.readers.text.Cells;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreementRefTest {
    private static final Pattern NAMED = Pattern.compile(
            "(?:contract_id|contract_code|external_agreement_no|agreement_no)=((?:[^&;,|\\\\\"'()\\[\\]{}<>\\s\\P{ASCII}]|[\\p{L}&&\\P{ASCII}])+)");
    private static final String[] PIECES = {
        "contract_id",
        "contract_code=",
        "external_",
        "agreement_no",
        "agreement_no=",
        "=",
        "x&y",
        "续;费",
        "a b",
        "2088",
        "\\n",
        "（",
        "]"
    };

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "M-1 > M-1",
                "contract_id=201 > 201",
                "a=1&contract_code=M-1&b=2 > M-1",
                "contract_id=201;contract_code=M-1 > 201␟M-1",
                "external_agreement_no=M-2,agreement_no=2088|x > M-2␟2088",
                "会员 agreement_no=2088 续费 > 2088",
                "contract_id=CT02\\ uid=1 > CT02",
                "contract_id=CT03\\nuid=1 > CT03",
                "续费（agreement_no=AG04）谢谢 > AG04",
                "contract_id=CT00，谢谢 > CT00",
                "{\"contract_id=CT05\"} > CT05",
                "[contract_code=M_1-2.3/4:5] > M_1-2.3/4:5",
                "contract_code=会员01、月 > 会员01",
                "x=1 > x=1",
                "contract_id= > contract_id=",
            })
    void theNamedAgreementsAreTakenOutOfTheText(String text, String ref) {
        assertThat(AgreementRef.of(text).replace('\u001f', '␟')).isEqualTo(ref);
    }

    @Test
    void aRowGetsWhatAPatternWouldFindInAnyText() {
        Random random = new Random(3);
        for (int round = 0; round < 100_000; round++) {
            String text = IntStream.rangeClosed(0, random.nextInt(6))
                    .mapToObj(i -> PIECES[random.nextInt(PIECES.length)])
                    .collect(Collectors.joining());
            assertThat(AgreementRef.of(text)).as(text).isEqualTo(oracle(text));
            assertThat(put(text)).as(text).isEqualTo(oracle(text));
        }
    }

    private static String oracle(String text) {
        String found = NAMED.matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.joining(AgreementRef.SEPARATOR));
        return found.isEmpty() ? text : found;
    }

    private static String put(String text) {
        Cells cells = new Cells((char) 0);
        cells.clear((text + "=1").toCharArray());
        cells.add(0, text.length(), false);
        assertThat(cells.trim(0)).isTrue();
        FactRow row = new FactRow();
        row.begin(RecordKind.PAYMENT, 1);
        AgreementRef.put(cells, row, 0);
        return row.text(0);
    }
}
