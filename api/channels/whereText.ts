import { type Language, written } from '../../models/domain/directory/directory.ts'
import { textsFor } from '../../models/texts/texts.ts'
import type { PlaceView } from '../../models/wire/views.ts'

/** Where somebody is to come, in one line. */
export function whereText({ name, room }: PlaceView, language: Language): string {
  const { common } = textsFor(language)
  const parts = [written(name, language), ...(room === '' ? [] : [common.room(room)])]
  // What the office has typed stays in its line, and a text message has no wide space.
  return parts.join(', ').replace(/[\s\p{Cc}]+/gu, ' ')
}
