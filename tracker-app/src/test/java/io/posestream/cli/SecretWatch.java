package io.posestream.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Listens to every logger of this JVM, Kafka's included, at the level that tells most of a configuration, and keeps the
 * lines that hold a secret. Nothing reaches the console meanwhile.
 */
final class SecretWatch extends AppenderBase<ILoggingEvent> implements AutoCloseable {
    private final Set<String> secrets;
    private final ConcurrentLinkedQueue<String> leaks = new ConcurrentLinkedQueue<>();
    private final AtomicLong lines = new AtomicLong();
    private final Map<Logger, @Nullable Level> levels = new LinkedHashMap<>();
    private final List<Appender<ILoggingEvent>> muted = new ArrayList<>();
    private final Logger root;

    SecretWatch(Set<String> secrets) {
        this.secrets = secrets;
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        for (Iterator<Appender<ILoggingEvent>> each = root.iteratorForAppenders(); each.hasNext(); ) {
            muted.add(each.next());
        }
        muted.forEach(root::detachAppender);
        for (Logger logger : context.getLoggerList()) {
            levels.put(logger, logger.getLevel());
            logger.setLevel(logger == root ? Level.DEBUG : null);
        }
        setContext(context);
        start();
        root.addAppender(this);
    }

    @Override
    protected void append(ILoggingEvent event) {
        lines.incrementAndGet();
        String line = event.getLoggerName() + ": " + event.getFormattedMessage() + " " + event.getThrowableProxy();
        if (secrets.stream().anyMatch(line::contains)) {
            leaks.add(line);
        }
    }

    long lines() {
        return lines.get();
    }

    List<String> leaks() {
        return List.copyOf(leaks);
    }

    @Override
    public void close() {
        root.detachAppender(this);
        levels.forEach(Logger::setLevel);
        muted.forEach(root::addAppender);
    }
}
