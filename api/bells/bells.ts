import { BELL_CODE_LENGTH, type Bell, MUTE_MS, mutedAt, unmuted } from '../../models/domain/bell/bell.ts'
import type { PlaceId } from '../../models/domain/directory/directory.ts'
import { Refusal } from '../../models/domain/errors.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import { plainCode } from '../../models/domain/typedCode.ts'
import type { BellStore } from '../../models/store/bellStore.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { SecurityLog } from '../platform/audit/securityLog.ts'
import { Collection } from '../platform/collection.ts'
import { newCodeOf } from '../platform/newCode.ts'
import type { Platform } from '../platform/writeBehind.ts'

interface BellsDeps extends Platform {
  readonly store: BellStore
  readonly directory: OfficeDirectory
  readonly securityLog: SecurityLog
}

/** The bells at the doors: administrators make them and renew their addresses, a clerk silences one for ten minutes. */
export class Bells extends Collection<Bell> {
  private readonly byCode = new Map<string, PlaceId>()

  constructor(private readonly deps: BellsDeps) {
    super(deps, {
      noun: 'bell',
      store: deps.store,
      read: () => deps.store.all(),
      shift: ({ muted, ...bell }, deltaMs) =>
        muted ? { ...bell, muted: { ...muted, at: muted.at + deltaMs, until: muted.until + deltaMs } } : bell,
    })
  }

  /** The bell with this address, of a place that is still there. */
  ofCode(typed: string): Bell | undefined {
    const bell = this.get(this.byCode.get(plainCode(typed)) ?? '')
    return bell && this.deps.directory.now.places.has(bell.id) ? bell : undefined
  }

  async make(actor: Actor, placeId: PlaceId, phone: string): Promise<Bell> {
    const { clock, directory } = this.deps
    this.mustAdminister(actor)
    if (!directory.now.places.has(placeId)) throw new Refusal('notFound', { where: 'place' })
    const made = { id: placeId, code: this.newCode(), madeBy: actor.personId, madeAt: clock.now() }
    const bell = await this.put(placeId, (current) => ({ ...(current ?? made), phone }))
    await this.note(actor, 'makeBell', placeId)
    return bell
  }

  /** Another address, because the one before is known to strangers: what was printed is worthless from now on. */
  async renew(actor: Actor, placeId: PlaceId): Promise<Bell> {
    this.mustAdminister(actor)
    const bell = await this.change(placeId, (current) => ({ ...current, code: this.newCode() }))
    await this.note(actor, 'codeForBell', placeId)
    return bell
  }

  async removeFrom(actor: Actor, placeId: PlaceId): Promise<void> {
    this.mustAdminister(actor)
    await this.remove(placeId)
    await this.note(actor, 'removeBell', placeId)
  }

  async mute(actor: Actor, placeId: PlaceId): Promise<Bell> {
    const at = this.deps.clock.now()
    mustBeClerk(actor)
    const muted = { by: actor.personId, at, until: at + MUTE_MS }
    const bell = await this.change(placeId, (current) => ({ ...current, muted }))
    await this.note(actor, 'muteBell', placeId)
    return bell
  }

  async unmute(actor: Actor, placeId: PlaceId): Promise<Bell> {
    mustBeClerk(actor)
    const bell = await this.change(placeId, (current) => (current.muted ? unmuted(current) : current))
    await this.note(actor, 'unmuteBell', placeId)
    return bell
  }

  /** Those that are silent now. */
  muted(): readonly Bell[] {
    const now = this.deps.clock.now()
    return this.all().filter((bell) => mutedAt(bell, now) !== undefined)
  }

  protected override index(after: Bell | undefined, before: Bell | undefined): void {
    if (before) this.byCode.delete(before.code)
    if (after) this.byCode.set(after.code, after.id)
  }

  private newCode(): string {
    for (;;) {
      const code = newCodeOf(BELL_CODE_LENGTH)
      if (!this.byCode.has(code)) return code
    }
  }

  private mustAdminister({ roles }: Actor): void {
    if (!roles.includes('admin')) throw new Refusal('notAllowed')
  }

  private note({ personId }: Actor, what: string, object: PlaceId): Promise<void> {
    return this.deps.securityLog.note({ what, result: 'done', personId, object })
  }
}

function mustBeClerk({ roles }: Actor): void {
  if (!roles.includes('clerk')) throw new Refusal('notAllowed')
}
