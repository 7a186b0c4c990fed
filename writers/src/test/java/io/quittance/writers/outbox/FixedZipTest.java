package io.quittance.writers.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FixedZipTest {

    @Test
    void theZoneOfTheMachineIsNotInIt() throws IOException {
        TimeZone zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
            byte[] west = zip();
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
            assertThat(zip()).isEqualTo(west);
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    private static byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        FixedZip.write(new TreeMap<>(Map.of("a.txt", "甲".getBytes(StandardCharsets.UTF_8))), bytes);
        return bytes.toByteArray();
    }
}
