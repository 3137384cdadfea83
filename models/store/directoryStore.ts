import { Schema } from 'mongoose'
import { itemKey, withChanges } from '../domain/directory/change.ts'
import {
  type Directory,
  directoryOf,
  type Employee,
  type Former,
  type Matter,
  type Office,
  type Place,
  type Unit,
} from '../domain/directory/directory.ts'
import { withoutPeople } from '../domain/directory/forgetting.ts'
import type { Revision } from '../domain/directory/revision.ts'
import { Refusal } from '../domain/errors.ts'
import { policyProblems } from '../domain/request/escalation.ts'
import { changesOf, type WrittenChanges, written } from './packedChanges.ts'
import type { HearNews } from './sharing/sharing.ts'
import type { StoreBackend } from './storeBackend.ts'
import { reportingDuplicate } from './storedCollection.ts'

/**
 * The directory as it was at one version: it is read whole at start and held in memory. What was changed since is in
 * the revisions that follow it, so that one write makes a change, however many items it has, and nobody is ever called
 * by half a directory.
 */
interface DirectoryDocument {
  readonly _id: 'directory'
  readonly version: number
  readonly office: Office
  readonly employees: readonly Employee[]
  readonly units: readonly Unit[]
  readonly matters: readonly Matter[]
  readonly places: readonly Place[]
  readonly former?: readonly Former[]
}

/** `keys`: which items it is about, so that these are found without what happened to them. */
type RevisionDocument = Omit<Revision, 'id'> &
  WrittenChanges & {
    readonly _id: string
    readonly keys: readonly string[]
    /** Who the people in it were is known no more. */
    readonly isForgotten?: true
  }

/** A revision without what exactly it changed. */
export type RevisionHead = Omit<Revision, 'changes'> & Pick<RevisionDocument, 'keys' | 'isForgotten'>

export interface StoredDirectory {
  readonly directory: Directory
  readonly version: number
}

export interface DirectoryStore {
  read(): Promise<StoredDirectory | undefined>
  /** Replaces the whole directory. Refuses when somebody else has changed it meanwhile: nothing of theirs is lost. */
  write(directory: Directory): Promise<StoredDirectory>
  /**
   * Makes the change: durable when it returns. False when another server has made this version first. `made` is the
   * directory after it.
   */
  append(revision: Revision, made: Directory): Promise<boolean>
  revision(id: string): Promise<Revision | undefined>
  /** All there are, the oldest first. */
  heads(): Promise<readonly RevisionHead[]>
  /** Writes down whole what is in force, without changing it; false when there is a later one already. */
  writeDown(directory: Directory, version: number): Promise<boolean>
  /** Of people whom this revision changed, no more is kept than that. The directory of after it is written down. */
  forgetPeopleIn(id: string): Promise<void>
  /** Told when another server has changed it, where there may be others. */
  onNews(hear: HearNews): void
}

const { Mixed } = Schema.Types

/** Writing a large office whole takes as long as many small changes. */
const SNAPSHOT_EVERY = 50

const directorySchema = new Schema<DirectoryDocument>(
  {
    _id: { type: String, required: true },
    version: { type: Number, required: true },
    office: { type: Mixed, required: true },
    employees: { type: Mixed, required: true },
    units: { type: Mixed, required: true },
    matters: { type: Mixed, required: true },
    places: { type: Mixed, required: true },
    former: { type: Mixed },
  },
  { strict: 'throw', minimize: false, versionKey: false, collection: 'directory' },
)

const revisionSchema = new Schema<RevisionDocument>(
  {
    _id: { type: String, required: true },
    version: { type: Number, required: true },
    at: { type: Number, required: true },
    by: { type: String, required: true },
    kind: { type: String, required: true },
    changes: { type: Mixed, required: true },
    packed: { type: [String], default: undefined },
    keys: { type: Mixed, required: true },
    undoes: { type: String },
    reason: { type: String },
    plannedAt: { type: Number },
    isForgotten: { type: Boolean },
  },
  { strict: 'throw', minimize: false, versionKey: false, collection: 'directoryRevisions' },
)
revisionSchema.index({ version: 1 }, { unique: true })

