import { Refusal } from '../../models/domain/errors.ts'
import type { CarriedEntry } from '../../models/store/carriedEntry.ts'
import type { DuplicateKey } from '../../models/store/duplicateKey.ts'
import type { News } from '../../models/store/sharing/sharing.ts'
import type { StoredCollection, Versioned } from '../../models/store/storedCollection.ts'
import { guarded } from './guarded.ts'
import { KeyedQueue } from './keyedQueue.ts'
import { Listeners } from './listeners.ts'
import { StepTimes } from './stepTimes.ts'
import { type Platform, WriteBehind } from './writeBehind.ts'

/** Of what others have written: whoever else asks the store has a turn in between. */
const READ_AT_ONCE = 50

/** Told after a document was durably written, or has gone. */
export interface Change<D> {
  readonly collection: string
  readonly id: string
  readonly version: number
  /** Absent: removed. */
  readonly after: D | undefined
  /** Absent: new. */
  readonly before: D | undefined
  /** Another server has written it, and does what is to be done but once: here it is told to whoever looks at it here. */
  readonly isNews: boolean
}

/** What a collection says of itself. */
export interface Declaration<D extends Versioned> {
  /** For whoever asks in vain for one. */
  readonly noun: string
  readonly store: Omit<StoredCollection<D>, 'all'>
  /** What is held in memory. */
  read(): Promise<readonly D[]>
  /** Absent: everything is, so that what is not held does not exist. */
  isHeld?(document: D): boolean
  /** The same document after the clock was set by so much: what must stay as far from now as it was moves along. */
  shift?(document: D, deltaMs: number): D
}

/**
 * Documents held in memory, of which the store stays the truth: read at the start; changed by a pure decision, written
 * on condition that nobody was faster, decided anew if somebody was, then told. Changes of one document by this server
 * stand in line. What cannot wait for the store takes effect in memory at once and is written behind, in one batch,
 * tried until it succeeds. What another server has written is read again, in the same line, and told as news.
 */
export class Collection<D extends Versioned> {
  private readonly held = new Map<string, D>()
  private readonly times: StepTimes<D>
  private readonly behind: WriteBehind
  private readonly queue = new KeyedQueue()
  private readonly listeners: Listeners<[change: Change<D>]>
  /** Being written for the first time: they are told when that is done. */
  private readonly adding = new Set<string>()

  constructor(
    platform: Platform,
    private readonly declaration: Declaration<D>,
  ) {
    const { clock, log } = platform
    this.listeners = new Listeners(log, 'what was written could not be told everywhere')
    this.times = new StepTimes(clock, declaration.shift)
    this.behind = new WriteBehind(platform, (id) => this.queue.run(id, () => this.catchUp(id)))
    // No collection keeps another from moving along.
    clock.onStep(guarded(log, 'the times of what is held could not be moved', () => this.shiftAll()))
    declaration.store.onNews((news) => this.hearNews(news))
  }

  async load(): Promise<void> {
    const { store } = this.declaration
    const documents = await this.declaration.read()
    const ids = new Set(documents.map((document) => store.idOf(document)))
    for (const id of [...this.held.keys()]) if (!ids.has(id)) this.keep(id, undefined)
    for (const document of documents) this.hold(document)
  }

  get(id: string): D | undefined {
    return this.held.get(id)
  }

  /** Held, or written by another server a moment ago. */
  async lookUp(id: string): Promise<D | undefined> {
    const held = this.held.get(id)
    // What is gone here is gone, whatever a store that takes no writes still has of it.
    const isKnown = held !== undefined || this.behind.what(id) === 'removed'
    return isKnown || !this.declaration.store.isShared ? held : this.queue.run(id, () => this.current(id))
  }

  /** As the store has it now, where another server may have written it. */
  async lookAgain(id: string): Promise<D | undefined> {
    return this.declaration.store.isShared ? this.queue.run(id, () => this.read(id)) : this.held.get(id)
  }

  /** As the store has it: another server may have written it a moment ago, and not have been heard yet. */
  async lookAnew(id: string): Promise<D | undefined> {
    const held = this.held.get(id)
    const isKnown = this.adding.has(id) || (held !== undefined && !this.declaration.store.isShared)
    if (isKnown || this.behind.what(id) === 'removed') return held
    return this.queue.run(id, () => this.read(id))
  }

