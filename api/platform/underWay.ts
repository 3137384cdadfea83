/** Work that nobody waits for when it is asked for, and that must have ended before the store closes. */
export class UnderWay {
  private readonly works = new Set<Promise<unknown>>()

  add<T>(work: Promise<T>): Promise<T> {
    this.works.add(work)
    const end = (): void => void this.works.delete(work)
    work.then(end, end)
    return work
  }

  async idle(): Promise<void> {
    while (this.works.size > 0) await Promise.allSettled(this.works)
  }
}
