package io.l9.dora.reports.html;

import io.l9.dora.report.Results;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * A Chromium without a screen that shows reports from the disk. Nothing waits for time to pass: what the page does, it has done after two
 * of its frames.
 */
final class Browser implements AutoCloseable {

    private static final Path BINARY = Path.of(System.getProperty("dora.browser", "/usr/bin/chromium"));
    private static final Path DRIVER = Path.of(System.getProperty("dora.browser.driver", "/usr/bin/chromedriver"));

    /** Held, since settings of loggers are lost with them. Selenium warns that it does not know the newest Chromium. */
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    private static final String TWO_FRAMES =
            "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done(null)));";

    private final Path folder;
    private final ChromeDriver driver;
    private int pages;

    /**
     * Starts one.
     *
     * @param folder takes its profile and the pages
     */
    Browser(Path folder) {
        SELENIUM.setLevel(Level.SEVERE);
        this.folder = folder;
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .usingAnyFreePort()
                .withSilent(true)
                .build();
        driver = new ChromeDriver(service, options(folder.resolve("profile")));
    }

    private static ChromeOptions options(Path profile) {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(BINARY.toFile());
        options.setCapability("goog:loggingPrefs", logs);
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--window-size=1400,1000",
                "--user-data-dir=" + profile);
        return options;
    }

    /** Writes a report and returns where it is. */
    String write(Results results) {
        Path page = folder.resolve("report-" + ++pages + ".html");
        try (OutputStream out = Files.newOutputStream(page)) {
            new HtmlReport().write(results, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return page.toUri().toString();
    }

    /** Shows a report as it is when it has just been opened. */
    Browser open(Results results, String fragment) {
        return go(write(results) + fragment);
    }

    /** Shows a page anew, whatever was shown before. */
    Browser go(String address) {
        driver.get("about:blank");
        driver.manage().logs().get(LogType.BROWSER);
        driver.manage().logs().get(LogType.PERFORMANCE);
        driver.get(address);
        return settle();
    }

    /** Shows a report without running its script. */
    Browser openWithoutScript(Results results) {
        command("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        driver.get(write(results));
        return this;
    }

    /** Returns when the page has done what it was asked for. */
    Browser settle() {
        driver.executeAsyncScript(TWO_FRAMES);
        return this;
    }

    /** Returns what a script returns, which is read as the body of a function. */
    Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    String text(String selector) {
        return String.valueOf(run("return document.querySelector(arguments[0]).textContent", selector));
    }

    /** Returns the text of each element that matches. */
    @SuppressWarnings("unchecked")
    List<String> texts(String selector) {
        return (List<String>)
                run("return [...document.querySelectorAll(arguments[0])].map(e => e.textContent)", selector);
    }

    long count(String selector) {
        return (Long) run("return document.querySelectorAll(arguments[0]).length", selector);
    }

    WebElement find(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    /** Clicks with the mouse, after scrolling there. */
    Browser click(String selector) {
        WebElement element = find(selector);
        run("arguments[0].scrollIntoView({block: 'center'})", element);
        settle();
        element.click();
        return settle();
    }

    /** Presses keys one after the other, wherever the focus is. */
    Browser press(CharSequence... keys) {
        for (CharSequence key : keys) {
            new Actions(driver).sendKeys(key).perform();
            settle();
        }
        return this;
    }

    Browser press(Keys key, int times) {
        for (int i = 0; i < times; i++) {
            press(key);
        }
        return this;
    }

    String address() {
        return driver.getCurrentUrl();
    }

    /** Sends a command of the Chrome DevTools protocol. */
    Map<String, Object> command(String name, Map<String, Object> parameters) {
        return driver.executeCdpCommand(name, parameters);
    }

    /** Makes the page as wide and high as that, in CSS pixels. */
    Browser size(int width, int height) {
        command(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        return settle();
    }

    /** Shows the page as on {@code medium}, for people who prefer a scheme of colours. */
    Browser media(String medium, String scheme) {
        List<Map<String, String>> features = List.of(Map.of("name", "prefers-color-scheme", "value", scheme));
        command("Emulation.setEmulatedMedia", Map.of("media", medium, "features", features));
        return settle();
    }

    /** Returns all that the page has written to its console, violations of its policy among it. */
    List<String> console() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    /** Returns what is known of each request that the page has made. */
    List<String> requests() {
        return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(LogEntry::getMessage)
                .filter(message -> message.contains("Network.requestWillBeSent\""))
                .toList();
    }

    /** Keeps a picture of the whole page for people to look at. */
    Browser screenshot(String name) {
        try {
            Path pictures = Files.createDirectories(Path.of("target", "screenshots"));
            Files.write(pictures.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