  all(): readonly D[] {
    return [...this.held.values()]
  }

  /** One after the other; one that fails is logged: the write has happened, and nobody else may miss it. */
  onChanged(listener: (change: Change<D>) => unknown): void {
    this.listeners.add(listener)
  }

  /** The same, of what this server has written alone: for what is done once in the world outside. */
  onOwnChange(listener: (change: Change<D>) => unknown): void {
    this.onChanged((change) => (change.isNews ? undefined : listener(change)))
  }

  /** Stores new documents, all or none; reports a duplicate instead of making a second one. */
  add(...documents: readonly D[]): Promise<DuplicateKey | undefined> {
    return this.addWith(undefined, ...documents)
  }

  /** The same, in one with the entry of the order that makes them. */
  async addWith(entry: CarriedEntry | undefined, ...documents: readonly D[]): Promise<DuplicateKey | undefined> {
    const stamped = documents.map((document) => this.times.stamped(document))
    const { store } = this.declaration
    const ids = stamped.map((document) => store.idOf(document))
    for (const id of ids) this.adding.add(id)
    try {
      const duplicate = await store.insert(stamped, entry)
      if (!duplicate) for (const document of stamped) this.saved(document, undefined)
      return duplicate
    } finally {
      for (const id of ids) this.adding.delete(id)
    }
  }

  /**
   * Changes a document by a pure decision; one that returns the same document writes nothing. Throws `notFound` for an
   * unknown id, and whatever the decision refuses with. `entry`: of the order that this change is, written in one with it.
   */
  change(id: string, decide: (current: D) => D, entry?: CarriedEntry): Promise<D> {
    return this.put(id, (current) => decide(this.mustBeThere(current)), entry)
  }

  /** The same for a document that is made by its first change. */
  put(id: string, decide: (current: D | undefined) => Omit<D, 'version'>, entry?: CarriedEntry): Promise<D> {
    return this.queue.run(id, () => this.write(id, decide, entry))
  }

  async remove(id: string): Promise<void> {
    await this.queue.run(id, async () => this.takeOut(id, this.mustBeThere(await this.current(id))))
  }

  /** For what tidies up by the clock, as every server does: what another has removed is no fault. False: that one was faster. */
  removeIfThere(id: string): Promise<boolean> {
    return this.queue.run(id, async () => {
      const before = await this.current(id)
      return before !== undefined && (await this.takeOut(id, before))
    })
  }

  /** Changes what is held now, writes it behind and tells nobody: for what is worth no wait and no news. */
  touch(id: string, decide: (current: D) => D): void {
    const current = this.held.get(id)
    const next = current && decide(current)
    if (next === current) return
    this.keep(id, next)
    void this.behind.write(id, 'touched')
  }

  /** Gone now, whatever the store can do, which hears of it until it listens. Ends when that was tried. */
  async drop(id: string): Promise<void> {
    const before = this.held.get(id)
    if (!before) return
    this.keep(id, undefined)
    const tried = this.behind.write(id, 'removed')
    this.tell(id, { after: undefined, before })
    await tried
  }

  /** When every change that is under way has been written or refused. */
  async idle(): Promise<void> {
    await this.behind.idle()
    await this.queue.idle()
  }

  async stop(): Promise<void> {
    await this.behind.stop()
  }

  /** Documents of which the store still has other times than memory: its answers about times are not theirs. */
  protected unwritten(): readonly D[] {
    return this.behind.ids().flatMap((id) => this.held.get(id) ?? [])
  }

  /** For whoever finds documents by more than their id. */
  protected index(_after: D | undefined, _before: D | undefined): void {}

  private async write(
    id: string,
    decide: (current: D | undefined) => Omit<D, 'version'>,
    entry?: CarriedEntry,
  ): Promise<D> {
    const { store } = this.declaration
    let current = await this.current(id)
    for (;;) {
      const decided = decide(current) as D
      if (decided === current) return current
      const version = (current?.version ?? 0) + 1
      const next = this.times.stamped(decided.version === version ? decided : { ...decided, version })
      const isWritten = current ? await store.replace(next, entry) : !(await store.insert(next, entry))
      if (isWritten) return this.saved(next, current)
      const isRefused = current === undefined
      current = await this.read(id)
      if (isRefused && !current) throw new Error(`Another document of "${store.name}" has what this one wants.`)
    }
  }

