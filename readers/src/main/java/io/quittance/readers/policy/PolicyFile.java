package io.quittance.readers.policy;

import io.quittance.domain.policy.Policy;
import io.quittance.readers.yaml.BadYamlException;
import io.quittance.readers.yaml.YamlFile;
import io.quittance.readers.yaml.YamlMap;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A policies file.
 *
 * @param policies in the order of the file, never empty
 * @param digest SHA-256 of its bytes, in hex
 */
public record PolicyFile(List<Policy> policies, String digest) {
    /** Copies the list. */
    public PolicyFile {
        policies = List.copyOf(policies);
    }

    /** The policies shipped with the program. */
    public static PolicyFile shipped() {
        return of(YamlFile.shipped("policies.yaml"));
    }

    /**
     * Reads a file.
     *
     * @throws BadYamlException with file, line and reason
     * @throws IOException if it cannot be read
     */
    public static PolicyFile read(Path file) throws IOException {
        return of(YamlFile.read(file));
    }

    private static PolicyFile of(YamlFile file) {
        return new PolicyFile(policies(file.top()), file.digest());
    }

    private static List<Policy> policies(YamlMap top) {
        List<Policy> policies = new ArrayList<>();
        Set<String> versions = new HashSet<>();
        for (YamlMap map : top.maps("policies")) {
            Policy policy = PolicyEntry.read(map);
            if (!versions.add(policy.version())) {
                throw map.fault(
                        "id",
                        "政策 " + policy.version() + " 写了两次",
                        "the policy " + policy.version() + " is written twice");
            }
            policies.add(policy);
        }
        top.refuseUnknownKeys();
        if (policies.stream().noneMatch(PolicyFile::isDefault)) {
            throw top.fault(
                    "policies",
                    "缺少默认政策：有一项不能写 operator、category 和 service",
                    "a policy without operator, category and service is needed as the default");
        }
        return policies;
    }

    private static boolean isDefault(Policy policy) {
        return policy.operator() == null && policy.category() == null && policy.service() == null;
    }
}
