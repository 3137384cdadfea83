import type { Directory, PersonId } from '../../models/domain/directory/directory.ts'
import type { MessageReach } from '../../models/domain/request/responders.ts'
import type { Away } from '../../models/domain/schedule/away.ts'

/** A way to people whose every page is closed. */
export interface ClosedWay {
  readonly reach: MessageReach
  /** It is there for those who have said in a browser that they are on duty. */
  readonly needsDuty: boolean
  /** Something has come that way today, and was received. */
  isProven(personId: PersonId): boolean
  /** It leads to them, or would if it were proven. */
  isSetUp(personId: PersonId): boolean
  /** Whom it may lead to. */
  people(): readonly PersonId[]
  onChanged(listener: (personId: PersonId) => void): void
}

/** Who is out by plan, whatever their devices say. */
export interface PlannedAway {
  awayOf(personId: PersonId): Away | undefined
  everybodyAway(): readonly PersonId[]
  onChanged(listener: (personId: PersonId) => void): void
}

/** Who works here: whoever has left is not called, whatever still seems to be open of theirs. */
export interface Employer {
  isEmployed(personId: PersonId): boolean
  onReplaced(listener: (replaced: { readonly before: Directory; readonly after: Directory }) => void): void
}
