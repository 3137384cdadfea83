import { hash } from 'node:crypto'
import { hours } from '../../models/domain/clock.ts'
import { MOST_NEWCOMERS, NEWCOMER_MS, type Newcomer, type OutsideIdentity } from '../../models/domain/signOn/signOn.ts'
import type { NewcomerStore } from '../../models/store/newcomerStore.ts'
import { Collection } from '../platform/collection.ts'
import type { Platform } from '../platform/writeBehind.ts'
import type { Who } from './provider.ts'
import { SignOnRefused } from './signOnRefused.ts'

const SWEEP_EVERY_MS = hours(1)

/** Whom the provider vouches for and nobody here knows yet. */
export class Newcomers extends Collection<Newcomer> {
  private sweptAt = 0

  constructor(
    private readonly deps: Platform,
    store: NewcomerStore,
  ) {
    super(deps, {
      noun: 'newcomer',
      store,
      read: () => store.all(),
      shift: ({ firstAt, lastAt, ...newcomer }, deltaMs) => ({
        ...newcomer,
        firstAt: firstAt + deltaMs,
        lastAt: lastAt + deltaMs,
      }),
    })
  }

  /** The last to come first. */
  waiting(): readonly Newcomer[] {
    const now = this.deps.clock.now()
    return this.all()
      .filter(({ lastAt }) => now - lastAt < NEWCOMER_MS)
      .toSorted((a, b) => b.lastAt - a.lastAt)
  }

  async came(who: Who): Promise<void> {
    const now = this.deps.clock.now()
    const id = idOf(who)
    if (now - this.sweptAt >= SWEEP_EVERY_MS) await this.forgetOld(now)
    if (!this.get(id) && this.all().length >= MOST_NEWCOMERS) throw new SignOnRefused('waitingFull')
    await this.put(id, (current) => ({
      ...who,
      id,
      firstAt: current?.firstAt ?? now,
      lastAt: now,
      ...(current?.steppedMs === undefined ? {} : { steppedMs: current.steppedMs }),
    }))
  }

  private async forgetOld(now: number): Promise<void> {
    this.sweptAt = now
    const old = this.all().filter(({ lastAt }) => now - lastAt >= NEWCOMER_MS)
    await Promise.all(old.map(({ id }) => this.drop(id)))
  }
}

export const idOf = ({ issuer, subject }: OutsideIdentity): string =>
  hash('sha256', JSON.stringify([issuer, subject]), 'base64url').slice(0, 22)
