import { z } from 'zod'
import type { News } from '../../../models/store/sharing/sharing.ts'
import type { SharedStore } from '../../../models/store/storeBackend.ts'
import type { Platform } from '../writeBehind.ts'
import type { OtherServers } from './otherServers.ts'

/** Takes a text to whoever listens, or does not: nobody waits for it, and nothing depends on it. */
export interface Carrier {
  carry(text: string): void
  /** It speaks and listens just now. */
  isWell(): boolean
  close(): Promise<void>
}

/** `channel`: of this office; `hear`: what comes on it, one's own included; `troubled`: once, until it works again. */
export interface CarrierWishes {
  readonly channel: string
  hear(text: string): void
  troubled(error: unknown): void
}

export type OpenCarrier = (wishes: CarrierWishes) => Carrier

interface PokesDeps extends Platform {
  readonly shared: SharedStore | undefined
  readonly servers: OtherServers
  /** Loads what it needs only where it is wanted. */
  readonly carrier: (() => Promise<OpenCarrier>) | undefined
}

const PokeSchema = z.object({
  server: z.string(),
  written: z.array(z.tuple([z.string(), z.string(), z.number().nullable()])),
})

/**
 * Tells the other servers at once what this one has written: which document, which version, and nothing of what it
 * says. Order and repeats do not matter, since whoever hears it reads the store. Without it they find it themselves,
 * a second later.
 */
export class Pokes {
  private readonly waiting: News[] = []
  private carrier: Carrier | undefined

  constructor(private readonly deps: PokesDeps) {
    if (deps.carrier) deps.shared?.sharing.onWritten((news) => this.say(news))
  }

  async begin(): Promise<void> {
    const { shared, carrier, log } = this.deps
    if (!shared || !carrier) return
    const open = await carrier()
    this.carrier = open({
      channel: `parter ${shared.name}`,
      hear: (text) => void this.hear(text),
      troubled: (err) => log.warn({ err }, 'Redis cannot be reached: other servers hear of news up to a second later'),
    })
  }

  async stop(): Promise<void> {
    const { carrier } = this
    this.carrier = undefined
    await carrier?.close()
  }

  /** Undefined: nobody has set a carrier. */
  get areCarried(): boolean | undefined {
    return this.deps.carrier && (this.carrier?.isWell() ?? false)
  }

  /** What is written in one breath is one poke. */
  private say(news: News): void {
    if (!this.carrier || !this.deps.servers.areThere) return
    if (this.waiting.push(news) > 1) return
    queueMicrotask(() => {
      const written = this.waiting.splice(0).map(({ collection, id, version }) => [collection, id, version ?? null])
      this.carrier?.carry(JSON.stringify({ server: this.deps.servers.own, written }))
    })
  }

  private async hear(text: string): Promise<void> {
    const poke = PokeSchema.safeParse(parsed(text)).data
    const { servers } = this.deps
    if (!poke || poke.server === servers.own) return
    await servers.tell(
      poke.written.map(([collection, id, version]) => ({
        collection,
        id,
        isOwn: false,
        ...(version === null ? {} : { version }),
      })),
    )
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
