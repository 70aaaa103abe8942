package dev.managedheap.docs.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * The web edition in a real browser. Where the system has no Chromium with its driver, the tests
 * are skipped and say so.
 */
class BrowserTest {
  private static final Path WEB =
      Path.of(System.getProperty("managedheap.book", "target/book")).resolve("web");
  private static final List<String> QUESTIONS =
      List.of("foreignRequests", "headingsOutOfOrder", "imagesWithoutText", "controlsWithoutName");
  private static @Nullable Browser started;

  @BeforeAll
  static void start() {
    assumeTrue(
        Files.exists(WEB.resolve("index.html")), "the book is not built, so no page is looked at");
    started = Browser.start(WEB);
    if (started == null) {
      System.out.println("SKIPPED: no chromium and chromedriver here, so no page is looked at");
    }
    assumeTrue(started != null, "no chromium and chromedriver on the path");
  }

  @AfterAll
  static void stop() {
    if (started != null) {
      started.close();
    }
  }

  private static Browser browser() {
    return Objects.requireNonNull(started);
  }

  @BeforeEach
  void desktop() {
    browser().size(1440, 1000);
  }

  static List<String> pages() {
    return browser().pages();
  }

  /** All that is asked of every page, at one opening: to open a page takes longest. */
  @ParameterizedTest
  @MethodSource("pages")
  void aPageIsSound(String page) {
    browser().open(page);
    SoftAssertions all = new SoftAssertions();
    all.assertThat(errors()).as("errors").isEmpty();
    for (String question : QUESTIONS) {
      all.assertThat(browser().ask(question)).as(question).isEmpty();
    }
    for (String theme : List.of("light", "dark")) {
      browser().setTheme(theme);
      all.assertThat(browser().ask("lowContrast")).as("lowContrast, " + theme).isEmpty();
    }
    browser().size(390, 844);
    all.assertThat(browser().ask("sidewaysScroll")).as("sidewaysScroll on a phone").isEmpty();
    all.assertAll();
  }

  private static List<String> errors() {
    return browser().driver().manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(String::valueOf)
        .toList();
  }

  @Test
  void theSearchFinds() {
    browser().open("index.html");
    WebElement input = browser().driver().findElement(By.id("search"));
    input.sendKeys("coalescing");
    WebElement first = waitFor("#found a");
    first.click();
    waiting().until(ExpectedConditions.urlContains("memory.html#"));
  }

  @Test
  void theSearchSaysWhenNothingIsFound() {
    browser().open("index.html");
    browser().driver().findElement(By.id("search")).sendKeys("xyzzyplugh");
    assertThat(waitFor("#found p").getText()).contains("Nothing found");
  }

  private static WebElement waitFor(String selector) {
    return waiting().until(driver -> driver.findElement(By.cssSelector(selector)));
  }

  private static WebDriverWait waiting() {
    return new WebDriverWait(browser().driver(), Browser.PATIENCE);
  }

  @Test
  void theThemeIsRemembered() {
    browser().open("index.html");
    WebElement button = browser().driver().findElement(By.cssSelector(".theme"));
    button.click();
    String chosen = theme();
    assertThat(chosen).isIn("dark", "light");
    browser().open("memory.html");
    assertThat(theme()).isEqualTo(chosen);
    browser().driver().executeScript("localStorage.clear()");
  }

  private static String theme() {
    return String.valueOf(
        browser().driver().executeScript("return document.documentElement.dataset.theme"));
  }

  /** Listings that can be scrolled are reached, too: so twice as many presses as controls. */
  @Test
  void theKeyboardReachesEverything() {
    browser().open("refcount.html");
    int controls = browser().ask("controlsToReach").size();
    assertThat(controls).isGreaterThan(100);
    String presses = Keys.TAB.toString().repeat(2 * controls);
    new Actions(browser().driver()).sendKeys(presses).perform();
    assertThat(browser().ask("controlsNotReached")).isEmpty();
  }

  /** Pictures to look at: {@code -Dbook.pictures=FOLDER}. */
  @Test
  void pictures() throws Exception {
    String folder = System.getProperty("book.pictures", "");
    assumeTrue(!folder.isEmpty(), "no pictures asked for");
    for (String page : browser().pages()) {
      for (int width : new int[] {1440, 1024, 390}) {
        for (String theme : List.of("light", "dark")) {
          browser().size(width, 900);
          browser().open(page);
          browser().setTheme(theme);
          Object height =
              browser().driver().executeScript("return document.documentElement.scrollHeight");
          browser().size(width, Math.min(6000, Integer.parseInt(String.valueOf(height))));
          Path shot =
              Path.of(folder, page.replace(".html", "") + "-" + width + "-" + theme + ".png");
          Files.createDirectories(Path.of(folder));
          Files.write(shot, browser().driver().getScreenshotAs(OutputType.BYTES));
        }
      }
    }
  }
}
