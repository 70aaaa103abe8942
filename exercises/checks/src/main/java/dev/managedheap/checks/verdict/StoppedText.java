package dev.managedheap.checks.verdict;

import java.util.List;
import java.util.Optional;

/** Tells why there is no answer: nothing was written yet, or the code had to be stopped. */
final class StoppedText {
  private final Page page;

  StoppedText(Page page) {
    this.page = page;
  }

  void tell(Verdict.Unfinished unfinished) {
    if (unfinished.untouched()) {
      page.paragraph(Style.BAD, "Not begun yet: the file is as it was handed out.");
    } else {
      page.paragraph(Style.BAD, "Not finished yet: " + unfinished.message() + ".");
    }
    page.source(unfinished.place(), 0);
    if (unfinished.place().isPresent()) {
      page.blank();
      page.paragraph(
          Style.HELP,
          "Your code begins here. Make of the starter what the task asks for, and save the file.");
    }
  }

  void tell(Verdict.Stopped stopped) {
    StopWords words = StopWords.of(stopped.how());
    page.paragraph(Style.BAD, words.what());
    page.source(stopped.place(), 0);
    if (stopped.calls().size() > 1) {
      page.code("The calls, innermost first", stopped.calls());
    }
    if (!stopped.property().isEmpty()) {
      page.part("While checking that", Style.PLAIN, List.of(stopped.property()));
    }
    page.code("In this case", stopped.counterexample());
    page.part("What helps", Style.HELP, List.of(words.help()));
  }

  void tell(Verdict.Tampered tampered) {
    page.paragraph(Style.BAD, "This is not allowed: " + tampered.what() + ".");
    page.source(tampered.place(), 0);
    page.part("Why", Style.HELP, List.of(tampered.why()));
  }

  void tell(Verdict.CheckerFailed failed) {
    page.paragraph(Style.BAD, "The checks themselves failed. That is our mistake, not yours.");
    page.source(Optional.empty(), 0);
    page.code("What happened", List.of(failed.what()));
  }
}
