import {
  type Bilingual,
  type ClosedDay,
  type Directory,
  LANGUAGES,
  type PersonId,
  type PlaceId,
} from '../../models/domain/directory/directory.ts'
import type { Target } from '../../models/domain/request/request.ts'
import { inEachLanguage } from '../../models/texts/texts.ts'
import type { DirectoryView, PersonView, PlaceView, TargetView } from '../../models/wire/views.ts'

/** Holds the directory as it is now: an import replaces it whole, and everybody asks here. */
export class OfficeDirectory {
  private directory: Directory

  /** `closedDaysOf`: the days on which this office is closed, which are not part of what is imported. */
  constructor(
    stored: Directory,
    private readonly closedDaysOf: (directory: Directory) => readonly ClosedDay[] = () => [],
  ) {
    this.directory = this.withClosedDays(stored)
  }

  get now(): Directory {
    return this.directory
  }

  replace(directory: Directory): void {
    this.directory = this.withClosedDays(directory)
  }

  /** The office has closed a day, or opened one again. */
  closedDaysChanged(): void {
    this.directory = this.withClosedDays(this.directory)
  }

  /** Somebody who has left the directory keeps a line in old histories. */
  person(personId: PersonId): PersonView {
    const known = this.directory.employees.get(personId)
    if (!known) return { ...NOBODY, id: personId }
    const { id, name, position, unitId, building, floor, room, extension } = known
    return { id, name, position, unitId, building, floor, room, extension }
  }

  place(placeId: PlaceId): PlaceView {
    const known = this.directory.places.get(placeId)
    if (!known) return { id: placeId, name: both(placeId), building: '', floor: 0, room: '' }
    const { id, name, building, floor, room } = known
    return { id, name, building, floor, room }
  }

  target(target: Target): TargetView {
    const { matters, units } = this.directory
    if (target.kind === 'unknown') return { target, name: inEachLanguage(({ common }) => common.unknownTarget) }
    if (target.kind === 'unit') return { target, name: units.get(target.unitId)?.name ?? both(target.unitId) }
    if (target.kind === 'person') {
      const person = this.person(target.personId)
      return { target, name: both(person.name), ...this.unitName(person.unitId) }
    }
    const matter = matters.get(target.matterId)
    return { target, name: matter?.name ?? both(target.matterId), ...this.unitName(matter?.unitId) }
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

  private unitName(unitId: string | undefined): { unitName?: Bilingual } {
    const unit = unitId === undefined ? undefined : this.directory.units.get(unitId)
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
