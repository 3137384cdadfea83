import type { WebhooksView } from '../../models/wire/webhooks.ts'
import type { OfficePerson } from './officePerson.ts'
import type { PersonName } from './smallOffice.ts'
import type { TestOffice } from './startOffice.ts'
import type { Received, TestReceiver } from './testReceiver.ts'

export const ORIGIN = 'https://parter.office.example'

export interface PageReply {
  readonly status: number
  readonly text: string
  readonly location: string | null
}

type Receiver = Pick<TestReceiver, 'url' | 'received' | 'heard'>

interface Where {
  readonly office: TestOffice
  readonly receiver: Receiver
  readonly admin: OfficePerson
}

/** The telephone of somebody without a browser, behind a program of the office that brings messages to it. */
export class PocketPhone {
  private constructor(
    private readonly office: TestOffice,
    private readonly receiver: Receiver,
    private readonly name: PersonName,
    readonly channelId: string,
    readonly secret: string,
  ) {}

  /** An administrator makes the channel; nothing has come by it yet. */
  static async of(name: PersonName, where: Where) {
    const { office, receiver, admin } = where
    const body = { name: `Phone of ${name}`, url: `${receiver.url}/${name}`, events: [], personId: name }
    const made = await admin.send<WebhooksView>('POST', '/api/webhooks', body, {})
    if (made.status !== 201) throw new Error(`The channel was refused: ${made.status}`)
    const id = made.body.webhooks.findLast(({ person }) => person?.id === name)?.id ?? ''
    return new PocketPhone(office, receiver, name, id, made.body.secret ?? '')
  }

  /** The same, and its person has pressed the button of the test. */
  static async provenOf(name: PersonName, where: Where) {
    const phone = await PocketPhone.of(name, where)
    await where.admin.send('POST', `/api/webhooks/${phone.channelId}/tests`, {}, {})
    const test = await phone.gets('test')
    await phone.post(test.body.data.answerUrl ?? '', {})
    await where.office.settle()
    return phone
  }

  /** The next message of that kind. */
  async gets(type: string): Promise<Received> {
    const isMine = ({ body, path }: Received) => body.type === type && path.endsWith(`/${this.name}`)
    for (;;) {
      const { received } = this.receiver
      const found = received.find(isMine)
      if (found) {
        received.splice(received.indexOf(found), 1)
        return found
      }
      await this.receiver.heard(received.length + 1)
    }
  }

  look(address: string, headers: Record<string, string> = {}): Promise<PageReply> {
    return this.send(address, { headers })
  }

  /** Presses a button of the page as it is shown now. */
  async press(address: string, move: string, fields: Record<string, string> = {}): Promise<PageReply> {
    return this.pressOn(await this.look(address), address, move, fields)
  }

  /** Presses a button of a page that was shown before. */
  pressOn({ text }: PageReply, address: string, move: string, fields: Record<string, string> = {}): Promise<PageReply> {
    const of = /name="of" value="([^"]+)"/.exec(text)?.[1]
    const named = move === 'undo' && of !== undefined ? { of } : {}
    return this.post(address, { move, ticket: ticketIn(text), ...named, ...fields })
  }

  post(address: string, fields: Record<string, string>): Promise<PageReply> {
    return this.send(address, { method: 'POST', body: new URLSearchParams(fields), headers: { origin: ORIGIN } })
  }

  /** What the program says back. */
  async says(address: string): Promise<{ status: number; body: unknown }> {
    const { status, text } = await this.send(address, { method: 'POST' })
    return { status, body: text.startsWith('{') ? JSON.parse(text) : text }
  }

  private async send(address: string, asked: RequestInit): Promise<PageReply> {
    const path = address.replace(ORIGIN, '')
    const reply = await fetch(this.office.baseUrl + path, { redirect: 'manual', ...asked })
    return { status: reply.status, text: await reply.text(), location: reply.headers.get('location') }
  }
}

export const ticketIn = (page: string): string => /name="ticket" value="([^"]+)"/.exec(page)?.[1] ?? 'A'.repeat(22)
