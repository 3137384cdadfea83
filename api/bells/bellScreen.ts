import { bellStanding } from '../../models/domain/bell/bellStanding.ts'
import { type Clock, minutes } from '../../models/domain/clock.ts'
import type { PairedDevice } from '../../models/domain/devices/device.ts'
import { minutesLeft } from '../../models/domain/request/comesBy.ts'
import { BELL_KEY } from '../../models/domain/request/request.ts'
import { shownCode } from '../../models/domain/typedCode.ts'
import { inEachLanguage } from '../../models/texts/texts.ts'
import type { BellScreen } from '../../models/wire/bellScreen.ts'
import { DOOR_PATH } from '../../models/wire/doorPath.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { PlaceCodes } from '../platform/placeCodes.ts'
import { optional } from '../requests/requestView.ts'
import type { Bells } from './bells.ts'
import type { DoorCalls } from './doorCalls.ts'
import { opensText } from './doorHours.ts'
import { tabletOf } from './onSite.ts'

/** So long a client reads that somebody is here, and how it ended. */
const SHOWN_AFTER_MS = minutes(1)

interface BellScreenDeps {
  readonly clock: Clock
  readonly directory: OfficeDirectory
  readonly bells: Bells
  readonly doorCalls: DoorCalls
  readonly onSiteCodes: PlaceCodes
}

/** Everything a tablet beside a door shows. */
export function bellScreen({ clock, directory, bells, doorCalls, onSiteCodes }: BellScreenDeps) {
  return (device: PairedDevice<'bell'>): BellScreen => {
    const { placeId } = device.scope
    const { name, language } = device
    const bell = bells.get(placeId)
    const shown = {
      kind: 'bell' as const,
      name,
      language,
      ...optional('place', directory.now.places.get(placeId)?.name),
    }
    if (!bell || !shown.place) return { ...shown, off: 'noBell' }
    const off = doorCalls.hindrance(bell)
    const opens = inEachLanguage(
      (_texts, each) => opensText({ language: each, directory, now: clock.now(), bell }) ?? '',
    )
    return {
      ...shown,
      phone: bell.phone,
      onSite: { path: `${DOOR_PATH}/${shownCode(bell.code)}`, code: onSiteCodes.now(placeId) },
      ...optional('off', off),
      ...optional('opens', off === 'closed' ? opens : undefined),
      ...optional('call', callOn(device)),
    }
  }

  function callOn({ id, scope }: PairedDevice<'bell'>): BellScreen['call'] {
    const bell = bells.get(scope.placeId)
    const call = bell && doorCalls.shownOn(bell, tabletOf(id))
    if (!call) return undefined
    const now = clock.now()
    const { phase, comesBy, isLonger, mayTakeBack, overSince } = bellStanding(call, now)
    if (overSince !== undefined && now - overSince >= SHOWN_AFTER_MS) return undefined
    const isOwn = doorCalls.deviceOf(call) === tabletOf(id)
    return {
      phase,
      ...optional(
        'within',
        comesBy === undefined ? undefined : { minutes: minutesLeft({ at: comesBy, isLonger }, now), isLonger },
      ),
      ...optional('ticket', isOwn && mayTakeBack ? call.raiseKey.slice(BELL_KEY.length) : undefined),
    }
  }
}
