import { Cancelled, pause, runInSlices } from '../../src/taskpane/slices';

function* steps(count: number): Generator<number, string> {
  for (let done = 1; done <= count; done += 1) yield done / count;
  return 'done';
}

test('a generator is run to its end', async () => {
  const signal = new AbortController().signal;
  await expect(runInSlices(steps(1000), { signal, onProgress: () => undefined })).resolves.toBe('done');
});

test('a cancelled run stops at the next slice', async () => {
  const controller = new AbortController();
  let seen = 0;
  function* endless(): Generator<number, never> {
    for (;;) {
      seen += 1;
      yield 0.5;
    }
  }
  const run = runInSlices(endless(), {
    signal: controller.signal,
    onProgress: () => {
      controller.abort();
    },
  });
  await expect(run).rejects.toBeInstanceOf(Cancelled);
  const then = seen;
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(seen).toBe(then);
});

test('a failure inside the work is passed on', async () => {
  function* broken(): Generator<number, never> {
    yield 0;
    throw new Error('broken');
  }
  const run = runInSlices(broken(), { signal: new AbortController().signal, onProgress: () => undefined });
  await expect(run).rejects.toThrow('broken');
});

test('a pause ends at once when cancelled', async () => {
  const controller = new AbortController();
  const waiting = pause(60_000, controller.signal);
  controller.abort();
  await expect(waiting).rejects.toBeInstanceOf(Cancelled);
});
