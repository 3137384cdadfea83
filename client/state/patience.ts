/** How long somebody waits for more: it runs out when nothing has come for so long. */
export class Patience {
  private readonly giving = new AbortController()
  private readonly lastsMs: number
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(lastsMs: number) {
    this.lastsMs = lastsMs
    this.renew()
  }

  get signal(): AbortSignal {
    return this.giving.signal
  }

  /** Something has come. */
  renew(): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.giving.abort(), this.lastsMs)
  }

  /** Nothing is waited for any more. */
  end(): void {
    clearTimeout(this.timer)
  }
}
