import { hash, randomBytes } from 'node:crypto'
import { type Clock, hours, minutes } from '../../models/domain/clock.ts'
import type { PersonId } from '../../models/domain/directory.ts'
import type { Session, SessionStore } from '../../models/store/sessionStore.ts'
import type { SignIns, SignInsEnded } from '../platform/web/signIns.ts'
import { SESSION_MS } from '../platform/web/tokenCookie.ts'

const IDLE_MS = minutes(30)
const TOUCH_EVERY_MS = minutes(1)
const SWEEP_EVERY_MS = hours(1)

/**
 * Who is signed in, on which devices. The token is opaque and kept as a hash; sessions are cached, and the store is
 * touched at most once a minute.
 */
export class Sessions implements SignIns {
  private readonly cache = new Map<string, Session>()
  private sweptAt = 0
  /** Counts what has ended, so that a session read from the store while it was being ended is not kept. */
  private endings = 0
  private readonly listeners: SignInsEnded[] = []

  constructor(
    private readonly clock: Clock,
    private readonly store: SessionStore,
  ) {}

  onEnded(listener: SignInsEnded): void {
    this.listeners.push(listener)
  }

  /** A new session for a new sign-in; the token goes to the cookie and nowhere else. */
  async start(personId: PersonId, device: string): Promise<string> {
    const token = randomBytes(32).toString('base64url')
    const now = this.clock.now()
    const session = {
      tokenHash: hashOf(token),
      personId,
      startedAt: now,
      lastSeenAt: now,
      device: device.slice(0, 200),
    }
    await this.store.insert(session)
    this.cache.set(session.tokenHash, session)
    if (now - this.sweptAt >= SWEEP_EVERY_MS) await this.forgetOld()
    return token
  }

  /** The session of this token, if it is neither too old nor idle too long; reading it counts as activity. */
  async find(token: string): Promise<Session | undefined> {
    const tokenHash = hashOf(token)
    const session = await this.read(tokenHash)
    if (!session) return undefined
    if (this.isOver(session)) {
      await this.end(tokenHash)
      return undefined
    }
    await this.touch(session)
    return session
  }

  /** Whose session this is, if it was in use lately: for counting, not for letting anybody in. */
  personOf(token: string): PersonId | undefined {
    return this.cache.get(hashOf(token))?.personId
  }

  /** A connected device on duty is activity: whoever waits for calls must stay reachable. False: it is over. */
  async keepAlive(tokenHash: string): Promise<boolean> {
    const session = await this.read(tokenHash)
    if (!session || this.clock.now() - session.startedAt >= SESSION_MS) return false
    await this.touch(session)
    return true
  }

  async end(tokenHash: string): Promise<void> {
    this.cache.delete(tokenHash)
    await this.store.remove(tokenHash)
    this.ended({ tokenHash }, (session) => session.tokenHash === tokenHash)
  }

  /** Signed out everywhere. */
  async endAllOf(personId: PersonId): Promise<void> {
    this.forget((session) => session.personId === personId)
    await this.store.removeOfPerson(personId)
    this.ended({ personId }, (session) => session.personId === personId)
  }

  /** Everybody's but this one: after a change of password. */
  async endOthersOf(personId: PersonId, tokenHash: string): Promise<void> {
    const others = (await this.store.ofPerson(personId)).filter((session) => session.tokenHash !== tokenHash)
    for (const other of others) await this.end(other.tokenHash)
  }

  /** Where somebody is signed in, the last used first. */
  async of(personId: PersonId): Promise<readonly Session[]> {
    return (await this.store.ofPerson(personId))
      .map((session) => this.cache.get(session.tokenHash) ?? session)
      .filter((session) => !this.isOver(session))
      .sort((a, b) => b.lastSeenAt - a.lastSeenAt)
  }

  /** The wall clock was set: a shift that has lasted two hours has still lasted two hours. */
  async shift(deltaMs: number): Promise<void> {
    for (const session of [...this.cache.values()]) {
      if (!this.cache.has(session.tokenHash)) continue
      const { startedAt, lastSeenAt } = session
      const moved = { ...session, startedAt: startedAt + deltaMs, lastSeenAt: lastSeenAt + deltaMs }
      this.cache.set(session.tokenHash, moved)
      await this.store.touch(moved)
    }
  }

  /** Those nobody has signed out of or come back to: neither memory nor store keeps them for good. */
  private async forgetOld(): Promise<void> {
    this.sweptAt = this.clock.now()
    this.forget((session) => this.isOver(session))
    await this.store.removeStartedBefore(this.clock.now() - SESSION_MS)
  }

  private async read(tokenHash: string): Promise<Session | undefined> {
    for (;;) {
      const known = this.cache.get(tokenHash)
      if (known) return known
      const { endings } = this
      const stored = await this.store.find(tokenHash)
      if (endings === this.endings) return stored
    }
  }

  private ended(which: Parameters<SignInsEnded>[0], isConcerned: (session: Session) => boolean): void {
    this.endings += 1
    this.forget(isConcerned)
    for (const listener of this.listeners) listener(which)
  }

  private forget(isConcerned: (session: Session) => boolean): void {
    for (const session of [...this.cache.values()]) if (isConcerned(session)) this.cache.delete(session.tokenHash)
  }

  private isOver({ startedAt, lastSeenAt }: Session): boolean {
    const now = this.clock.now()
    return now - startedAt >= SESSION_MS || now - lastSeenAt >= IDLE_MS
  }

  private async touch(session: Session): Promise<void> {
    const now = this.clock.now()
    const stale = now - session.lastSeenAt >= TOUCH_EVERY_MS
    const seen = stale ? { ...session, lastSeenAt: now } : session
    this.cache.set(session.tokenHash, seen)
    if (stale) await this.store.touch(seen)
  }
}

/** By which a session can be named on the wire: nobody can sign in with it. */
export const publicIdOf = ({ tokenHash }: Session): string =>
  hash('sha256', `session ${tokenHash}`, 'base64url').slice(0, 22)

const hashOf = (token: string): string => hash('sha256', token, 'base64url')
