import type { Instant } from '../../models/domain/clock.ts'
import { type ItemRef, itemKey } from '../../models/domain/directory/change.ts'
import type { Directory } from '../../models/domain/directory/directory.ts'
import type { Revision } from '../../models/domain/directory/revision.ts'
import type { DirectoryStore, RevisionHead } from '../../models/store/directoryStore.ts'
import { KeyedQueue } from '../platform/keyedQueue.ts'
import type { OfficeDirectory } from './officeDirectory.ts'

interface RevisionsDeps {
  readonly directory: OfficeDirectory
  readonly store: DirectoryStore
}

const isPerson = (key: string): boolean => key.startsWith('employee/')

interface Which {
  readonly item?: ItemRef | undefined
  readonly wanted?: ((head: RevisionHead) => boolean) | undefined
}

/** What was done to the directory, by whom and when: which revisions there are is held in memory. */
export class DirectoryRevisions {
  private heads: RevisionHead[] = []
  private byItem = new Map<string, RevisionHead[]>()
  private undone = new Set<string>()
  private readonly queue = new KeyedQueue()
  private readonly reading = new KeyedQueue()

  constructor(private readonly deps: RevisionsDeps) {
    deps.store.onNews(async (news) => {
      if (news.some(({ isOwn }) => !isOwn)) await this.inTurn(() => this.catchUp())
    })
  }

  async load(): Promise<void> {
    this.heads = []
    this.byItem = new Map()
    this.undone = new Set()
    for (const head of await this.deps.store.heads()) this.keep(head)
  }

  /** One change after the other: what is decided about the directory is still true when it is written. */
  inTurn<T>(act: () => Promise<T>): Promise<T> {
    return this.queue.run('', act)
  }

  idle(): Promise<void> {
    return this.queue.idle()
  }

  /** Durable, and in force, when it returns true. False: another server was faster, and what it did is in force now. */
  async append(revision: Revision, made: Directory): Promise<boolean> {
    const { directory, store } = this.deps
    if (await store.append(revision, made)) {
      const { changes, ...head } = revision
      this.keep({ ...head, keys: changes.map(itemKey) })
      directory.replace({ directory: made, version: revision.version })
      return true
    }
    await this.catchUp()
    return false
  }

  /** Puts in force what another server has done, if there is anything of which this one has not heard. */
  async catchUp(): Promise<void> {
    const { directory, store } = this.deps
    const stored = await store.read()
    if (!stored || stored.version <= directory.version) return
    await this.load()
    directory.replace(stored)
  }

  /**
   * Many revisions are read one after the other, whoever asks for them: what a single one changed may be a whole
   * office, and a few of those at once would fill the memory.
   */
  readingInTurn<T>(act: () => Promise<T>): Promise<T> {
    return this.reading.run('', act)
  }

  /** Older than that moment, with people of whom it says more than that they were changed. */
  toForget(before: Instant): readonly RevisionHead[] {
    return this.heads.filter(({ at, keys, isForgotten }) => at < before && !isForgotten && keys.some(isPerson))
  }

  /** Only what is written down whole does without what made it. */
  async forgetPeopleIn({ id }: RevisionHead): Promise<void> {
    await this.deps.store.forgetPeopleIn(id)
    this.heads = this.heads.map((head) => (head.id === id ? { ...head, isForgotten: true } : head))
  }

  find(id: string): Promise<Revision | undefined> {
    return this.deps.store.revision(id)
  }

  isUndone(id: string): boolean {
    return this.undone.has(id)
  }

  lastOf(item: ItemRef): RevisionHead | undefined {
    return this.byItem.get(itemKey(item))?.at(-1)
  }

  /** The newest first, those before a version of the directory; of one item or of all. */
  before(version: number, most: number, { item, wanted = () => true }: Which = {}): readonly RevisionHead[] {
    const heads = item ? (this.byItem.get(itemKey(item)) ?? []) : this.heads
    const found: RevisionHead[] = []
    for (let index = heads.length - 1; index >= 0 && found.length < most; index -= 1) {
      const head = heads[index]
      if (head && head.version < version && wanted(head)) found.push(head)
    }
    return found
  }

  private keep(head: RevisionHead): void {
    this.heads.push(head)
    if (head.undoes !== undefined) this.undone.add(head.undoes)
    for (const key of head.keys) {
      const known = this.byItem.get(key)
      if (known) known.push(head)
      else this.byItem.set(key, [head])
    }
  }
}
