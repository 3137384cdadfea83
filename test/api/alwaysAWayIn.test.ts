import fc from 'fast-check'
import type { RevisionsView } from '../../models/wire/directory.ts'
import type { SlipsView } from '../../models/wire/invitations.ts'
import type { Me } from '../../models/wire/views.ts'
import { edits, keysOf, removed } from '../support/directoryEdits.ts'
import { OfficePerson } from '../support/officePerson.ts'
import { PASSWORD } from '../support/startOffice.ts'
import { CLIENT_SECRET } from '../support/testProvider.ts'
import { Traveller } from '../support/traveller.ts'
import { enters, link, openOnly, openReady, type Scene, save, triesWith, view } from './support/onlyWayScene.ts'
import { cookieOf, say } from './support/say.ts'

/*
 * Whatever administrators do with the settings, accounts, roles, links, passwords and the directory, one after the other or
 * two orders at once: there is an administrator who comes in by a password at this moment, whatever the provider says. A
 * failure prints its seed and path: `SEED=... AT=...` begins with that sequence; `SEQUENCES=100` plays more of them.
 */
const { SEED, AT, SEQUENCES } = process.env
const again = { ...(SEED === undefined ? {} : { seed: Number(SEED) }), ...(AT === undefined ? {} : { path: AT }) }

const ADMINISTRATORS = ['admin', 'mayor', 'secretary'] as const

// Mostly one attacks the account on which the other one counts.
const who = fc.constantFrom('mayor', 'mayor', ...ADMINISTRATORS)
const by = fc.constantFrom('admin', 'admin', ...ADMINISTRATORS)
const often = <T>(weight: number, arbitrary: fc.Arbitrary<T>) => ({ weight, arbitrary })
const anyOrder = fc.oneof(
  often(4, fc.record({ what: fc.constant('roles' as const), who, isAdmin: fc.boolean() })),
  often(4, fc.record({ what: fc.constant('disable' as const), who, disabled: fc.boolean() })),
  often(1, fc.record({ what: fc.constant('link' as const), who })),
  often(1, fc.record({ what: fc.constant('unlink' as const), who })),
  often(2, fc.record({ what: fc.constant('claim' as const), who, byProvider: fc.boolean() })),
  often(1, fc.record({ what: fc.constant('password' as const), who })),
  often(2, fc.record({ what: fc.constant('remove' as const), who })),
  often(1, fc.record({ what: fc.constant('undo' as const) })),
  often(4, fc.record({ what: fc.constant('makeOnly' as const), who })),
  often(
    2,
    fc.record({
      what: fc.constant('save' as const),
      isOn: fc.constantFrom(true, true, true, true, false),
      clientId: fc.constantFrom('parter', 'parter', 'parter', 'parter', 'another'),
      secret: fc.constantFrom(undefined, undefined, CLIENT_SECRET),
      keeper: fc.option(who, { freq: 6 }),
    }),
  ),
)
type Order = typeof anyOrder extends fc.Arbitrary<infer T> ? T : never

const choosesFor = (order: Order): string | undefined =>
  order.what === 'claim' || order.what === 'password' ? order.who : undefined

const chooseForOne = (one: Order, other: Order): boolean =>
  choosesFor(one) !== undefined && choosesFor(one) === choosesFor(other)

/** An office and what its administrators know: their passwords, as they have chosen them last. */
class Play {
  private readonly passwords = new Map<string, string>(ADMINISTRATORS.map((each) => [each, PASSWORD]))
  private readonly signedIn = new Map<string, OfficePerson>()
  private chosen = 0

  constructor(private readonly scene: Scene) {
    this.signedIn.set('admin', scene.admin)
  }

  /** This one, if they are still signed in and administrate, by whatever way they came; else whoever comes in now. */
  async somebody(wanted: string): Promise<OfficePerson> {
    const comesIn = await this.whoComesIn()
    const person = this.signedIn.get(wanted)
    const here = await person?.get<Partial<Me>>('/api/session')
    return person && here?.body.roles?.includes('admin') ? person : comesIn
  }

  /** Somebody who administrates and comes in by their password now, with a browser of their own. */
  async whoComesIn(): Promise<OfficePerson> {
    const { office } = this.scene
    const accounts = (await office.memory.accounts.all()).filter(({ roles }) => roles.includes('admin'))
    const said: string[] = []
    for (const { personId } of accounts) {
      if (!(await this.hasKey(personId))) continue
      const person = await this.signIn(personId)
      if (typeof person === 'string') said.push(person)
      else return person
    }
    throw new Error(`No administrator comes in (${said.join(', ')}).`)
  }

  /** Nobody is tried who cannot come in anyway: the door would be slow for them when they can again. */
  private async hasKey(personId: string): Promise<boolean> {
    const { accounts, directory } = this.scene.office.memory
    const account = await accounts.find(personId)
    const isHere = (await directory.read())?.directory.employees.has(personId) === true
    return isHere && account !== undefined && !account.disabled && account.passwordHash !== undefined
  }

  /** Or why they do not come in. A store that is slow for a moment is no closed door. */
  private async signIn(personId: string): Promise<OfficePerson | string> {
    const { office } = this.scene
    for (let left = 5; ; left -= 1) {
      const person = new OfficePerson(personId, office.baseUrl, () => office.settle())
      const fault = await person.signIn(this.passwords.get(personId) ?? '').catch(String)
      if (fault === undefined) {
        this.signedIn.set(personId, person)
        return person
      }
      if (!fault.endsWith('503') || left === 0) return fault
    }
  }

