package org.armslink.server.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedCondition;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * Chromium without a window. Without a browser on the machine a test is skipped, which is said aloud, and fails with
 * {@code -Drequire.browser=true}.
 */
final class Browser implements AutoCloseable {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    static Browser open(Path profile) {
        if (!Files.isExecutable(CHROMIUM) || !Files.isExecutable(DRIVER)) {
            String missing = "There is no browser: " + CHROMIUM + " or " + DRIVER
                    + " is missing. On Debian: apt install chromium chromium-driver";
            if (Boolean.getBoolean("require.browser")) {
                fail(missing);
            }
            System.err.println("SKIPPED: " + missing);
            abort(missing);
        }
        var logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        var options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.setCapability("goog:loggingPrefs", logs);
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--user-data-dir=" + profile);
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .usingAnyFreePort()
                .build();
        var browser = new Browser(new ChromeDriver(service, options));
        browser.resize(1280, 800);
        return browser;
    }

    /** Makes the page itself, without the browser's frame, so large. */
    void resize(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        driver.manage().window().setSize(new Dimension(width, height));
    }

    /** Where downloads go. */
    void saveTo(Path folder) {
        driver.executeCdpCommand(
                "Browser.setDownloadBehavior", Map.of("behavior", "allow", "downloadPath", folder.toString()));
    }

    void go(String url) {
        driver.get(url);
    }

    String address() {
        return String.valueOf(driver.getCurrentUrl());
    }

    /** The first such element, as soon as it is shown. */
    WebElement find(String css) {
        return waitFor(
                "the element " + css,
                page -> page.findElements(By.cssSelector(css)).stream()
                        .filter(WebElement::isDisplayed)
                        .findFirst()
                        .orElse(null));
    }

    WebElement button(String words) {
        return waitFor(
                "the button “" + words + "”",
                page -> page.findElements(By.tagName("button")).stream()
                        .filter(button ->
                                button.isDisplayed() && button.getText().equals(words))
                        .findFirst()
                        .orElse(null));
    }

    /** Those that are there now. */
    List<WebElement> list(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    List<String> texts(String css) {
        return list(css).stream().map(WebElement::getText).toList();
    }

    /** Waits until an element's text holds these words. */
    String untilText(String css, String words) {
        return waitFor(
                "“" + words + "” in " + css,
                page -> page.findElements(By.cssSelector(css)).stream()
                        .map(WebElement::getText)
                        .filter(text -> text.contains(words))
                        .findFirst()
                        .orElse(null));
    }

    void choose(String css, String value) {
        new Select(find(css)).selectByValue(value);
    }

    Object ask(String script, Object... arguments) {
        return java.util.Objects.requireNonNull(driver.executeScript(script, arguments), script);
    }

    <A> A waitFor(String what, ExpectedCondition<A> condition) {
        return new WebDriverWait(driver, PATIENCE)
                .ignoring(org.openqa.selenium.StaleElementReferenceException.class)
                .withMessage(() -> what + " on " + address() + "; the page says:\n"
                        + driver.findElement(By.tagName("body")).getText())
                .until(condition);
    }

    Path screenshot(String name) throws IOException {
        Files.createDirectories(SCREENSHOTS);
        return Files.write(SCREENSHOTS.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
    }

    /** Nothing was refused by the content security policy, and nothing failed in the page's own code. */
    void assertNoErrors() {
        assertThat(driver.manage().logs().get(LogType.BROWSER).getAll())
                .filteredOn(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                .extracting(LogEntry::getMessage)
                // Chromium notes each refusal here; those that the page shows in words are checked where they come.
                .filteredOn(message -> !message.matches("(?s).*status of (400|404|409|422).*"))
                .isEmpty();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
