package io.l9.dora.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OnceTest {

    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void asksWhenItIsAskedAndNeverAgain() {
        Once<Integer> once = new Once<>(asked::incrementAndGet);

        assertThat(asked).hasValue(0);
        assertThat(once.get()).isEqualTo(1);
        assertThat(once.get()).isEqualTo(1);
    }

    @Test
    void threadsThatComeAtOnceAllHaveTheOneValue() throws Exception {
        int threads = 8;
        CountDownLatch waiting = new CountDownLatch(threads);
        Once<Object> once = new Once<>(() -> {
            asked.incrementAndGet();
            return new Object();
        });
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        List<Future<Object>> values = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            values.add(pool.submit(() -> {
                waiting.countDown();
                waiting.await();
                return once.get();
            }));
        }
        for (Future<Object> value : values) {
            assertThat(value.get()).isSameAs(once.get());
        }
        pool.shutdown();
        assertThat(asked).hasValue(1);
    }

    @Test
    void whatFailedIsAskedForAgain() {
        Once<Integer> once = new Once<>(() -> {
            if (asked.incrementAndGet() == 1) {
                throw new IllegalStateException("not yet");
            }
            return asked.get();
        });

        assertThatThrownBy(once::get).hasMessage("not yet");
        assertThat(once.get()).isEqualTo(2);
    }

    @Test
    void whatIsKnownIsThere() {
        assertThat(Once.of("a").get()).isEqualTo("a");
    }
}
