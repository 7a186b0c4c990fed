package io.quittance.readers.template;

import static io.quittance.readers.Refused.assertThatRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.readers.Delivered;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UploadTemplateTest {
    private static final String GOOD = """
            version: 1
            encoding: UTF_8_BOM
            columns:
              - {name: number, field: INSTRUCTION_NO}
              - {name: kind, text: refund}
            """;

    @TempDir
    Path folder;

    private UploadTemplate read(String text) throws IOException {
        return UploadTemplate.read(Delivered.file(folder, "upload.yaml", text));
    }

    @Test
    void theColumnsAreReadInOrder() throws IOException {
        UploadTemplate template = read(GOOD);
        assertThat(template.charset()).isEqualTo(StandardCharsets.UTF_8);
        assertThat(template.bom()).isTrue();
        assertThat(template.columns())
                .containsExactly(
                        new UploadTemplate.Column("number", UploadField.INSTRUCTION_NO, ""),
                        new UploadTemplate.Column("kind", null, "refund"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "encoding: UTF_8_BOM | encoding: LATIN | :2: encoding is one of UTF_8, UTF_8_BOM, GB18030: LATIN",
                "name: kind | name: number | :5: the column number is written twice",
                "text: refund | colour: red | :5: the column kind needs either a field or a text",
                "field: INSTRUCTION_NO | text: none | :4: no column holds INSTRUCTION_NO",
            })
    void aWrongTemplateIsRefusedWithItsLineAndTheReason(String right, String wrong, String sentence) {
        assertThatRefused(() -> read(GOOD.replace(right, wrong))).hasMessageContaining("upload.yaml" + sentence);
    }
}