  async does(admin: OfficePerson, order: Order): Promise<void> {
    const { office, provider } = this.scene
    const scene = { office, provider, admin }
    if (order.what === 'save') {
      const { keeper, isOn, clientId, secret = clientId === 'parter' ? undefined : 'another' } = order
      const breakGlass = keeper ? { personId: keeper, password: this.passwords.get(keeper) } : undefined
      return void (await save(admin, provider, { isOn, clientId, secret, breakGlass }))
    }
    if (order.what === 'undo') return this.undo(admin)
    const { who: personId } = order
    if (order.what === 'link') return void (await link(scene, personId).catch(() => undefined))
    if (order.what === 'unlink')
      return void (await admin.send('DELETE', `/api/sign-on/accounts/${personId}`, undefined, {}))
    if (order.what === 'remove') return this.remove(admin, personId)
    if (order.what === 'claim') return this.claim(scene, personId, order.byProvider)
    if (order.what === 'password') return this.changePassword(personId)
    if (order.what === 'makeOnly') return this.makeOnly(scene, personId)
    const { edition = 0 } = (await office.memory.accounts.find(personId)) ?? {}
    const roles = order.what === 'roles' ? { roles: order.isAdmin ? ['admin'] : ['clerk'] } : {}
    const disabled = order.what === 'disable' ? { disabled: order.disabled } : {}
    await admin.send('PATCH', `/api/accounts/${personId}`, { edition, ...roles, ...disabled }, {})
  }

  /** The whole way there, as far as they are let. */
  private async makeOnly(scene: Scene, keeper: string): Promise<void> {
    const { office, provider, admin } = scene
    const kept = { personId: keeper, password: this.passwords.get(keeper) }
    // As it is already: another account is kept from now on.
    if ((await view(admin)).settings?.breakGlass) return void (await save(admin, provider, { breakGlass: kept }))
    await save(admin, provider, { secret: CLIENT_SECRET })
    await admin.send('DELETE', `/api/sign-on/accounts/${keeper}`, undefined, {})
    await link(scene, admin.name).catch(() => undefined)
    const password = this.passwords.get(admin.name) ?? ''
    if (!(await this.hasKey(admin.name)) || (await enters(scene, admin.name, password)).status !== 200) return
    await cookieOf(office.baseUrl, admin.name, password)
      .then((cookie) => triesWith(scene, cookie, `subject-${admin.name}`))
      .catch(() => undefined)
    await save(admin, provider, { breakGlass: kept })
  }

  private async claim({ office, provider, admin }: Scene, personId: string, byProvider: boolean): Promise<void> {
    const { body } = await admin.post<SlipsView>(`/api/accounts/${personId}/reset`, { mail: false })
    const secret = body.slips?.[0]?.code.replaceAll('-', '')
    if (secret === undefined) return
    provider.person = `subject-${personId}`
    if (byProvider) return void (await new Traveller(office.baseUrl).comeIn({ secret }).catch(() => undefined))
    const password = this.nextPassword()
    const claimed = await say(office.baseUrl, 'POST', '/api/invitations/claim', { body: { secret, password } })
    if (claimed.status === 201) this.passwords.set(personId, password)
  }

  private async changePassword(personId: string): Promise<void> {
    const { office } = this.scene
    if (!(await this.hasKey(personId))) return
    const current = this.passwords.get(personId) ?? ''
    const reply = await say(office.baseUrl, 'POST', '/api/session', { body: { login: personId, password: current } })
    if (reply.status !== 200) return
    const next = this.nextPassword()
    const cookie = (reply.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
    const changed = await say(office.baseUrl, 'POST', '/api/password', { cookie, body: { current, next } })
    if (changed.status === 204) this.passwords.set(personId, next)
  }

  private nextPassword(): string {
    this.chosen += 1
    return `seven quiet lampposts ${this.chosen}`
  }

  private async remove(admin: OfficePerson, personId: string): Promise<void> {
    const { office } = this.scene
    const { directory } = (await office.memory.directory.read()) ?? {}
    if (!directory?.employees.has(personId)) return
    // The other order may have ended this one's session, or taken the person out.
    const leaving = await removed(admin, 'employee', personId).catch(() => undefined)
    if (!leaving) return
    const asked = await edits(admin, [leaving])
    if (asked.body.code === 'directoryProblems') await edits(admin, [leaving], keysOf(asked.body))
  }

  private async undo(admin: OfficePerson): Promise<void> {
    const { body } = await admin.get<RevisionsView>('/api/directory/revisions')
    const last = body.revisions?.find(({ kind }) => kind === 'edit')
    if (last) await admin.post(`/api/directory/revisions/${last.id}/undo`, { confirmed: [] })
  }
}

test('whatever is ordered, alone or two orders at once, an administrator comes in by a password', async () => {
  const steps = fc.array(fc.tuple(anyOrder, by, fc.option(fc.tuple(anyOrder, by))), { minLength: 15, maxLength: 30 })
  await fc.assert(
    fc.asyncProperty(fc.boolean(), steps, async (isReady, sequence) => {
      const scene = await (isReady ? openReady() : openOnly())
      try {
        const play = new Play(scene)
        for (const [order, doer, other] of sequence) {
          const person = await play.somebody(doer)
          const second = other && { order: other[0], person: await play.somebody(other[1]) }
          const done = play.does(person, order)
          // Which password was chosen last would be known to the office alone.
          if (second && chooseForOne(order, second.order)) await done
          await Promise.all([done, second && play.does(second.person, second.order)])
        }
        await play.whoComesIn()
      } finally {
        await scene.office.stop()
      }
    }),
    {
      numRuns: Number(SEQUENCES ?? 5),
      seed: 20_261_130,
      endOnFailure: SEED === undefined || AT !== undefined,
      ...again,
    },
  )
}, 3_600_000)
