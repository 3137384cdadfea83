interface Pool {
  running: number
  readonly waiting: (() => void)[]
}

/** So many things of each kind are under way at a time; the next ones wait behind their own kind alone. */
export class Pools {
  private readonly pools = new Map<string, Pool>()

  constructor(private readonly atOnce: number) {}

  async run<T>(kind: string, act: () => Promise<T>): Promise<T> {
    const pool = this.pools.get(kind) ?? { running: 0, waiting: [] }
    this.pools.set(kind, pool)
    if (pool.running < this.atOnce) pool.running += 1
    // Whoever ends hands its place on.
    else await new Promise<void>((go) => void pool.waiting.push(go))
    try {
      return await act()
    } finally {
      const next = pool.waiting.shift()
      if (next) next()
      else pool.running -= 1
      if (pool.running === 0) this.pools.delete(kind)
    }
  }
}
