import { hash } from 'node:crypto'
import {
  INVITATION_MS,
  type Invitation,
  isForgotten,
  SECRET_LENGTH,
  stateOf,
} from '../../models/domain/accounts/invitation.ts'
import { hours } from '../../models/domain/clock.ts'
import type { PersonId } from '../../models/domain/directory/directory.ts'
import { Refusal } from '../../models/domain/errors.ts'
import type { InvitationStore } from '../../models/store/invitationStore.ts'
import { Collection } from '../platform/collection.ts'
import { newCodeOf } from '../platform/newCode.ts'
import type { Platform } from '../platform/writeBehind.ts'

const SWEEP_EVERY_MS = hours(1)

export interface MadeInvitation {
  readonly invitation: Invitation
  readonly secret: string
}

type NewInvitation = Pick<Invitation, 'personId' | 'purpose' | 'login' | 'roles' | 'madeBy'>

/** The links by which people choose a password; each is used once. */
export class Invitations extends Collection<Invitation> {
  private sweptAt = 0

  constructor(
    private readonly deps: Platform,
    store: InvitationStore,
  ) {
    super(deps, {
      noun: 'invitation',
      store,
      read: () => store.all(),
      // Seven days are seven days, whatever the clock was set to meanwhile.
      shift: ({ expiresAt, ...invitation }, deltaMs) => ({ ...invitation, expiresAt: expiresAt + deltaMs }),
    })
  }

  /** The one that can still be used. */
  openOf(personId: PersonId): Invitation | undefined {
    const invitation = this.get(personId)
    return invitation && stateOf(invitation, this.deps.clock.now()) === 'open' ? invitation : undefined
  }

  /** Takes the place of an older one. The secret goes to whoever asked for it, and nowhere else. */
  async make(wish: NewInvitation, { isMailed = false } = {}): Promise<MadeInvitation> {
    const secret = newCodeOf(SECRET_LENGTH)
    const now = this.deps.clock.now()
    const invitation = await this.put(wish.personId, (current) => ({
      ...wish,
      secretHash: hashOf(secret),
      madeAt: now,
      expiresAt: now + INVITATION_MS,
      ...(isMailed ? { mail: 'underWay' as const } : {}),
      ...(current?.steppedMs === undefined ? {} : { steppedMs: current.steppedMs }),
    }))
    if (now - this.sweptAt >= SWEEP_EVERY_MS) await this.forgetOld(now)
    return { invitation, secret }
  }

  /** Refuses a link that nobody knows, that was used, or that is too old; each says so. */
  mustBeOpen(secret: string): Invitation {
    const secretHash = hashOf(secret)
    const invitation = this.all().find((each) => each.secretHash === secretHash)
    if (!invitation) throw unknownLink()
    return this.mustStillBeOpen(invitation)
  }

  /** The same for whoever has shown the link before, and comes back. */
  mustBeOpenStill(personId: PersonId, secretHash: string): Invitation {
    const invitation = this.get(personId)
    if (invitation?.secretHash !== secretHash) throw unknownLink()
    return this.mustStillBeOpen(invitation)
  }

  /** Used up, for one caller only, however many come with the same link at once. */
  use({ personId, secretHash }: Invitation): Promise<Invitation> {
    return this.change(personId, (current) => {
      if (current.secretHash !== secretHash) throw unknownLink()
      return { ...this.mustStillBeOpen(current), usedAt: this.deps.clock.now() }
    })
  }

  /** What it was used for did not come about: it can be used again, unless there is a newer one. */
  async giveBack({ personId, secretHash }: Invitation): Promise<void> {
    await this.change(personId, (current) => {
      if (current.secretHash !== secretHash) return current
      const { usedAt: _used, ...again } = current
      return again
    })
  }

  /** Nobody comes in by it any more. */
  withdraw(personId: PersonId): Promise<void> {
    return this.drop(personId)
  }

  /** Whoever made these links may still have them, and looks after the accounts no more. */
  async withdrawMadeBy(personId: PersonId): Promise<void> {
    const unused = this.all().filter(({ madeBy, usedAt }) => madeBy === personId && usedAt === undefined)
    await Promise.all(unused.map((each) => this.drop(each.personId)))
  }

  async noteMail({ personId, secretHash }: Invitation, mail: 'sent' | 'failed'): Promise<void> {
    if (this.get(personId)?.secretHash !== secretHash) return
    await this.change(personId, (current) => (current.secretHash === secretHash ? { ...current, mail } : current))
  }

  private mustStillBeOpen(invitation: Invitation): Invitation {
    const state = stateOf(invitation, this.deps.clock.now())
    if (state === 'used') throw new Refusal('linkUsed')
    if (state === 'expired') throw new Refusal('linkExpired')
    return invitation
  }

  /** So long after its end nobody asks why a link does not work. */
  private async forgetOld(now: number): Promise<void> {
    this.sweptAt = now
    const old = this.all().filter((each) => isForgotten(each, now))
    await Promise.all(old.map(({ personId }) => this.drop(personId)))
  }
}

const unknownLink = (): Refusal => new Refusal('notFound', { where: 'invitation' })

export const hashOf = (secret: string): string => hash('sha256', `invitation ${secret}`, 'base64url')
