import { seconds } from '../../models/domain/clock.ts'
import type { Foundation } from '../appDeps.ts'
import { repeatEvery } from '../platform/repeatEvery.ts'
import { Films } from './films.ts'

/** A film that was put there is shown soon. */
const LOOK_EVERY_MS = seconds(60)

export function filmServices({ parts, clock, log, filmsDir: folder }: Foundation) {
  const films = parts.add(new Films({ log, folder }))
  const failed = 'the folder of films could not be looked at'
  parts.add(repeatEvery({ clock, log, everyMs: LOOK_EVERY_MS, failed, go: () => films.look() }))
  return { films }
}