/** Whatever way it comes in by: an edit, an import, the first start, a restore. */
function refuseWrongPolicies({ office, units }: Directory): void {
  const policies = [office.policy, office.routingPolicy, ...[...units.values()].map(({ policy }) => policy ?? [])]
  const problems = policies.flatMap(policyProblems)
  if (problems.length > 0) throw new Refusal('badInput', { problems })
}

export function directoryStore(backend: StoreBackend): DirectoryStore {
  const model = backend.connection.model<DirectoryDocument>('Directory', directorySchema)
  const revisions = backend.connection.model<RevisionDocument>('DirectoryRevision', revisionSchema)

  const collections = [model, revisions].map(({ collection }) => collection.name)
  for (const name of collections) backend.shared?.sharing.share(name)

  async function read(): Promise<StoredDirectory | undefined> {
    const document = await model.findOne({ _id: 'directory' }).lean<DirectoryDocument>()
    if (document === null) return undefined
    const later = await revisions
      .find({ version: { $gt: document.version } })
      .sort({ version: 1 })
      .lean<RevisionDocument[]>()
    return later.reduce<StoredDirectory>(
      ({ directory }, { at, version, ...rest }) => ({
        directory: withChanges(directory, changesOf(rest), at),
        version,
      }),
      { directory: directoryOf(document), version: document.version },
    )
  }

  /** False when there is a later one already. */
  async function writeSnapshot(directory: Directory, version: number, { again = false } = {}): Promise<boolean> {
    const known = await model.findOne({ _id: 'directory' }).select({ version: 1 }).lean<{ version: number }>()
    const document = snapshotOf(directory, version)
    if (!known) return !(await reportingDuplicate(model.insertMany([{ _id: 'directory' as const, ...document }])))
    if (again ? known.version > version : known.version >= version) return false
    return (await model.replaceOne({ _id: 'directory', version: known.version }, document)).matchedCount === 1
  }

  return {
    read,

    async write(directory) {
      refuseWrongPolicies(directory)
      const version = ((await read())?.version ?? 0) + 1
      if (!(await writeSnapshot(directory, version))) throw new Refusal('changedMeanwhile')
      return { directory, version }
    },

    async append({ id, ...revision }, made) {
      refuseWrongPolicies(made)
      const keys = revision.changes.map(itemKey)
      const document = { ...revision, ...(await written(revision.changes)), _id: id, keys }
      if (await reportingDuplicate(revisions.insertMany([document]))) return false
      // The change is made. Now and then it is written down whole, so that a start has few changes to make again.
      if (revision.version % SNAPSHOT_EVERY === 0) await writeSnapshot(made, revision.version).catch(() => false)
      return true
    },

    async revision(id) {
      const document = await revisions.findOne({ _id: id }).lean<RevisionDocument>()
      if (document === null) return undefined
      const { _id, keys: _found, packed: _texts, isForgotten: _known, ...revision } = document
      return { id: _id, ...revision, changes: changesOf(document) }
    },

    async heads() {
      const found = await revisions
        .find({ version: { $gte: 0 } })
        .sort({ version: 1 })
        .select({ version: 1, at: 1, by: 1, kind: 1, undoes: 1, keys: 1, isForgotten: 1 })
        .lean<Omit<RevisionDocument, 'changes'>[]>()
      return found.map(({ _id, ...head }) => ({ id: _id, ...head }))
    },

    onNews(hear) {
      for (const name of collections) backend.shared?.sharing.hear(name, hear)
    },

    writeDown: (directory, version) => writeSnapshot(directory, version, { again: true }),

    async forgetPeopleIn(id) {
      const document = await revisions.findOne({ _id: id }).lean<RevisionDocument>()
      if (document === null) return
      const { packed: _texts, ...rest } = document
      const changes = await written(withoutPeople(changesOf(document)))
      await revisions.replaceOne({ _id: id }, { ...rest, ...changes, isForgotten: true })
    },
  }
}

function snapshotOf(directory: Directory, version: number): Omit<DirectoryDocument, '_id'> {
  // Days on which the office is closed have a store and a calendar of their own.
  const { closedDays: _elsewhere, ...office } = directory.office
  return {
    version,
    office,
    employees: [...directory.employees.values()],
    units: [...directory.units.values()],
    matters: [...directory.matters.values()],
    places: [...directory.places.values()],
    former: [...directory.former.values()],
  }
}
