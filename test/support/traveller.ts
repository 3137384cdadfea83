import { PERSON_HEADER } from '../../models/wire/person.ts'
import type { BegunSignOn } from '../../models/wire/signOn.ts'

/** A browser between the office and its provider: keeps every cookie, and goes where it is sent, one step at a time. */
export class Traveller {
  readonly cookies = new Map<string, string>()

  constructor(
    private readonly office: string,
    private readonly device = 'a test',
  ) {}

  /** Presses the button: where the office sends them. */
  setOut(body: object = {}): Promise<{ status: number; url: string }> {
    return this.setOutBy('/api/sign-on', { to: '/', ...body })
  }

  /** Signed in as an administrator: tries the settings. */
  setOutForTest(edition: number, personId: string): Promise<{ status: number; url: string }> {
    return this.setOutBy('/api/sign-on/tests', { edition }, { [PERSON_HEADER]: personId })
  }

  private async setOutBy(path: string, body: object, headers: Readonly<Record<string, string>> = {}) {
    const reply = await this.ask(this.office + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
    const { url = '' } = (await reply.json()) as Partial<BegunSignOn>
    return { status: reply.status, url }
  }

  /** At the provider until it sends them back: with which address, which is not opened yet. */
  async signInThere(url: string): Promise<string> {
    let next = url
    while (!next.startsWith(this.office)) next = await this.step(next)
    return next
  }

  /** Opens an address: where that leads. */
  async step(url: string): Promise<string> {
    const reply = await this.ask(url)
    const location = reply.headers.get('location')
    if (location === null) throw new Error(`${url} leads nowhere: ${reply.status}`)
    return new URL(location, url).href
  }

  /** Says at the provider's own page that they mean it; resolves with where that leads. */
  async signOutThere(url: string): Promise<string> {
    const page = await (await this.ask(url)).text()
    const form = (what: RegExp) => what.exec(page)?.[1] ?? ''
    const reply = await this.ask(form(/action="([^"]+)"/), {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ xsrf: form(/name="xsrf" value="([^"]+)"/), logout: 'yes' }).toString(),
    })
    return reply.headers.get('location') ?? ''
  }

  /** The whole way; resolves with the page of Parter that they see in the end. */
  async comeIn(body: object = {}): Promise<string> {
    const { url } = await this.setOut(body)
    return this.pageOf(await this.step(await this.signInThere(url)))
  }

  /** Who they are in Parter; undefined: nobody. */
  async person(): Promise<{ readonly id: string; readonly roles: readonly string[] } | undefined> {
    const reply = await this.ask(`${this.office}/api/session`)
    if (reply.status !== 200) return undefined
    const { person, roles } = (await reply.json()) as { person: { id: string }; roles: readonly string[] }
    return { id: person.id, roles }
  }

  pageOf(url: string): string {
    return url.startsWith(this.office) ? url.slice(this.office.length) : url
  }

  async ask(url: string, asked: RequestInit = {}): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { ...asked.headers, 'user-agent': this.device, ...(cookie === '' ? {} : { cookie }) }
    const reply = await fetch(url, { ...asked, headers, redirect: 'manual' })
    for (const line of reply.headers.getSetCookie()) this.keep(line)
    return reply
  }

  private keep(line: string): void {
    const [pair = '', ...rest] = line.split(';')
    const [name = '', ...value] = pair.split('=')
    const isOver = rest.some((part) => /expires=thu, 01 jan 1970/i.test(part))
    if (isOver) this.cookies.delete(name)
    else this.cookies.set(name, value.join('='))
  }
}