  private async current(id: string): Promise<D | undefined> {
    if (this.behind.what(id) === 'removed') await this.catchUp(id)
    const { isHeld, store } = this.declaration
    return this.held.get(id) ?? (isHeld || store.isShared ? this.read(id) : undefined)
  }

  /** As the store has it: if another server has written it, whoever listens here has not heard of it. */
  private async read(id: string): Promise<D | undefined> {
    const stored = await this.declaration.store.find(id)
    const before = this.held.get(id)
    if (!stored) {
      this.keep(id, undefined)
      if (before) this.tell(id, { after: undefined, before, isNews: true })
      return undefined
    }
    if (stored.version === before?.version) return before
    const after = this.hold(stored, { isNews: true })
    if (before || this.held.has(id)) this.tell(id, { after, before, isNews: true })
    return after
  }

  private async hearNews(news: readonly News[]): Promise<void> {
    const ids = new Set(news.filter((each) => this.isUnheard(each)).map(({ id }) => id))
    for (const some of inParts([...ids], READ_AT_ONCE))
      await Promise.all(some.map((id) => this.queue.run(id, () => this.adopt(id))))
  }

  private isUnheard({ id, version, isOwn }: News): boolean {
    const held = this.held.get(id)
    // What is written here is held, or over.
    if (this.adding.has(id) || (isOwn && !held)) return false
    return version === undefined ? held !== undefined : held === undefined || held.version < version
  }

  private async adopt(id: string): Promise<void> {
    // Gone here already, and there as soon as the store listens.
    if (this.behind.what(id) !== 'removed') await this.read(id)
  }

  private async takeOut(id: string, before: D): Promise<boolean> {
    const isOurs = await this.declaration.store.remove(id)
    this.keep(id, undefined)
    this.tell(id, { after: undefined, before, isNews: !isOurs })
    return isOurs
  }

  private mustBeThere(document: D | undefined): D {
    if (!document) throw new Refusal('notFound', { where: this.declaration.noun })
    return document
  }

  private saved(after: D, before: D | undefined): D {
    const id = this.declaration.store.idOf(after)
    // Gone while it was being written: it does not come back, and is removed as soon as its turn comes.
    if (this.behind.what(id) === 'removed') return after
    this.behind.done(id)
    const now = this.hold(after)
    this.tell(id, { after: now, before })
    return now
  }

  /**
   * Keeps what the store has said, by the clock as it is now. Whoever wrote it goes by the same clock, or will in a
   * second: times of theirs are not written back.
   */
  private hold(stored: D, { isNews = false } = {}): D {
    const id = this.declaration.store.idOf(stored)
    if (this.behind.what(id) === 'removed') return stored
    const document = this.times.shifted(stored)
    const isHeld = this.declaration.isHeld?.(document) ?? true
    this.keep(id, isHeld ? document : undefined)
    if (isHeld && document !== stored && !isNews) void this.behind.write(id, 'shifted')
    return document
  }

  private keep(id: string, document: D | undefined): void {
    const before = this.held.get(id)
    if (document) this.held.set(id, document)
    else this.held.delete(id)
    this.index(document, before)
  }

  /** In one breath with the clock: nothing is read, decided or told with the times of before. */
  private shiftAll(): void {
    if (this.declaration.shift) for (const document of this.all()) this.hold(document)
  }

  private tell(
    id: string,
    { after, before, isNews = false }: Pick<Change<D>, 'after' | 'before'> & { isNews?: boolean },
  ): void {
    const version = after?.version ?? (before?.version ?? 0) + 1
    const change = { collection: this.declaration.store.name, id, version, after, before, isNews }
    this.listeners.tell(change)
  }

  private async catchUp(id: string): Promise<void> {
    const { store } = this.declaration
    const what = this.behind.what(id)
    if (what === 'removed') {
      await store.remove(id)
      this.behind.done(id)
      return
    }
    const before = this.held.get(id)
    if (!what || !before) return void this.behind.done(id)
    const version = before.version + 1
    if (!(await store.replace({ ...before, version }))) {
      this.behind.done(id)
      await this.read(id)
      return
    }
    const now = this.held.get(id)
    if (!now) return
    if (now === before) this.behind.done(id)
    const after = { ...now, version }
    this.keep(id, after)
    if (what === 'shifted') this.tell(id, { after, before })
  }
}

function inParts<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size))
}
