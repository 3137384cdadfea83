import { LONGEST_CARD } from '../../models/domain/conduct/conductCards.ts'
import { CONTACT_LIMITS } from '../../models/domain/messages/message.ts'
import { LONGEST_NOTE } from '../../models/domain/request/note.ts'
import { LONGEST_CHANGE } from '../../models/domain/survey/survey.ts'
import type { ConductView } from '../../models/wire/conduct.ts'
import type { DeviceCodeView } from '../../models/wire/device.ts'
import type { SurveysView } from '../../models/wire/survey.ts'
import type { OfficePerson } from '../support/officePerson.ts'
import { TestOffice } from '../support/startOffice.ts'
import { devicesOf } from '../support/tablet.ts'

/*
 * Whatever can be typed in and around a visit, by whomever: script is text, letters from right to left stay, signs that
 * turn the writing go where they would stand among other people's words, and what is too long is refused and never cut.
 */

const SCRIPT = `<script>alert(1)</script>"'\`\${7*7}{{7*7}}<img src=x onerror=alert(1)>`
const ARABIC = 'مرحبا ok'
const TURNED = `ab\u202Ecd\u2066ef`

let office: TestOffice
let clerk: OfficePerson
let ewa: OfficePerson
let admin: OfficePerson

beforeAll(async () => {
  office = await TestOffice.start({})
  clerk = await office.visitor('clerk')
  ewa = await office.visitor('ewa')
  admin = await office.visitor('admin')
})

afterAll(() => office.stop())

interface Field {
  readonly field: string
  readonly longest: number
  /** What is stored of what was typed; undefined: it was refused. */
  readonly keeps: (text: string) => Promise<string | undefined>
}

const contactField = (field: keyof typeof CONTACT_LIMITS): Field => ({
  field: `of a message, ${field}`,
  longest: CONTACT_LIMITS[field],
  async keeps(text) {
    const { status } = await clerk.triesToLeave({ [field]: text })
    return status === 201 ? (await ewa.messages()).mine.at(-1)?.contact?.[field] : undefinedIf(status)
  },
})

const FIELDS: readonly Field[] = [
  {
    field: 'the note of a request',
    longest: LONGEST_NOTE,
    async keeps(text) {
      const { status, body } = await clerk.tryRaise({ matter: 'pin', placeId: 'desk', note: text })
      return status === 201 ? (await clerk.visit(body.visitId)).note : undefinedIf(status)
    },
  },
  {
    field: 'the note of a visit, corrected',
    longest: LONGEST_NOTE,
    async keeps(text) {
      const { visitId } = await clerk.raise({ matter: 'pin', placeId: 'desk' })
      const { status } = await clerk.movesVisit('amend', visitId, { note: text })
      return status === 200 ? (await clerk.visit(visitId)).note : undefinedIf(status)
    },
  },
  contactField('who'),
  contactField('reach'),
  contactField('about'),
  {
    field: 'the name of a tablet',
    longest: 60,
    async keeps(name) {
      const scope = { kind: 'place', placeId: 'desk' } as const
      const { status, body } = await admin.post<DeviceCodeView>('/api/devices', { kind: 'display', name, scope })
      if (status !== 201) return undefinedIf(status)
      return (await devicesOf(admin)).find(({ id }) => id === body.device.id)?.name
    },
  },
]

/** Administrators write sentences of their own, for their own office: their lines stay as they are. */
const SENTENCES: readonly Field[] = [
  {
    field: 'a conduct card',
    longest: LONGEST_CARD,
    async keeps(pl) {
      const { edition } = (await admin.get<ConductView>('/api/conduct')).body
      const { status } = await put('/api/conduct/calm', { edition, text: { pl, en: '' } })
      return status === 200 ? (await admin.get<ConductView>('/api/conduct')).body.cards.calm?.pl : undefinedIf(status)
    },
  },
  {
    field: 'what has changed, on the poster',
    longest: LONGEST_CHANGE,
    async keeps(pl) {
      const { edition } = (await admin.get<SurveysView>('/api/surveys')).body.changed
      const { status } = await put('/api/surveys/2026-Q4/changes', { edition, text: { pl, en: '' } })
      return status === 200
        ? (await admin.get<SurveysView>('/api/surveys?quarter=2026-Q4')).body.changed.text.pl
        : undefinedIf(status)
    },
  },
]

const put = (path: string, body: object) => admin.send('PUT', path, body, {})

/** A refusal that is one; anything else is a fault. */
function undefinedIf(status: number): undefined {
  expect(status).toBe(400)
  return undefined
}

test.each([...FIELDS, ...SENTENCES])(
  'script and letters from right to left are text, and too long is refused: $field',
  async ({ keeps, longest }) => {
    for (const text of [SCRIPT.slice(0, longest), ARABIC, 'ł'.repeat(longest)]) expect(await keeps(text)).toBe(text)
    for (const text of ['ł'.repeat(longest + 1), 'x'.repeat(5_000)]) expect(await keeps(text)).toBeUndefined()
  },
)

test.each(FIELDS)('no sign that turns the direction of writing is kept: $field', async ({ keeps }) => {
  expect(await keeps(TURNED)).toBe('abcdef')
})
