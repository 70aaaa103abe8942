package dev.managedheap.checks.verdict;

/**
 * The words for code that had to be stopped.
 *
 * @param what what happened
 * @param help what usually causes it, and what to look at
 */
record StopWords(String what, String help) {
  static StopWords of(Stop stop) {
    return switch (stop) {
      case ENDLESS_LOOP ->
          new StopWords(
              "Your code does not end, or not soon enough: a loop goes on and on.",
              "Which value must change for the loop to end? Say for one turn of the loop what"
                  + " changes in it, and whether the condition can ever become false. If it can:"
                  + " is there work in the loop that grows with each turn?");
      case TOO_SLOW ->
          new StopWords(
              "Your code takes far too long.",
              "Each case ends, but with far more steps than it needs. Is there a loop inside a"
                  + " loop that could do without, or work that is done again and again?");
      case WAITS_FOREVER ->
          new StopWords(
              "Your code waits for something that does not come.",
              "It sleeps, or waits for a lock or another thread. An answer to an exercise needs"
                  + " none of these.");
      case STACK_OVERFLOW ->
          new StopWords(
              "Stack overflow: the calls are nested too deep.",
              "A method calls itself, directly or by way of others, and too often. Is there a case"
                  + " in which it does not call itself, and does every call come closer to it?");
      case OUT_OF_MEMORY ->
          new StopWords(
              "Out of memory: your code asks for more and more of it.",
              "Usually a list or an array grows in a loop that does not end, or a size is computed"
                  + " wrongly. Look at what grows, and at what should stop it.");
      case EXIT ->
          new StopWords(
              "Your code ends the program.",
              "The checks would end with it. To leave a method, write return; to say that an"
                  + " argument is bad, throw an exception.");
      case TOO_MUCH_OUTPUT ->
          new StopWords(
              "Your code prints without end: more than a million characters.",
              "Print less, or only in the case that you look at. If you print only a little, look"
                  + " for a loop that does not end.");
      case THREAD_LEFT ->
          new StopWords(
              "Your code leaves a thread running.",
              "Everything that it starts must have ended when the method returns. An answer to an"
                  + " exercise needs no thread.");
    };
  }
}
