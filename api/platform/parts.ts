type Done = void | Promise<void>

/** Something of the server that has a beginning, work under way, or an end. */
export interface Part {
  /** Reads what is stored. */
  load?(): Done
  /** Begins to act by itself: when everything is read. */
  begin?(): Done
  /** When the work that is under way has ended. */
  idle?(): Done
  stop?(): Done
}

/** The one list of all parts: they begin in its order, and end against it, who uses another before the other. */
export class Parts {
  private readonly list: Part[] = []

  add<P extends Part>(part: P): P {
    this.list.push(part)
    return part
  }

  async load(): Promise<void> {
    for (const part of this.list) await part.load?.()
  }

  async begin(): Promise<void> {
    for (const part of this.list) await part.begin?.()
  }

  async idle(): Promise<void> {
    for (const part of this.list.toReversed()) await part.idle?.()
  }

  async stop(): Promise<void> {
    for (const part of this.list.toReversed()) {
      await part.stop?.()
      // What it had begun ends before those it uses do.
      await part.idle?.()
    }
  }
}
