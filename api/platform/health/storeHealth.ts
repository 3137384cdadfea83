import type { StoreBackend } from '../../../models/store/storeBackend.ts'

/**
 * Whether the store takes writes, as the server has last tried. It tries by itself, every few seconds: a question from
 * outside must cost no write.
 */
export class StoreHealth {
  // A store that has just been opened answers.
  private well = true

  constructor(private readonly backend: Pick<StoreBackend, 'probe'>) {}

  isWell(): boolean {
    return this.well
  }

  /** The only proof is a write that was synced. */
  async look(): Promise<void> {
    this.well = await this.backend.probe().then(
      () => true,
      () => false,
    )
  }
}
