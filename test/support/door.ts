import type { BellView } from '../../models/wire/bells.ts'
import type { OfficePerson } from './officePerson.ts'

export interface DoorReply {
  readonly status: number
  readonly text: string
  readonly location: string | null
}

/** A client with a phone at a door: without a script, a cookie or a sign-in. */
export class Door {
  /** Of the call that this phone follows. */
  private call = ''

  constructor(
    private readonly baseUrl: string,
    readonly code: string,
    /** What a proxy says about where the phone is. */
    private readonly address?: string,
  ) {}

  private get path(): string {
    return `/dzwonek/${this.code}`
  }

  /** At another address of the office. */
  movedTo(baseUrl: string): Door {
    const door = new Door(baseUrl, this.code, this.address)
    door.call = this.call
    return door
  }

  open(): Promise<DoorReply> {
    return this.get(`${this.path}?lang=en`)
  }

  /** Opens the page, chooses what should be ready, and presses. */
  async ring(...needs: readonly string[]): Promise<DoorReply> {
    const { text } = await this.open()
    const ticket = /name="ticket" value="([^"]+)"/.exec(text)?.[1] ?? 'A'.repeat(22)
    return this.press(ticket, needs)
  }

  async press(ticket: string, needs: readonly string[] = [], here?: string): Promise<DoorReply> {
    const body = new URLSearchParams({ ticket, ...(here === undefined ? {} : { here }) })
    for (const need of needs) body.append('needs', need)
    const reply = await this.send(`${this.path}?lang=en`, { method: 'POST', body, headers: { origin: this.baseUrl } })
    if (reply.location?.includes(ticket)) this.call = reply.location
    return reply
  }

  /** How the call stands, as the phone shows it. */
  look(): Promise<DoorReply> {
    return this.get(this.call)
  }

  takeBack(): Promise<DoorReply> {
    return this.send(this.call, { method: 'POST', headers: { origin: this.baseUrl } })
  }

  get(path: string): Promise<DoorReply> {
    return this.send(path, {})
  }

  async send(path: string, request: RequestInit): Promise<DoorReply> {
    const headers = { ...request.headers, ...(this.address === undefined ? {} : { 'x-forwarded-for': this.address }) }
    const response = await fetch(`${this.baseUrl}${path}`, { ...request, headers, redirect: 'manual' })
    return { status: response.status, text: await response.text(), location: response.headers.get('location') }
  }
}

/** The administrator puts a bell at a place of the small office. */
export async function bellAt(admin: OfficePerson, placeId = 'desk'): Promise<string> {
  const { status, body } = await admin.send<BellView>('PUT', `/api/bells/${placeId}`, { phone: '94 311 20 09' }, {})
  if (status !== 200 || body.code === undefined) throw new Error(`no bell: ${status}`)
  return body.code
}
