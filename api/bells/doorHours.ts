import { minutes } from '../../models/domain/clock.ts'
import { opensAfter } from '../../models/domain/schedule/workingTime.ts'
import { momentText } from '../../models/texts/moments.ts'
import { textsFor } from '../../models/texts/texts.ts'
import { type Html, html } from '../platform/web/html.ts'
import type { Reader } from './doorReader.ts'

/** "Otwieramy: pon., 30 listopada 07:30." */
export function opensText({ directory, language, now }: Reader): string | undefined {
  const { door, locale } = textsFor(language)
  const { office } = directory.now
  const at = opensAfter(office, now)
  const { timeZone } = office
  return at === undefined ? undefined : door.opens(momentText(at, 'weekdayAndTime', { locale, timeZone }))
}

/** A Monday, from which the days of the week get their names. */
const MONDAY = Date.UTC(2024, 0, 1)
const DAY_MS = minutes(24 * 60)

/** The usual week, as it stands on the door. */
export function hoursList({ directory, language }: Reader): Html {
  const { door, locale } = textsFor(language)
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' })
  const days = directory.now.office.week.map((hours, index) => {
    const said = hours === null ? door.closedDay : `${clockText(hours.from)}–${clockText(hours.to)}`
    return html`<div><dt>${weekday.format(MONDAY + index * DAY_MS)}</dt><dd>${said}</dd></div>`
  })
  return html`<h2>${door.hours}</h2><dl class="hours">${days}</dl>`
}

const clockText = (minute: number): string => `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`
