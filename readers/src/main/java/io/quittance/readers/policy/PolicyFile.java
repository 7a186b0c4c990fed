package io.quittance.readers.policy;

import io.quittance.domain.policy.Policy;
import io.quittance.readers.yaml.BadYamlException;
import io.quittance.readers.yaml.YamlMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * A policies file.
 *
 * @param policies in the order of the file, never empty
 * @param digest SHA-256 of its bytes, in hex
 */
public record PolicyFile(List<Policy> policies, String digest) {
    private static final String SHIPPED = "policies.yaml";

    /** Copies the list. */
    public PolicyFile {
        policies = List.copyOf(policies);
    }

    /** The policies shipped with the program. */
    public static PolicyFile shipped() {
        try (InputStream in = PolicyFile.class.getResourceAsStream("/" + SHIPPED)) {
            if (in == null) {
                throw new IllegalStateException("the program was built without " + SHIPPED);
            }
            return read(SHIPPED, in.readAllBytes());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /**
     * Reads a file.
     *
     * @throws PolicyFileException with file, line and reason
     * @throws IOException if it cannot be read
     */
    public static PolicyFile read(Path file) throws IOException {
        return read(file.toString(), Files.readAllBytes(file));
    }

    static PolicyFile read(String name, byte[] bytes) {
        try {
            List<Policy> policies = policies(YamlMap.read(name, new String(bytes, StandardCharsets.UTF_8)));
            return new PolicyFile(policies, sha256(bytes));
        } catch (BadYamlException fault) {
            throw new PolicyFileException("the policies file cannot be used: " + fault.getMessage(), fault);
        }
    }

    private static List<Policy> policies(YamlMap top) {
        if (!top.text("version").equals("1")) {
            throw top.fault("version", "version is 1: " + top.text("version"));
        }
        List<Policy> policies = new ArrayList<>();
        Set<String> versions = new HashSet<>();
        for (YamlMap map : top.maps("policies")) {
            Policy policy = PolicyEntry.read(map);
            if (!versions.add(policy.version())) {
                throw map.fault("id", "the policy " + policy.version() + " is written twice");
            }
            policies.add(policy);
        }
        top.refuseUnknownKeys();
        if (policies.stream().noneMatch(PolicyFile::isDefault)) {
            throw top.fault("policies", "a policy without operator, category and service is needed as the default");
        }
        return policies;
    }

    private static boolean isDefault(Policy policy) {
        return policy.operator() == null && policy.category() == null && policy.service() == null;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
