package uk.dasv.setup;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * The text of one strategy file, turned into records. The files are plain YAML 1.2 in UTF-8: keys, lists and texts.
 * What YAML offers beyond that (tags, anchors, several documents in a file) is refused, since here it can only be a
 * mistake. Nothing is constructed from what the file says; only its nodes are read, each with its line.
 */
final class StrategyFile {

    static final int MAX_BYTES = 1_000_000;

    private static final Set<Tag> PLAIN = Set.of(Tag.MAP, Tag.SEQ, Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL);

    private StrategyFile() {}

    /** The file's one top-level record, which may have only the given keys. */
    static YamlRecord parse(String file, byte[] content, String... keys) {
        if (content.length > MAX_BYTES) {
            throw new BrokenStrategyFile(file, 0, "is larger than " + MAX_BYTES / 1000 + " kB");
        }
        String text = decode(file, content);
        refuseControlCharacters(file, text);
        Node root = compose(file, text);
        refuseSpecialYaml(file, root, Collections.newSetFromMap(new IdentityHashMap<>()));
        return new YamlValue(file, "the file", root).record(keys);
    }

    private static Node compose(String file, String text) {
        LoadSettings settings = LoadSettings.builder().setLabel(file).build();
        try {
            return new Compose(settings)
                    .composeString(text)
                    .orElseThrow(() -> new BrokenStrategyFile(file, 1, "there is nothing in the file"));
        } catch (MarkedYamlEngineException e) {
            int line = whereItBegan(e).map(Mark::getLine).orElse(-1) + 1;
            throw new BrokenStrategyFile(file, line, inPlainWords(e), e);
        } catch (YamlEngineException e) {
            throw new BrokenStrategyFile(file, 0, "is not valid YAML: " + e.getMessage(), e);
        }
    }

    /** A quote that never ends is noticed at the end of the file, but its beginning is what needs mending. */
    private static Optional<Mark> whereItBegan(MarkedYamlEngineException e) {
        boolean withinText = String.valueOf(e.getContext()).startsWith("while scanning");
        return withinText
                ? e.getContextMark().or(e::getProblemMark)
                : e.getProblemMark().or(e::getContextMark);
    }

    private static String inPlainWords(MarkedYamlEngineException e) {
        String problem = String.valueOf(e.getProblem());
        if (problem.contains("TAB")) {
            return "a tab stands where only spaces may; indent with spaces";
        }
        if (problem.startsWith("mapping values are not allowed")) {
            return "a colon stands where none may; put a text that contains a colon in quotes";
        }
        return "is not valid YAML: " + problem + (e.getContext() == null ? "" : " (" + e.getContext() + ")");
    }

    private static void refuseSpecialYaml(String file, Node node, Set<Node> seen) {
        int line = YamlValue.lineOf(node);
        if (!seen.add(node) || node.getAnchor().isPresent()) {
            throw new BrokenStrategyFile(file, line, "anchors (&…) and aliases (*…) are not used; write it out");
        }
        if (!PLAIN.contains(node.getTag())) {
            throw new BrokenStrategyFile(
                    file,
                    line,
                    "the tag " + node.getTag().getValue() + " is not used; quote a text that starts with !");
        }
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(tuple -> {
                refuseSpecialYaml(file, tuple.getKeyNode(), seen);
                refuseSpecialYaml(file, tuple.getValueNode(), seen);
            });
        } else if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(item -> refuseSpecialYaml(file, item, seen));
        }
    }

    private static String decode(String file, byte[] content) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer text = CharBuffer.allocate(content.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(content), text, true);
        text.flip();
        if (result.isError()) {
            throw new BrokenStrategyFile(
                    file, lineAfter(text), "a character is not in UTF-8; save the file with the encoding UTF-8");
        }
        String decoded = text.toString();
        return decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded;
    }

    private static void refuseControlCharacters(String file, String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t') {
                throw new BrokenStrategyFile(
                        file,
                        lineAfter(text.subSequence(0, at)),
                        String.format("a control character (U+%04X) is not allowed", (int) c));
            }
        }
    }

    private static int lineAfter(CharSequence before) {
        return 1 + (int) before.chars().filter(c -> c == '\n').count();
    }
}
