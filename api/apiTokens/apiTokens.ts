import { hash, randomBytes, timingSafeEqual } from 'node:crypto'
import { type ApiScope, type ApiToken, MOST_TOKENS, mayHaveScope } from '../../models/domain/apiTokens/apiToken.ts'
import { hours } from '../../models/domain/clock.ts'
import { Refusal } from '../../models/domain/errors.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import type { ApiTokenStore } from '../../models/store/apiTokenStore.ts'
import type { TokenBody, TokensView } from '../../models/wire/apiTokens.ts'
import { mustAdminister } from '../accounts/mustAdminister.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { SecurityLog } from '../platform/audit/securityLog.ts'
import { Collection } from '../platform/collection.ts'
import type { Actors } from '../platform/web/signIns.ts'
import type { Platform } from '../platform/writeBehind.ts'

/** So that a token is known for one wherever it turns up, by people and by programs that look for secrets. */
const PREFIX = 'parter_'
const DAY_MS = hours(24)
const USED_EVERY_MS = hours(1)

interface ApiTokensDeps extends Platform {
  readonly store: ApiTokenStore
  readonly accounts: Actors
  readonly directory: OfficeDirectory
  readonly securityLog: SecurityLog
  newId(): string
}

/** The tokens of other programs. Administrators make and remove them; what is kept opens nothing. */
export class ApiTokens extends Collection<ApiToken> {
  constructor(private readonly deps: ApiTokensDeps) {
    super(deps, {
      noun: 'token',
      store: deps.store,
      read: () => deps.store.all(),
      // So many days are so many days, whatever the clock was set to meanwhile.
      shift: ({ endsAt, ...token }, deltaMs) => ({ ...token, endsAt: endsAt + deltaMs }),
    })
  }

  view(actor: Actor): TokensView {
    mustAdminister(actor)
    const { directory } = this.deps
    const tokens = this.all().toSorted((a, b) => b.madeAt - a.madeAt)
    return {
      tokens: tokens.map(({ id, name, personId, scopes, madeBy, madeAt, endsAt, usedAt, ...token }) => ({
        id,
        name,
        person: directory.person(personId),
        scopes,
        madeBy: directory.person(madeBy),
        madeAt,
        endsAt,
        ...(usedAt === undefined ? {} : { usedAt }),
        isDead: !this.actorOf({ ...token, id, name, personId, scopes, madeBy, madeAt, endsAt }),
      })),
    }
  }

  /** The token goes to whoever asked for it, and nowhere else. */
  async make(actor: Actor, { name, personId, scopes, days }: TokenBody): Promise<TokensView> {
    mustAdminister(actor)
    const { clock, accounts, newId, securityLog } = this.deps
    if (this.all().length >= MOST_TOKENS) throw new Refusal('tooManyKept')
    const { roles } = accounts.actor(personId)
    if (!scopes.every((scope) => mayHaveScope(scope, roles))) throw new Refusal('notAllowed', { where: 'scope' })
    const secret = PREFIX + randomBytes(32).toString('base64url')
    const now = clock.now()
    const id = newId()
    const times = { madeAt: now, endsAt: now + days * DAY_MS }
    await this.add({
      id,
      version: 1,
      name,
      personId,
      scopes,
      secretHash: hashOf(secret),
      madeBy: actor.personId,
      ...times,
    })
    await securityLog.note({ what: 'makeApiToken', result: 'done', personId: actor.personId, object: id })
    return { ...this.view(actor), secret }
  }

  async revoke(actor: Actor, id: string): Promise<TokensView> {
    mustAdminister(actor)
    await this.remove(id)
    await this.deps.securityLog.note({ what: 'removeApiToken', result: 'done', personId: actor.personId, object: id })
    return this.view(actor)
  }

  /** Who asks with this token, and for what: nobody, where it has ended or its person may not do it any more. */
  find(secret: string): { readonly token: ApiToken; readonly actor: Actor } | undefined {
    const asked = Buffer.from(hashOf(secret))
    const token = this.all().find(({ secretHash }) => timingSafeEqual(Buffer.from(secretHash), asked))
    const actor = token && this.actorOf(token)
    if (!token || !actor) return undefined
    const now = this.deps.clock.now()
    if (now - (token.usedAt ?? 0) >= USED_EVERY_MS) this.touch(token.id, (current) => ({ ...current, usedAt: now }))
    return { token, actor }
  }

  private actorOf({ personId, endsAt, scopes }: ApiToken): Actor | undefined {
    const { clock, accounts } = this.deps
    if (clock.now() >= endsAt) return undefined
    const actor = accounts.actor(personId)
    return scopes.some((scope) => mayHaveScope(scope, actor.roles)) ? actor : undefined
  }
}

/** Whether a token may be used for this, by who its person is now. */
export const mayUse = (scope: ApiScope, { token, actor }: { token: ApiToken; actor: Actor }): boolean =>
  token.scopes.includes(scope) && mayHaveScope(scope, actor.roles)

const hashOf = (secret: string): string => hash('sha256', secret, 'base64url')
