package io.posestream.autograd;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an operator takes and gives, spelled with one letter a value: {@code f} float, {@code i} int64, {@code b} bool,
 * {@code x} any one type (every x the same), {@code c} int64 numbers that the file itself holds, {@code n} float
 * numbers that the file itself holds. A {@code ?} after a letter: may be absent; {@code *}: once or more. After
 * {@code >} the type of all outputs. So {@code "xcc>x"} takes a value and two constant lists and gives a value of the
 * same type.
 */
record Signature(String inputs, char output) {
    private static final String CONSTANTS = "cn";

    static Signature of(String spelling) {
        int arrow = spelling.indexOf('>');
        return new Signature(spelling.substring(0, arrow), spelling.charAt(arrow + 1));
    }

    /** One input as the file has it; absent where the optional input is left out. */
    record Given(ElementType type, boolean constant) {}

    /** Whether the input at a place is read when the graph is loaded, never when it runs. */
    boolean readsAtLoad(int place) {
        return CONSTANTS.indexOf(letterAt(place)) >= 0;
    }

    /**
     * The type of the outputs.
     *
     * @param given the inputs in order; null is an input that is left out
     * @throws UnsupportedGraphException if they do not fit
     */
    ElementType resolve(String node, List<@Nullable Given> given) {
        ElementType any = null;
        for (int place = 0; place < Math.max(given.size(), places()); place++) {
            Given input = place < given.size() ? given.get(place) : null;
            char letter = letterAt(place);
            if (letter == 0) {
                throw new UnsupportedGraphException(node, "input " + place + " is one more than is known here");
            }
            if (input == null) {
                if (!isOptional(place)) {
                    throw new UnsupportedGraphException(node, "input " + place + " is missing");
                }
                continue;
            }
            check(node, place, letter, input);
            if (letter == 'x') {
                if (any != null && any != input.type()) {
                    throw new UnsupportedGraphException(
                            node, "inputs of type " + any + " and " + input.type() + " meet");
                }
                any = input.type();
            }
        }
        return output == 'x' && any != null ? any : ofLetter(output);
    }

    private static void check(String node, int place, char letter, Given input) {
        ElementType wanted = letter == 'x' ? input.type() : ofLetter(letter);
        if (input.type() != wanted) {
            throw new UnsupportedGraphException(
                    node, "input " + place + " is of type " + input.type() + "; only " + wanted + " works here");
        }
        if (CONSTANTS.indexOf(letter) >= 0 && !input.constant()) {
            throw new UnsupportedGraphException(
                    node,
                    "input " + place + " is computed or trained; only an initializer that stays fixed works here");
        }
    }

    private static ElementType ofLetter(char letter) {
        return switch (letter) {
            case 'i', 'c' -> ElementType.INTEGER;
            case 'b' -> ElementType.TRUTH;
            default -> ElementType.FLOAT;
        };
    }

    /** How many inputs are spelled out. */
    private int places() {
        return (int) inputs.chars().filter(c -> !isMark((char) c)).count();
    }

    private boolean isOptional(int place) {
        int seen = -1;
        for (int i = 0; i + 1 < inputs.length(); i++) {
            seen += isMark(inputs.charAt(i)) ? 0 : 1;
            if (seen == place && inputs.charAt(i + 1) == '?') {
                return true;
            }
        }
        return false;
    }

    /** The letter of the input at a place, 0 where no input may be. */
    private char letterAt(int place) {
        int seen = -1;
        for (int i = 0; i < inputs.length(); i++) {
            char c = inputs.charAt(i);
            if (!isMark(c) && ++seen == place) {
                return c;
            }
            if (c == '*') {
                return inputs.charAt(i - 1);
            }
        }
        return 0;
    }

    private static boolean isMark(char c) {
        return c == '?' || c == '*';
    }
}
