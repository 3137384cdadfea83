import type { Logger } from 'pino'
import { Refusal } from '../../models/domain/errors.ts'
import type { Request, RequestId } from '../../models/domain/request/request.ts'
import type { DuplicateKey } from '../../models/store/duplicateKey.ts'
import type { RequestStore } from '../../models/store/requestStore.ts'
import type { OpenRequests } from './openRequests.ts'

/** Told after a request was durably written: `before` is absent for a new one. */
export type Saved = (after: Request, before: Request | undefined) => void

/**
 * Every change of a request goes through here: read, decide, write on condition that nobody was faster, decide anew
 * if somebody was; then the facts are told. Changes of one request by this server stand in line, so that a race
 * between two of its own callers costs no lost write.
 */
export class Ledger {
  private readonly queues = new Map<RequestId, Promise<unknown>>()
  private readonly listeners: Saved[] = []

  constructor(
    private readonly store: RequestStore,
    private readonly open: OpenRequests,
    private readonly log: Logger,
  ) {}

  /** Told one after the other. One that fails is logged: the write has happened, and nobody else may miss it. */
  onSaved(listener: Saved): void {
    this.listeners.push(listener)
  }

  /** Stores a new request; reports a duplicate instead of making a second one. */
  async add(request: Request): Promise<DuplicateKey | undefined> {
    const duplicate = await this.store.insert(request)
    if (!duplicate) this.saved(request, undefined)
    return duplicate
  }

  /**
   * Changes a request by a pure decision. A decision that returns the same request writes nothing.
   * Throws `notFound` for an unknown id, and whatever the decision refuses with.
   */
  change(id: RequestId, decide: (current: Request) => Request): Promise<Request> {
    const before = this.queues.get(id) ?? Promise.resolve()
    const result = before.then(() => this.changeNow(id, decide))
    const settled = result.catch(() => undefined)
    this.queues.set(id, settled)
    void settled.then(() => {
      if (this.queues.get(id) === settled) this.queues.delete(id)
    })
    return result
  }

  /** When every change that is under way has been written or refused. */
  async idle(): Promise<void> {
    while (this.queues.size > 0) await Promise.all(this.queues.values())
  }

  private async changeNow(id: RequestId, decide: (current: Request) => Request): Promise<Request> {
    let current = this.open.get(id) ?? (await this.store.find(id))
    for (;;) {
      if (!current) throw new Refusal('notFound', { where: 'request' })
      const next = decide(current)
      if (next === current) return current
      if (await this.store.replace(next)) {
        this.saved(next, current)
        return next
      }
      current = await this.store.find(id)
      if (current) this.open.put(current)
    }
  }

  private saved(after: Request, before: Request | undefined): void {
    this.open.put(after)
    for (const listener of this.listeners) {
      try {
        listener(after, before)
      } catch (error) {
        this.log.error({ err: error, requestId: after.id }, 'what was written could not be told everywhere')
      }
    }
  }
}
