import { hash } from 'node:crypto'
import { MOST_NEWCOMERS, NEWCOMER_MS, type Newcomer, type OutsideIdentity } from '../../models/domain/signOn/signOn.ts'
import type { NewcomerStore } from '../../models/store/newcomerStore.ts'
import { Collection } from '../platform/collection.ts'
import type { Platform } from '../platform/writeBehind.ts'
import type { ProviderIdentity } from './provider.ts'
import { SignOnRefused } from './signOnRefused.ts'

type Provider = Pick<OutsideIdentity, 'issuer'>

/** Whom the provider vouches for and nobody here knows yet. */
export class Newcomers extends Collection<Newcomer> {
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

  /** Those of the provider that the office has now, the newest first: nobody comes in by another one. */
  waiting(provider: Provider | undefined): readonly Newcomer[] {
    return this.all()
      .filter((newcomer) => this.isAwaited(newcomer, provider))
      .toSorted((a, b) => b.lastAt - a.lastAt)
  }

  async came(who: ProviderIdentity): Promise<void> {
    const now = this.deps.clock.now()
    const id = idOf(who)
    if (!this.get(id) && this.waiting(who).length >= MOST_NEWCOMERS) throw new SignOnRefused('waitingFull')
    await this.put(id, (current) => ({
      ...who,
      id,
      firstAt: current?.firstAt ?? now,
      lastAt: now,
      ...(current?.steppedMs === undefined ? {} : { steppedMs: current.steppedMs }),
    }))
  }

  /** They are known now. */
  async known(who: OutsideIdentity): Promise<void> {
    await this.drop(idOf(who))
  }

  /** What was said of people for whom nobody waits is kept nowhere, whether or not anybody comes after them. */
  async forgetOld(provider: Provider | undefined): Promise<void> {
    const old = this.all().filter((newcomer) => !this.isAwaited(newcomer, provider))
    await Promise.all(old.map(({ id }) => this.drop(id)))
  }

  private isAwaited({ issuer, lastAt }: Newcomer, provider: Provider | undefined): boolean {
    return issuer === provider?.issuer && this.deps.clock.now() - lastAt < NEWCOMER_MS
  }
}

const idOf = ({ issuer, subject }: OutsideIdentity): string =>
  hash('sha256', JSON.stringify([issuer, subject]), 'base64url').slice(0, 22)
