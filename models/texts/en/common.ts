import { isInside } from '../../domain/directory/extension.ts'
import type { CommonTexts } from '../pl/common.ts'
import { plural } from './plural.ts'

const FLOORS = ['ground floor', '1st floor', '2nd floor', '3rd floor', '4th floor']

/** What every page says: units, times, and words on buttons. */
export const common: CommonTexts = {
  cancel: 'Cancel',
  close: 'Close',
  yes: 'Yes',
  no: 'No',
  remove: (what) => `Remove: ${what}`,
  retry: 'Try again',
  loading: 'Loading…',
  sending: 'Sending…',
  optional: 'optional',
  room: (room) => `room\u00a0${room}`,
  extension: (extension) => `${isInside(extension) ? 'ext.' : 'tel.'}\u00a0${extension}`,
  floor: (floor) => FLOORS[floor] ?? `floor ${floor}`,
  fromFloor: (floor) => `from the ${FLOORS[floor] ?? `floor ${floor}`}`,
  at: (time) => `at ${time}`,
  timePattern: 'hh:mm',
  timeUnread: 'Please give a time of 24 hours, such as 14:30.',
  people: (n) => plural(n, 'person', 'people'),
  minutes: (n) => plural(n, 'minute', 'minutes'),
  aboutMinutes: (n) => (n <= 1 ? 'about a minute' : `about ${n} minutes`),
  seconds: (n) => `${n}\u00a0s`,
  minutesShort: (n) => `${n}\u00a0min`,
  hoursShort: (n) => `${n}\u00a0h`,
  and: 'and',
  unknownTarget: 'I don’t know who',
}
