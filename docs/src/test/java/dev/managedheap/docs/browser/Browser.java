package dev.managedheap.docs.browser;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A headless Chromium of the system, over the pages that the build has just made. */
final class Browser implements AutoCloseable {
  /** How long to wait for what a page does of itself. */
  static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final List<String> BROWSERS =
      List.of("chromium", "chromium-browser", "google-chrome");

  private final ChromeDriver driver;
  private final Path web;

  private Browser(Path browser, Path chromedriver, Path web) {
    this.web = web;
    ChromeOptions options = new ChromeOptions();
    options.setBinary(browser.toFile());
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-dev-shm-usage");
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(chromedriver.toFile())
            .usingAnyFreePort()
            .build();
    driver = new ChromeDriver(service, options);
  }

  /** Starts the browser; null where the system has none. */
  static @Nullable Browser start(Path web) {
    Path chromedriver = find(List.of("chromedriver"));
    Path browser = find(BROWSERS);
    return chromedriver == null || browser == null ? null : new Browser(browser, chromedriver, web);
  }

  private static @Nullable Path find(List<String> names) {
    String path = System.getenv().getOrDefault("PATH", "");
    for (String name : names) {
      for (String folder : path.split(File.pathSeparator, -1)) {
        Path file = Path.of(folder).resolve(name);
        if (Files.isExecutable(file) && Files.isRegularFile(file)) {
          return file;
        }
      }
    }
    return null;
  }

  ChromeDriver driver() {
    return driver;
  }

  /** The pages, by name. */
  List<String> pages() {
    try (Stream<Path> files = Files.list(web)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(".html"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Opens a page and waits until it is there as a whole: the driver may return before. */
  void open(String page) {
    driver.get(web.resolve(page).toUri().toString());
    new WebDriverWait(driver, PATIENCE)
        .withMessage(page + " is loaded")
        .until(anyDriver -> "complete".equals(driver.executeScript("return document.readyState")));
  }

  void size(int width, int height) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
  }

  void setTheme(String theme) {
    driver.executeScript("document.documentElement.dataset.theme = arguments[0]", theme);
  }

  /** Runs one of the questions of the script beside this class, and returns its answers. */
  List<String> ask(String question) {
    Object answers = driver.executeScript(script() + "\nreturn " + question + "();");
    return answers instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of();
  }

  private static String script() {
    try (InputStream in = Browser.class.getResourceAsStream("questions.js")) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    driver.quit();
  }
}
