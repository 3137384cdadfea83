/** Work that stops after each piece, done without stopping: where nobody is kept waiting by it. */
export function atOnce<T>(work: Iterator<unknown, T>): T {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}
