/** What the browsers have heard, by its id: it may come before the answer to whoever raised it. */
export class Ears {
  private readonly times = new Map<string, number>()
  private readonly waiting = new Map<string, (at: number) => void>()

  hear(id: string): void {
    const now = performance.now()
    if (this.times.has(id)) return
    this.times.set(id, now)
    this.waiting.get(id)?.(now)
  }

  heardAt(id: string): Promise<number> {
    const known = this.times.get(id)
    return known === undefined ? new Promise((done) => this.waiting.set(id, done)) : Promise.resolve(known)
  }
}
