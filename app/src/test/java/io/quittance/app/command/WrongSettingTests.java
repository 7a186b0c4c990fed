package io.quittance.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.quittance.app.settings.UnknownKeys;
import io.quittance.app.words.Lang;
import io.quittance.app.words.Sentence;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

class WrongSettingTests {

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            refunds.approval | foo | 配置 quittance.refunds.approval（quittance.yml:1）有误：应为以下之一：four-eyes, none，而不是“foo”。
            lang | fr | 配置 quittance.lang（quittance.yml:1）有误：应为以下之一：zh, en，而不是“fr”。
            carry-forward-days | soon | 配置 quittance.carry-forward-days（quittance.yml:1）有误：应为数字，而不是“soon”。
            carry-forward-days | -1 | 配置 quittance（quittance.yml）有误：quittance.carry-forward-days 不能是负数。
            refunds.wechat-days | 0 | 配置 quittance.refunds（quittance.yml）有误：quittance.refunds.wechat-days 应大于 0。
            pack-from | much | 配置 quittance.pack-from（quittance.yml:1）有误：应为大小，如 64MB，而不是“much”。
            operators | CMCC | 配置 quittance.operators（quittance.yml:1）有误：取值无法识别。
            schedules.nightly.cron | daily | 配置 quittance.schedules.nightly（quittance.yml）有误：不是 Quartz 的 cron 表达式：daily。
            """)
    void aWrongSettingIsSaidInTheLanguageOfThePerson(String setting, String value, String zh) throws IOException {
        Sentence sentence = refused("quittance." + setting + ": " + value);
        assertThat(sentence.in(Lang.ZH)).isEqualTo(zh);
        assertThat(sentence.in(Lang.EN)).startsWith("The setting quittance").doesNotContainPattern("\\p{IsHan}");
    }

    @Test
    void theValuesThatAreAllowedAreNamedInEnglishToo() throws IOException {
        assertThat(refused("quittance.refunds.approval: foo").in(Lang.EN))
                .isEqualTo("The setting quittance.refunds.approval (quittance.yml:1) is wrong:"
                        + " it is one of four-eyes, none, not \"foo\".");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            quittance.carry-forward-dayz: 3 | quittance.carry-forward-dayz
            quittance.refunds.wechat: 3 | quittance.refunds.wechat
            qittance.lang: en | qittance.lang
            lang: en | lang
            quittance.operators[0]: {code: CMCC, name: x} | quittance.operators[0].name
            quittance.schedules.nightly.missfire: skip | quittance.schedules.nightly.missfire
            """)
    void aKeyThatNoSettingHasIsRefused(String yaml, String key) throws IOException {
        Sentence sentence = refused(yaml);
        assertThat(sentence.in(Lang.ZH))
                .isEqualTo("没有名为 " + key + " 的配置（quittance.yml:1），请改正或删去；全部配置见 application.yml。");
        assertThat(sentence.in(Lang.EN)).startsWith("There is no setting " + key + " (quittance.yml:1)");
    }

    @Test
    void everySettingThatThereIsMayBeInTheFile() throws IOException {
        String all = new ClassPathResource("application.yml").getContentAsString(StandardCharsets.UTF_8);
        Path file = Files.writeString(
                folder.resolve("quittance.yml"),
                all.replace("operators: []", "operators: [{code: CMCC, names: [移动]}]")
                        .replace("expected-formats: []", "expectedFormats: [wechat-trade-all]")
                        .replace("limits: {}", "limits: {FINANCE_LEAD: 1.00}\n  policies:"));
        assertThatCode(() -> bind(new FileSystemResource(file))).doesNotThrowAnyException();
    }

    @Test
    void aFileThatIsNoYamlIsNamedWithItsLine() throws IOException {
        Sentence sentence = refused("quittance:\n  lang: zh\n  lang: en");
        assertThat(sentence.in(Lang.ZH)).startsWith("配置文件有误：quittance.yml:3: 不合 YAML 语法");
        assertThat(sentence.in(Lang.EN)).contains("quittance.yml:3: not YAML: found duplicate key lang");
    }

    private Sentence refused(String yaml) throws IOException {
        Path file = Files.writeString(folder.resolve("quittance.yml"), yaml);
        Throwable failure = catchThrowable(() -> bind(new FileSystemResource(file)));
        return Diagnosis.of(failure, "log").sentence();
    }

    /** As the program does at its start, from a person's settings before its own. */
    private static void bind(Resource own) throws IOException {
        List<PropertySource<?>> sources = new ArrayList<>();
        for (Resource resource : List.of(own, new ClassPathResource("application.yml"))) {
            sources.addAll(new YamlPropertySourceLoader().load(resource.getDescription(), resource));
        }
        UnknownKeys.refuse(ConfigurationPropertySources.from(sources));
    }
}
