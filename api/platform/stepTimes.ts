import type { Versioned } from '../../models/store/storedCollection.ts'

/**
 * The times of documents after the clock was set. Each document says by which steps its times are told, so that it is
 * moved once, however often it is looked at.
 */
export class StepTimes<D extends Versioned> {
  constructor(
    private readonly clock: { readonly steppedMs: number },
    /** The same document after the clock was set by so much; absent: its times stay as they are. */
    private readonly shift: ((document: D, deltaMs: number) => D) | undefined,
  ) {}

  shifted(document: D): D {
    const { steppedMs } = this.clock
    const deltaMs = steppedMs - (document.steppedMs ?? 0)
    const moved = deltaMs === 0 ? document : (this.shift?.(document, deltaMs) ?? document)
    return moved === document ? document : { ...moved, version: document.version, steppedMs }
  }

  /** A new document says by which steps it was made. */
  stamped(document: D): D {
    const { steppedMs } = this.clock
    const isNew = document.version === 1 && (document.steppedMs ?? 0) !== steppedMs
    return isNew && this.shift ? { ...document, steppedMs } : document
  }
}
