import type { Instant } from '../clock.ts'
import { contentLines, textValue } from './contentLines.ts'

interface CalendarEvent {
  /** The same meeting keeps its id, so that a calendar takes it once. */
  readonly uid: string
  readonly writtenAt: Instant
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly summary: string
  readonly location: string
  readonly description: string
}

/** One meeting for a calendar. In UTC: every calendar shows it by its own clock, whatever it knows of our zone. */
export const calendarFile = (event: CalendarEvent): string =>
  contentLines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Parter//Parter//PL',
    'BEGIN:VEVENT',
    `UID:${textValue(event.uid)}`,
    `DTSTAMP:${utc(event.writtenAt)}`,
    `DTSTART:${utc(event.startsAt)}`,
    `DTEND:${utc(event.endsAt)}`,
    `SUMMARY:${textValue(event.summary)}`,
    `LOCATION:${textValue(event.location)}`,
    `DESCRIPTION:${textValue(event.description)}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ])

/** `20261124T090000Z` */
const utc = (at: Instant): string => `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`
