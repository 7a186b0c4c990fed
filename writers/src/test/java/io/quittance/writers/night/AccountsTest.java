package io.quittance.writers.night;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountsTest {
    @ParameterizedTest
    @CsvSource({
        "13812345678,138****5678",
        "diamond_88,di****88",
        "898600123456,89****56",
        "u12345,u****5",
        "abcde,a****e",
        "abcd,****",
        "'',''",
        "会员账号一二三四五,会员****四五"
    })
    void anAccountIsShownWithAsLittleAsTellsItApart(String account, String masked) {
        assertThat(Accounts.masked(account)).isEqualTo(masked);
    }
}
