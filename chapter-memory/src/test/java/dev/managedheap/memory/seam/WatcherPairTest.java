package dev.managedheap.memory.seam;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WatcherPairTest {
  private final List<String> events = new ArrayList<>();

  @Test
  void tellsBothOfEveryEventInOrder() throws ReflectiveOperationException {
    HeapWatcher pair = recorder("first").and(recorder("second"));
    for (Method event : HeapWatcher.class.getMethods()) {
      if (event.getReturnType() != void.class) {
        continue;
      }
      Object[] details = new Object[event.getParameterCount()];
      for (int i = 0; i < details.length; i++) {
        details[i] = event.getParameterTypes()[i] == int.class ? i + 1 : CollectionPhase.SWEEP;
      }
      events.clear();
      event.invoke(pair, details);
      String told = event.getName() + List.of(details);
      assertThat(events).containsExactly("first " + told, "second " + told);
    }
  }

  private HeapWatcher recorder(String name) {
    return (HeapWatcher)
        Proxy.newProxyInstance(
            WatcherPairTest.class.getClassLoader(),
            new Class<?>[] {HeapWatcher.class},
            (proxy, method, details) -> {
              if (method.getName().equals("and")) {
                return new WatcherPair((HeapWatcher) proxy, (HeapWatcher) details[0]);
              }
              events.add(name + " " + method.getName() + List.of(details));
              return null;
            });
  }
}
