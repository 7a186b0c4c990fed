package io.quittance.readers.yaml;

import java.io.StringReader;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * One mapping of a YAML file. Values are taken as they are written, so {@code 0.20} stays {@code 0.20}.
 *
 * <p>Every getter throws {@link BadYamlException} where the value has the wrong shape. {@link #refuseUnknownKeys} must
 * be called after the last getter.
 */
public final class YamlMap {
    private final String file;
    private final int line;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Set<String> asked = new TreeSet<>();

    private YamlMap(String file, MappingNode node) {
        this.file = file;
        this.line = lineOf(node);
        for (NodeTuple tuple : node.getValue()) {
            String key = scalar(tuple.getKeyNode());
            if (values.put(key, tuple.getValueNode()) != null) {
                throw new BadYamlException(
                        file, lineOf(tuple.getKeyNode()), "键 " + key + " 写了两次", "the key " + key + " is written twice");
            }
        }
    }

    /**
     * Reads a text whose top is a mapping.
     *
     * @param file how faults name it
     */
    public static YamlMap read(String file, String text) {
        try {
            Node top = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(text));
            if (top instanceof MappingNode mapping) {
                return new YamlMap(file, mapping);
            }
            throw new BadYamlException(file, 1, "文件应由键和值组成", "the file is not a list of keys and values");
        } catch (MarkedYAMLException fault) {
            throw BadYamlException.of(file, fault);
        } catch (YAMLException fault) {
            throw new BadYamlException(file, 1, "无法按 YAML 读取，请检查控制字符和文件大小", "not YAML: " + fault.getMessage());
        }
    }

    /** The line on which the mapping begins. */
    public int line() {
        return line;
    }

    /** The keys in the order of the file. */
    public Set<String> keys() {
        return Collections.unmodifiableSet(values.keySet());
    }

    /** Whether the key is there. */
    public boolean has(String key) {
        asked.add(key);
        return values.containsKey(key);
    }

    /** Whether the key's value is a mapping. */
    public boolean isMap(String key) {
        return values.get(key) instanceof MappingNode;
    }

    /** A text that must be there. */
    public String text(String key) {
        String text = optionalText(key);
        if (text == null) {
            throw missing(key);
        }
        return text;
    }

    /** A text, or what stands for it. */
    public String text(String key, String byDefault) {
        String text = optionalText(key);
        return text == null ? byDefault : text;
    }

    /** A text, or null. */
    public @Nullable String optionalText(String key) {
        asked.add(key);
        Node node = values.get(key);
        return node == null ? null : scalar(node);
    }

    /** A yes or no. */
    public boolean flag(String key, boolean byDefault) {
        String text = text(key, Boolean.toString(byDefault));
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw noneOf(key, List.of("true", "false"), text);
        };
    }

    /** A whole number of at least the given least value. */
    public int number(String key, int byDefault, int least) {
        String text = text(key, Integer.toString(byDefault));
        if (!text.matches("\\d{1,9}") || Integer.parseInt(text) < least) {
            throw expected(key, "不小于 " + least + " 的整数", "a whole number of at least " + least, text);
        }
        return Integer.parseInt(text);
    }

    /** The name of an enum's constant, which must be there. */
    public <E extends Enum<E>> E code(String key, Class<E> codes) {
        return code(key, codes, text(key));
    }

    /** The names of an enum's constants, one or a list; empty where absent. */
    public <E extends Enum<E>> List<E> codes(String key, Class<E> codes) {
        return texts(key).stream().map(word -> code(key, codes, word)).toList();
    }

    /** A day such as 2026-01-31, or null. */
    public @Nullable LocalDate optionalDay(String key) {
        String text = optionalText(key);
        return text == null ? null : day(key, text);
    }

    /** A day written in a value of the key. */
    public LocalDate day(String key, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException fault) {
            throw expected(key, "日期，如 2026-01-31", "a date such as 2026-01-31", text);
        }
    }

    /** One text or a list of texts; empty where absent. */
    public List<String> texts(String key) {
        asked.add(key);
        Node node = values.get(key);
        if (node == null) {
            return List.of();
        }
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream().map(this::scalar).toList();
        }
        return List.of(scalar(node));
    }

    /** A mapping, or null. */
    public @Nullable YamlMap map(String key) {
        asked.add(key);
        Node node = values.get(key);
        return node == null ? null : child(node);
    }

    /** A list of mappings; empty where absent. */
    public List<YamlMap> maps(String key) {
        asked.add(key);
        Node node = values.get(key);
        List<YamlMap> maps = new ArrayList<>();
        if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(item -> maps.add(child(item)));
        } else if (node != null) {
            throw fault(key, key + " 应为列表", key + " is not a list");
        }
        return List.copyOf(maps);
    }

    /** A mapping of texts to texts, in order; empty where absent. */
    public Map<String, String> words(String key) {
        YamlMap map = map(key);
        Map<String, String> words = new LinkedHashMap<>();
        if (map != null) {
            map.keys().forEach(word -> words.put(word, map.text(word)));
        }
        return Collections.unmodifiableMap(words);
    }

    /** Throws if the file has a key that nobody asked for. */
    public void refuseUnknownKeys() {
        for (String key : values.keySet()) {
            if (!asked.contains(key)) {
                String known = String.join(", ", asked);
                throw fault(key, "不认识的键 " + key + "；此处可用 " + known, "unknown key " + key + "; known here: " + known);
            }
        }
    }

    /** The fault that a key is not there. */
    public BadYamlException missing(String key) {
        return fault(key, "缺少 " + key, key + " is missing");
    }

    /** The fault that a key's value is none of those known. */
    public BadYamlException noneOf(String key, List<String> known, String word) {
        return expected(key, "以下之一：" + String.join("、", known), "one of " + String.join(", ", known), word);
    }

    /** The fault that a key's value is another than it should be, which is said in Chinese and in English. */
    public BadYamlException expected(String key, String zh, String en, String met) {
        return fault(key, key + " 应为" + zh + "，而不是“" + met + "”", key + " is " + en + ": " + met);
    }

    /** A fault at the key's line, or at the mapping's where the key is absent; a Chinese and an English sentence. */
    public BadYamlException fault(String key, String zh, String en) {
        Node node = values.get(key);
        return new BadYamlException(file, node == null ? line : lineOf(node), zh, en);
    }

    private <E extends Enum<E>> E code(String key, Class<E> codes, String word) {
        return Arrays.stream(codes.getEnumConstants())
                .filter(code -> code.name().equals(word))
                .findFirst()
                .orElseThrow(() -> noneOf(key, names(codes), word));
    }

    private static List<String> names(Class<? extends Enum<?>> codes) {
        return Arrays.stream(codes.getEnumConstants()).map(Enum::name).toList();
    }

    private YamlMap child(Node node) {
        if (node instanceof MappingNode mapping) {
            return new YamlMap(file, mapping);
        }
        throw new BadYamlException(file, lineOf(node), "此处应为键和值", "keys and values are expected here");
    }

    private String scalar(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw new BadYamlException(file, lineOf(node), "此处应为单个值", "a single value is expected here");
    }

    private static int lineOf(Node node) {
        return node.getStartMark() == null ? 1 : node.getStartMark().getLine() + 1;
    }
}
