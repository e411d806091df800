package io.posestream.viewer;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A real Chromium without a screen. */
final class Browser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Skips the calling test where no Chromium with its driver is on the path. */
    static Browser start() {
        Optional<File> chromium = find("chromium", "chromium-browser", "google-chrome");
        Optional<File> chromedriver = find("chromedriver");
        assumeTrue(
                chromium.isPresent() && chromedriver.isPresent(),
                "no chromium and chromedriver on the path: install them to test the viewer's page");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.orElseThrow());
        options.addArguments(
                "--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--hide-scrollbars", "--lang=en-GB");
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver.orElseThrow())
                .usingAnyFreePort()
                .build();
        return new Browser(new ChromeDriver(service, options));
    }

    private static Optional<File> find(String... names) {
        return Arrays.stream(names)
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .map(Path::toFile)
                .findFirst();
    }

    void resize(int width, int height) {
        driver.manage().window().setSize(new Dimension(width, height));
    }

    /** Exactly this wide, also where windows have a least width; as a phone has it. */
    void resizeLikePhone(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 2, "mobile", true));
    }

    void resizeLikeDesktop() {
        driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    }

    void open(URI uri) {
        driver.get(uri.toString());
    }

    void press(CharSequence key) {
        driver.switchTo().activeElement().sendKeys(key);
    }

    void pressEscape() {
        press(Keys.ESCAPE);
    }

    void click(String selector) {
        driver.findElement(By.cssSelector(selector)).click();
    }

    /** With a real pointer, at shares of the element's width and height. */
    void clickAt(String selector, float x, float y) {
        WebElement element = driver.findElement(By.cssSelector(selector));
        Dimension size = element.getSize();
        new Actions(driver)
                .moveToElement(
                        element, Math.round((x - .5f) * size.getWidth()), Math.round((y - .5f) * size.getHeight()))
                .click()
                .perform();
    }

    String text(String selector) {
        return driver.findElement(By.cssSelector(selector)).getText();
    }

    Object evaluate(String script, Object... arguments) {
        return Objects.requireNonNullElse(((JavascriptExecutor) driver).executeScript(script, arguments), "");
    }

    /** Waits until a script's value pleases. */
    Object await(String script, Predicate<Object> expected) {
        return new WebDriverWait(driver, PATIENCE, Duration.ofMillis(100))
                .withMessage(() -> script + " is " + evaluate(script))
                .until(any -> {
                    Object value = evaluate(script);
                    return expected.test(value) ? value : null;
                });
    }

    void awaitTrue(String script) {
        await(script, Boolean.TRUE::equals);
    }

    /** Saves what is visible to {@code target/viewer-NAME.png}. */
    void screenshot(String name) {
        try {
            Files.write(Path.of("target", "viewer-" + name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
