import type { Logger } from 'pino'
import { itemKey, itemOrFormer } from '../../models/domain/directory/change.ts'
import {
  type Bilingual,
  type ClosedDay,
  type Directory,
  LANGUAGES,
  type PersonId,
  type PlaceId,
  type Unit,
} from '../../models/domain/directory/directory.ts'
import { isForgotten } from '../../models/domain/directory/forgetting.ts'
import { isWayOut, type Request, type Target } from '../../models/domain/request/request.ts'
import type { StoredDirectory } from '../../models/store/directoryStore.ts'
import { inEachLanguage } from '../../models/texts/texts.ts'
import type { DirectoryView, PersonView, PlaceView, TargetView } from '../../models/wire/views.ts'
import { Listeners } from '../platform/listeners.ts'

/** The directory before a change and after it. */
export interface Replaced {
  readonly before: Directory
  readonly after: Directory
}

/** Holds the directory as it is now: every change replaces it whole, and everybody asks here. */
export class OfficeDirectory {
  private directory: Directory
  private readonly listeners: Listeners<[replaced: Replaced]>
  /** Counts the changes. */
  version: number

  /** `closedDaysOf`: the days on which this office is closed, which are not part of what is imported. */
  constructor(
    stored: StoredDirectory,
    log: Logger,
    private readonly closedDaysOf: (directory: Directory) => readonly ClosedDay[] = () => [],
  ) {
    this.listeners = new Listeners(log, 'a change of the directory could not be told everywhere')
    this.directory = this.withClosedDays(stored.directory)
    this.version = stored.version
  }

  get now(): Directory {
    return this.directory
  }

  replace({ directory, version }: StoredDirectory): void {
    const before = this.directory
    this.directory = this.withClosedDays(directory)
    this.version = version
    this.listeners.tell({ before, after: this.directory })
  }

  /** Told after a change, when everybody who asks is answered by it already. */
  onReplaced(listener: (replaced: Replaced) => void): void {
    this.listeners.add(listener)
  }

  /** Somebody who was here, and is no longer. */
  hasLeft(personId: PersonId): boolean {
    return this.directory.former.has(itemKey({ kind: 'employee', id: personId }))
  }

  isEmployed(personId: PersonId): boolean {
    return this.directory.employees.has(personId)
  }

  /** The office has closed a day, or opened one again. */
  closedDaysChanged(): void {
    this.directory = this.withClosedDays(this.directory)
  }

  /** Somebody who has left the directory keeps a line in old histories. */
  person(personId: PersonId): PersonView {
    const known = itemOrFormer(this.directory, 'employee', personId)
    if (!known || isForgotten(known)) return { ...NOBODY, id: personId }
    const { id, name, position, unitId, building, floor, room, extension } = known
    return { id, name, position, unitId, building, floor, room, extension }
  }

  place(placeId: PlaceId): PlaceView {
    const known = itemOrFormer(this.directory, 'place', placeId)
    if (!known) return { id: placeId, name: both(placeId), building: '', floor: 0, room: '' }
    const { id, name, building, floor, room } = known
    return { id, name, building, floor, room }
  }

  target(target: Target): TargetView {
    if (target.kind === 'unknown') return { target, name: inEachLanguage(({ common }) => common.unknownTarget) }
    if (target.kind === 'clerks') {
      const name = inEachLanguage(({ common }) => (target.inVisit ? common.clientCallTarget : common.bellTarget))
      return { target, name }
    }
    if (target.kind === 'unit') return { target, name: this.unit(target.unitId)?.name ?? both(target.unitId) }
    if (target.kind === 'person') {
      const person = this.person(target.personId)
      return { target, name: both(person.name), ...this.unitName(person.unitId) }
    }
    const matter = itemOrFormer(this.directory, 'matter', target.matterId)
    return { target, name: matter?.name ?? both(target.matterId), ...this.unitName(matter?.unitId) }
  }

  /** What a request wants. Who is to lead a client out, the card says anyway. */
  wantedIn({ target, kind }: Pick<Request, 'target' | 'kind'>): TargetView {
    if (!isWayOut({ kind })) return this.target(target)
    return { target, name: inEachLanguage(({ common }) => common.wayOutTarget) }
  }

  view(): DirectoryView {
    const { employees, units, places, office } = this.directory
    return {
      people: [...employees.keys()].map((id) => this.person(id)),
      units: [...units.values()].map(({ id, name, managerId }) => ({ id, name, managerId })),
      places: [...places.keys()].map((id) => this.place(id)),
      secretariatIds: office.secretariatIds,
    }
  }

  private withClosedDays(directory: Directory): Directory {
    return { ...directory, office: { ...directory.office, closedDays: this.closedDaysOf(directory) } }
  }

  private unit(unitId: string | undefined): Unit | undefined {
    return unitId === undefined ? undefined : itemOrFormer(this.directory, 'unit', unitId)
  }

  private unitName(unitId: string | undefined): { unitName?: Bilingual } {
    const unit = this.unit(unitId)
    return unit ? { unitName: unit.name } : {}
  }
}

const both = (text: string): Bilingual => Object.fromEntries(LANGUAGES.map((each) => [each, text])) as Bilingual

const NOBODY: PersonView = {
  id: '',
  name: '–',
  position: both('–'),
  unitId: '',
  building: '',
  floor: 0,
  room: '–',
  extension: '–',
}
