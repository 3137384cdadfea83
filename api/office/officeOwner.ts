import type { Opening } from './officeFolders.ts'

export interface OpenOffice {
  stop(): Promise<void>
}

/** What is done while the store is closed. */
export interface Change {
  /** Resolves with what is opened then. */
  apply(): Promise<Opening>
  /** Makes it as it was, when something of it fails or what it leaves cannot be opened. */
  undo(): Promise<void>
}

/** Owns the one office that is open in this process: whatever needs its store closed is done by it, between two openings. */
export class OfficeOwner {
  private opened: { readonly opening: Opening; readonly office: OpenOffice } | undefined
  private turn: Promise<void> = Promise.resolve()

  constructor(
    private readonly open: (opening: Opening) => Promise<OpenOffice>,
    /** Told when not even the former office can be opened again: then there is none. */
    private readonly onLost: (reason: unknown) => void,
  ) {}

  /** What is open. */
  get opening(): Opening | undefined {
    return this.opened?.opening
  }

  async start(opening: Opening): Promise<void> {
    this.opened = { opening, office: await this.open(opening) }
  }

  /** Closes, changes, opens again. Rejects with why not; the former office is open again by then. */
  instead(change: Change): Promise<void> {
    const changed = this.turn.then(() => this.change(change))
    this.turn = changed.catch(() => undefined)
    return changed
  }

  async stop(): Promise<void> {
    await this.turn
    await this.close()
  }

  private async change({ apply, undo }: Change): Promise<void> {
    const former = this.opening
    if (!former) throw new Error('The office is being closed.')
    await this.close()
    try {
      await this.start(await apply())
    } catch (reason) {
      await this.reopen(former, undo)
      throw reason
    }
  }

  private async reopen(former: Opening, undo: Change['undo']): Promise<void> {
    try {
      await undo()
      await this.start(former)
    } catch (reason) {
      this.onLost(reason)
      throw reason
    }
  }

  private async close(): Promise<void> {
    const { opened } = this
    this.opened = undefined
    await opened?.office.stop()
  }
}
