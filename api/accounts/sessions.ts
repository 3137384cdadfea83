import { hash, randomBytes } from 'node:crypto'
import { hours, minutes } from '../../models/domain/clock.ts'
import type { PersonId } from '../../models/domain/directory/directory.ts'
import type { SignedOn } from '../../models/domain/signOn/signedOn.ts'
import type { Session, SessionStore } from '../../models/store/sessionStore.ts'
import { Collection } from '../platform/collection.ts'
import { SESSION_MS } from '../platform/web/cookies.ts'
import type { Platform } from '../platform/writeBehind.ts'

const IDLE_MS = minutes(30)
const TOUCH_EVERY_MS = minutes(1)
const SWEEP_EVERY_MS = hours(1)
/** Nobody is at so many devices: whoever signs in again and again ends the session that was used least lately. */
export const SESSIONS_OF_ONE = 50

/**
 * Who is signed in, on which devices. The token is opaque and kept as a hash. A session that ends has ended at once,
 * also while the store takes no writes; that one is in use is written behind, at most once a minute.
 */
export class Sessions extends Collection<Session> {
  private sweptAt = 0

  constructor(
    private readonly deps: Platform,
    store: SessionStore,
  ) {
    super(deps, {
      noun: 'session',
      store,
      read: () => store.all(),
      // A shift that has lasted two hours has still lasted two hours.
      shift: ({ startedAt, lastSeenAt, ...session }, deltaMs) => ({
        ...session,
        startedAt: startedAt + deltaMs,
        lastSeenAt: lastSeenAt + deltaMs,
      }),
    })
  }

  /** Told when a session has ended, so that its sockets close at once. */
  onEnded(listener: (ended: Session) => unknown): void {
    this.onChanged(({ after, before }) => (after || !before ? undefined : listener(before)))
  }

  /** A new session for a new sign-in; the token goes to the cookie and nowhere else. */
  async start(personId: PersonId, device: string, signOn?: SignedOn): Promise<string> {
    const token = randomBytes(32).toString('base64url')
    const now = this.deps.clock.now()
    const times = { startedAt: now, lastSeenAt: now }
    await this.add({
      tokenHash: hashOf(token),
      version: 1,
      personId,
      ...times,
      device: device.slice(0, 200),
      ...(signOn ? { signOn } : {}),
    })
    if (now - this.sweptAt >= SWEEP_EVERY_MS) await this.forgetOld(now)
    await this.endTheLeastUsed(personId, hashOf(token))
    return token
  }

  /** The session of this token, if it is neither too old nor idle too long; asking for it counts as activity. */
  find(token: string): Session | undefined {
    const session = this.get(hashOf(token))
    if (!session) return undefined
    if (!this.isOver(session)) return this.seen(session)
    void this.end(session.tokenHash)
    return undefined
  }

  /** Whoever has signed in at another server a moment ago is not sent back to the door by this one. */
  async learn(token: string): Promise<void> {
    await this.lookUp(hashOf(token))
  }

  /** Whose session this is, if it was in use lately: for counting, not for letting anybody in. */
  personOf(token: string): PersonId | undefined {
    return this.get(hashOf(token))?.personId
  }

  /** A connected device on duty is activity: whoever waits for calls must stay reachable. False: it is over. */
  keepAlive(tokenHash: string): boolean {
    const session = this.get(tokenHash)
    if (!session || this.deps.clock.now() - session.startedAt >= SESSION_MS) return false
    this.seen(session)
    return true
  }

  end(tokenHash: string): Promise<void> {
    return this.drop(tokenHash)
  }

  /** Signed out everywhere; but here, where that is wanted: after a change of password. */
  async endAllOf(personId: PersonId, exceptHash?: string): Promise<void> {
    const ending = this.all().filter((each) => each.personId === personId && each.tokenHash !== exceptHash)
    await Promise.all(ending.map(({ tokenHash }) => this.end(tokenHash)))
  }

  /** Where somebody is signed in, the last used first. */
  of(personId: PersonId): readonly Session[] {
    return this.all()
      .filter((session) => session.personId === personId && !this.isOver(session))
      .sort((a, b) => b.lastSeenAt - a.lastSeenAt)
  }

  /** Those nobody has signed out of or come back to: neither memory nor store keeps them for good. */
  private async forgetOld(now: number): Promise<void> {
    this.sweptAt = now
    const old = this.all().filter(({ startedAt }) => now - startedAt >= SESSION_MS)
    await Promise.all(old.map(({ tokenHash }) => this.end(tokenHash)))
  }

  private async endTheLeastUsed(personId: PersonId, newHash: string): Promise<void> {
    const others = this.of(personId).filter(({ tokenHash }) => tokenHash !== newHash)
    await Promise.all(others.slice(SESSIONS_OF_ONE - 1).map(({ tokenHash }) => this.end(tokenHash)))
  }

  private isOver({ startedAt, lastSeenAt }: Session): boolean {
    const now = this.deps.clock.now()
    return now - startedAt >= SESSION_MS || now - lastSeenAt >= IDLE_MS
  }

  private seen(session: Session): Session {
    const now = this.deps.clock.now()
    if (now - session.lastSeenAt >= TOUCH_EVERY_MS)
      this.touch(session.tokenHash, (current) => ({ ...current, lastSeenAt: now }))
    return session
  }
}

/** By which a session can be named on the wire: nobody can sign in with it. */
export const publicIdOf = ({ tokenHash }: Session): string =>
  hash('sha256', `session ${tokenHash}`, 'base64url').slice(0, 22)

const hashOf = (token: string): string => hash('sha256', token, 'base64url')
