import type { Clock } from '../../models/domain/clock.ts'
import type { SecurityEvent, SecurityLogStore } from '../../models/store/securityLogStore.ts'

type Noted = { readonly [Key in keyof Omit<SecurityEvent, 'at'>]: Omit<SecurityEvent, 'at'>[Key] | undefined }

/** Who did what to which object: no content, no names of clients. */
export class SecurityLog {
  constructor(
    private readonly clock: Clock,
    private readonly store: SecurityLogStore,
  ) {}

  async note({
    what,
    result,
    personId,
    object,
    address,
  }: Partial<Noted> & Pick<SecurityEvent, 'what' | 'result'>): Promise<void> {
    await this.store.append({
      at: this.clock.now(),
      what,
      result,
      ...(personId === undefined ? {} : { personId }),
      ...(object === undefined ? {} : { object }),
      ...(address === undefined ? {} : { address }),
    })
  }
}
