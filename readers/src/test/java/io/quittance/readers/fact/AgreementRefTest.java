package io.quittance.readers.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreementRefTest {
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
                "x=1 > x=1",
                "contract_id= > contract_id=",
            })
    void theNamedAgreementsAreTakenOutOfTheText(String text, String ref) {
        assertThat(AgreementRef.of(text).replace('\u001f', '␟')).isEqualTo(ref);
    }
}
