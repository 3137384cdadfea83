import { createHash, randomBytes } from 'node:crypto'
import { type Clock, hours, minutes } from '../../models/domain/clock.ts'
import type { PersonId } from '../../models/domain/directory.ts'
import type { Session, SessionStore } from '../../models/store/sessionStore.ts'

export const SESSION_MS = hours(12)
const IDLE_MS = minutes(30)
const TOUCH_EVERY_MS = minutes(1)

/** Told when sessions have ended, so that their sockets close at once. */
export type SessionsEnded = (which: { tokenHash: string } | { personId: PersonId }) => void

/**
 * Who is signed in, on which devices. The token is opaque and kept as a hash; sessions are cached, and the store is
 * touched at most once a minute.
 */
export class Sessions {
  private readonly cache = new Map<string, Session>()
  private readonly listeners: SessionsEnded[] = []

  constructor(
    private readonly clock: Clock,
    private readonly store: SessionStore,
  ) {}

  onEnded(listener: SessionsEnded): void {
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
    return token
  }

  /** The session of this token, if it is neither too old nor idle too long; reading it counts as activity. */
  async find(token: string): Promise<Session | undefined> {
    const tokenHash = hashOf(token)
    const session = this.cache.get(tokenHash) ?? (await this.store.find(tokenHash))
    if (!session) return undefined
    if (this.isOver(session)) {
      await this.end(tokenHash)
      return undefined
    }
    await this.touch(session)
    return session
  }

  /** A connected device on duty is activity: whoever waits for calls must stay reachable. False: it is over. */
  async keepAlive(tokenHash: string): Promise<boolean> {
    const session = this.cache.get(tokenHash) ?? (await this.store.find(tokenHash))
    if (!session || this.clock.now() - session.startedAt >= SESSION_MS) return false
    await this.touch(session)
    return true
  }

  async end(tokenHash: string): Promise<void> {
    this.cache.delete(tokenHash)
    await this.store.remove(tokenHash)
    for (const listener of this.listeners) listener({ tokenHash })
  }

  /** Signed out everywhere. */
  async endAllOf(personId: PersonId): Promise<void> {
    for (const [tokenHash, session] of this.cache) if (session.personId === personId) this.cache.delete(tokenHash)
    await this.store.removeOfPerson(personId)
    for (const listener of this.listeners) listener({ personId })
  }

  /** The wall clock was set: a shift that has lasted two hours has still lasted two hours. */
  async shift(deltaMs: number): Promise<void> {
    for (const session of [...this.cache.values()]) {
      const { startedAt, lastSeenAt } = session
      const moved = { ...session, startedAt: startedAt + deltaMs, lastSeenAt: lastSeenAt + deltaMs }
      this.cache.set(session.tokenHash, moved)
      await this.store.touch(moved)
    }
  }

  async forgetOld(): Promise<void> {
    await this.store.removeStartedBefore(this.clock.now() - SESSION_MS)
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

const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url')
