import { type Clock, minutes } from '../../models/domain/clock.ts'
import type { PlaceId } from '../../models/domain/directory/directory.ts'
import { plainCode } from '../../models/domain/typedCode.ts'
import type { DerivedCodes } from '../platform/derivedCodes.ts'

/** Short enough to be typed with a client waiting; a million of them, of which one is right for a moment. */
export const ARRIVAL_CODE_LENGTH = 4
const CHANGES_EVERY_MS = minutes(2)

/**
 * What is shown at a place and changes every other minute: whoever knows it stands there. The one before still counts,
 * because it may have been read a moment ago.
 */
export class ArrivalCodes {
  constructor(
    private readonly clock: Clock,
    private readonly codes: DerivedCodes,
  ) {}

  now(placeId: PlaceId): string {
    return this.at(placeId, this.turn())
  }

  isRight(placeId: PlaceId, typed: string): boolean {
    const said = plainCode(typed)
    return [this.turn(), this.turn() - 1].some((turn) => this.at(placeId, turn) === said)
  }

  private at(placeId: PlaceId, turn: number): string {
    return this.codes.of('arrival', `${turn} ${placeId}`, ARRIVAL_CODE_LENGTH)
  }

  private turn(): number {
    return Math.floor(this.clock.now() / CHANGES_EVERY_MS)
  }
}
