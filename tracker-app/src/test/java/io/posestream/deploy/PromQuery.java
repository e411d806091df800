package io.posestream.deploy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an expression of Prometheus names. There is no parser for Java, so this looks at tokens: brackets pair up,
 * functions are known ones, and each selector is split into series and labels.
 *
 * @param selectors each series that is asked for
 * @param grouping labels after {@code by}, {@code without}, {@code on} and {@code ignoring}
 */
record PromQuery(List<Selector> selectors, Set<String> grouping) {
    private static final Pattern TOKEN = Pattern.compile("\\s+|\"(?:[^\"\\\\]|\\\\.)*\"|\\[\\d+[smhd]\\]"
            + "|\\d+[smhd]|\\d+(?:\\.\\d+)?|[a-zA-Z_:][a-zA-Z0-9_:]*|=~|!~|[=!<>]=|[-+*/%^<>=(){},]");
    private static final Set<String> GROUPINGS = Set.of("by", "without", "on", "ignoring", "group_left", "group_right");
    private static final Set<String> OPERATORS = Set.of("and", "or", "unless", "bool", "offset");
    private static final Set<String> FUNCTIONS =
            Set.of("sum", "min", "max", "avg", "count", "rate", "increase", "histogram_quantile", "vector", "absent");

    /** A series and the labels by which it is chosen. */
    record Selector(String series, Set<String> labels) {}

    /** @throws IllegalArgumentException saying what is wrong and where */
    static PromQuery of(String expression) {
        return new Reading(expression, tokens(expression)).read();
    }

    private static List<String> tokens(String expression) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(expression);
        int at = 0;
        while (at < expression.length()) {
            if (!matcher.region(at, expression.length()).lookingAt()) {
                throw new IllegalArgumentException("nothing begins like " + expression.substring(at));
            }
            if (!matcher.group().isBlank()) {
                tokens.add(matcher.group());
            }
            at = matcher.end();
        }
        return tokens;
    }

    private static final class Reading {
        private final String expression;
        private final List<String> tokens;
        private final List<Selector> selectors = new ArrayList<>();
        private final Set<String> grouping = new HashSet<>();
        private final Deque<String> open = new ArrayDeque<>();
        private int next;

        Reading(String expression, List<String> tokens) {
            this.expression = expression;
            this.tokens = tokens;
        }

        PromQuery read() {
            while (next < tokens.size()) {
                String token = tokens.get(next++);
                if (token.equals("(")) {
                    open.push(token);
                } else if (token.equals(")")) {
                    check(!open.isEmpty(), "a bracket is closed that was not opened");
                    open.pop();
                } else if (Character.isLetter(token.charAt(0))) {
                    named(token);
                } else {
                    check(!token.equals("{") && !token.equals("}"), "a selector has no series");
                }
            }
            check(open.isEmpty(), "a bracket is not closed");
            return new PromQuery(List.copyOf(selectors), Set.copyOf(grouping));
        }

        private void named(String name) {
            if (GROUPINGS.contains(name)) {
                check(peek().equals("("), name + " wants labels");
                grouping.addAll(labels(")"));
            } else if (peek().equals("(") || GROUPINGS.contains(peek())) {
                check(FUNCTIONS.contains(name), name + " is no known function");
            } else if (!OPERATORS.contains(name)) {
                selectors.add(new Selector(name, peek().equals("{") ? labels("}") : Set.of()));
            }
        }

        /** Names between two brackets, values left out. */
        private Set<String> labels(String closing) {
            Set<String> labels = new HashSet<>();
            next++;
            while (!peek().equals(closing)) {
                check(!peek().isEmpty(), "a list of labels is not closed");
                if (Character.isLetter(peek().charAt(0))) {
                    labels.add(peek());
                }
                next++;
            }
            next++;
            return labels;
        }

        private String peek() {
            return next < tokens.size() ? tokens.get(next) : "";
        }

        private void check(boolean holds, String otherwise) {
            if (!holds) {
                throw new IllegalArgumentException(otherwise + ": " + expression);
            }
        }
    }
}
