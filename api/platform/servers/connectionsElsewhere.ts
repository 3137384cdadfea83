import type { ServerConnections } from '../../../models/store/sharing/serverStores.ts'
import type { StoredCollection } from '../../../models/store/storedCollection.ts'
import { Collection } from '../collection.ts'
import { Listeners } from '../listeners.ts'
import type { Platform } from '../writeBehind.ts'
import type { OtherServers } from './otherServers.ts'

/** Whose connections: a person's screens, or a paired tablet's. */
export type ConnectionKind = 'person' | 'device'

interface ConnectionsElsewhereDeps extends Platform {
  readonly servers: OtherServers
  readonly store: StoredCollection<ServerConnections> | undefined
}

class KeptConnections extends Collection<ServerConnections> {
  private readonly byOwner = new Map<string, Set<string>>()

  of(kind: ConnectionKind, whose: string): readonly ServerConnections[] {
    return [...(this.byOwner.get(`${kind} ${whose}`) ?? [])].flatMap((id) => this.get(id) ?? [])
  }

  protected override index(after: ServerConnections | undefined, before: ServerConnections | undefined): void {
    const either = after ?? before
    if (!either || (after && before)) return
    const owner = `${either.kind} ${either.whose}`
    const ids = this.byOwner.get(owner) ?? new Set<string>()
    this.byOwner.set(owner, ids)
    if (after) ids.add(after.id)
    else ids.delete(either.id)
    if (ids.size === 0) this.byOwner.delete(owner)
  }
}

/**
 * Who hangs on which server, so that each decides by everybody's screens. A server writes what it has, and what it wrote
 * counts for as long as that server lives: nobody has to write that another has gone.
 */
export class ConnectionsElsewhere {
  private readonly kept: KeptConnections | undefined
  private readonly own = new Map<string, ServerConnections>()
  /** What the store does not know yet. */
  private readonly untold = new Set<string>()
  private readonly listeners: Listeners<[kind: ConnectionKind, whose: string]>
  private telling: Promise<void> | undefined

  constructor(private readonly deps: ConnectionsElsewhereDeps) {
    const { store, servers, log } = deps
    this.listeners = new Listeners(log, 'the connections of another server could not be told everywhere')
    if (!store) return
    const kept = new KeptConnections(deps, { noun: 'connections', store, read: () => store.all() })
    this.kept = kept
    kept.onChanged(({ id, after, before, isNews }) => {
      const connections = after ?? before
      if (!isNews || !connections) return
      // Another server took this one for gone.
      if (connections.server === servers.own) this.tellAgain(id)
      else this.changed(connections)
    })
    servers.onOther((server, what) => {
      if (what === 'came') for (const id of this.own.keys()) this.tellAgain(id)
      for (const connections of kept.all()) {
        if (connections.server !== server) continue
        if (what === 'gone') void kept.drop(connections.id)
        this.changed(connections)
      }
    })
    servers.onLook(() => this.flush())
  }

  async load(): Promise<void> {
    await this.kept?.load()
    // Of servers that are gone for good, their leases too.
    for (const { id, server } of this.kept?.all() ?? [])
      if (!this.deps.servers.isThere(server)) void this.kept?.drop(id)
  }

  async idle(): Promise<void> {
    await this.telling
    await this.kept?.idle()
  }

  async stop(): Promise<void> {
    await this.telling
    await this.kept?.stop()
  }

  /** The connections of the other servers. */
  of<L>(kind: ConnectionKind, whose: string): readonly L[] {
    const there = this.kept?.of(kind, whose).filter(({ server }) => this.isElsewhere(server)) ?? []
    return there.flatMap(({ lines }) => lines as readonly L[])
  }

  whose(kind: ConnectionKind): readonly string[] {
    const there = this.kept?.all().filter((each) => each.kind === kind && this.isElsewhere(each.server)) ?? []
    return there.map(({ whose }) => whose)
  }

  /** Called when the connections of another server have changed. */
  onChanged(listener: (kind: ConnectionKind, whose: string) => void): void {
    this.listeners.add(listener)
  }

  /** What this server has, from now on. While it is alone, it is kept for whoever may come. */
  say(kind: ConnectionKind, whose: string, connections: readonly unknown[]): void {
    const { own: server } = this.deps.servers
    if (server === undefined) return
    const id = `${server} ${kind} ${whose}`
    if (connections.length > 0) this.own.set(id, { id, version: 0, server, kind, whose, lines: connections })
    else this.own.delete(id)
    this.tellAgain(id)
  }

  private isElsewhere(server: string): boolean {
    return server !== this.deps.servers.own && this.deps.servers.isThere(server)
  }

  private changed({ kind, whose }: ServerConnections): void {
    this.listeners.tell(kind as ConnectionKind, whose)
  }

  private tellAgain(id: string): void {
    this.untold.add(id)
    this.flush()
  }

  private flush(): void {
    if (!this.deps.servers.areThere || this.untold.size === 0) return
    this.telling ??= this.tellAll().finally(() => {
      this.telling = undefined
    })
  }

  /** What fails is tried with the next look. */
  private async tellAll(): Promise<void> {
    // Whoever comes or goes in the same breath is one write.
    await Promise.resolve()
    while (this.untold.size > 0) {
      const ids = [...this.untold]
      this.untold.clear()
      const ends = await Promise.allSettled(ids.map((id) => this.write(id)))
      const failed = ids.filter((_, at) => ends[at]?.status === 'rejected')
      for (const id of failed) this.untold.add(id)
      if (failed.length > 0) return
    }
  }

  private async write(id: string): Promise<void> {
    const connections = this.own.get(id)
    if (connections) await this.kept?.put(id, () => connections)
    else await this.kept?.drop(id)
  }
}
