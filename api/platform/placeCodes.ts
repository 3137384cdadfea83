import { type Clock, minutes } from '../../models/domain/clock.ts'
import type { PlaceId } from '../../models/domain/directory/directory.ts'
import { plainCode } from '../../models/domain/typedCode.ts'
import type { DerivedCodes } from './derivedCodes.ts'

/** Short enough to be typed with a client waiting; a million of them, of which one is right for a moment. */
export const PLACE_CODE_LENGTH = 4
const CHANGES_EVERY_MS = minutes(2)
/** Whoever went for their glasses is told that the code is another one by now. */
const OLD_TURNS = 15

/** `old`: it was shown there a while ago. */
export type CodeJudgement = 'right' | 'old' | 'wrong'

/**
 * What is shown at a place and changes every other minute: whoever knows it stands there. The one before still counts,
 * because it may have been read a moment ago.
 */
export class PlaceCodes {
  constructor(
    private readonly clock: Clock,
    private readonly codes: DerivedCodes,
    /** One that proves an arrival rings no bell. */
    private readonly purpose: 'arrival' | 'bell',
  ) {}

  now(placeId: PlaceId): string {
    return this.at(placeId, this.turn())
  }

  isRight(placeId: PlaceId, typed: string): boolean {
    return this.judge(placeId, typed) === 'right'
  }

  judge(placeId: PlaceId, typed: string): CodeJudgement {
    const said = plainCode(typed)
    const turn = this.turn()
    const age = Array.from({ length: OLD_TURNS }, (_, back) => back).find(
      (back) => this.at(placeId, turn - back) === said,
    )
    if (age === undefined) return 'wrong'
    return age <= 1 ? 'right' : 'old'
  }

  private at(placeId: PlaceId, turn: number): string {
    return this.codes.of(this.purpose, `${turn} ${placeId}`, PLACE_CODE_LENGTH)
  }

  private turn(): number {
    return Math.floor(this.clock.now() / CHANGES_EVERY_MS)
  }
}
