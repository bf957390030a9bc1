package org.ictmonitor.analysis;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ictmonitor.Aim;
import org.ictmonitor.Code;
import org.ictmonitor.CodeEntry;
import org.ictmonitor.CodeKind;
import org.ictmonitor.Codebook;
import org.ictmonitor.MonitorException;
import org.ictmonitor.Purpose;

/** Says whether a mention of a tool counts under one of the survey's purposes: direction, code and cues of its sentence. */
public final class AimRule {
    /** Key of what no rule of the codebook takes. */
    public static final String NONE = "none";

    private static final String LETTER = "[\\p{L}\\p{N}]";

    private final Set<Code> tools;
    private final List<Test> tests;
    private final boolean none;

    private AimRule(Codebook codebook, List<Aim> aims, boolean none) {
        this.tools = codebook.entries().stream()
                .filter(entry -> entry.kind() == CodeKind.TOOL)
                .map(CodeEntry::code)
                .collect(Collectors.toSet());
        this.tests = aims.stream().map(Test::of).toList();
        this.none = none;
    }

    /**
     * The rule of that key, or the one that takes what no other does.
     *
     * @throws MonitorException if the codebook has none of that key, naming those that it has
     */
    public static AimRule of(Codebook codebook, String key) {
        if (key.equals(NONE)) {
            return new AimRule(codebook, codebook.aims(), true);
        }
        List<Aim> aims =
                codebook.aims().stream().filter(aim -> aim.key().equals(key)).toList();
        if (aims.isEmpty()) {
            throw MonitorException.wrong("--aim '" + key + "' is no purpose of the codebook; expected one of: "
                    + String.join(", ", keys(codebook)) + ".");
        }
        return new AimRule(codebook, aims, false);
    }

    /** The keys of all rules, that of the rest last. */
    public static List<String> keys(Codebook codebook) {
        return Stream.concat(codebook.aims().stream().map(Aim::key), Stream.of(NONE))
                .toList();
    }

    /** Whether a mention in that sentence is counted; mentions of services and documents never are. */
    public boolean holds(Code code, Purpose purpose, String sentence) {
        return tools.contains(code) && none == tests.stream().noneMatch(test -> test.holds(code, purpose, sentence));
    }

    /** An aim with its cues made ready. */
    private record Test(Aim aim, List<Pattern> cues) {
        static Test of(Aim aim) {
            return new Test(aim, aim.cues().stream().map(Test::pattern).toList());
        }

        boolean holds(Code code, Purpose purpose, String sentence) {
            return (aim.purposes().isEmpty() || aim.purposes().contains(purpose))
                    && (aim.codes().isEmpty() || aim.codes().stream().anyMatch(code::isWithin))
                    && (cues.isEmpty()
                            || cues.stream()
                                    .anyMatch(cue -> cue.matcher(sentence).find()));
        }

        private static Pattern pattern(String cue) {
            String words = Stream.of(cue.strip().split("\\s+")).map(Test::word).collect(Collectors.joining("\\s+"));
            return Pattern.compile(
                    "(?<!" + LETTER + ")" + words + "(?!" + LETTER + ")",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        }

        private static String word(String word) {
            return word.endsWith("*")
                    ? Pattern.quote(word.substring(0, word.length() - 1)) + "[\\p{L}'’ʼ]*"
                    : Pattern.quote(word);
        }
    }
}
