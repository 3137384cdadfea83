import { isInside } from '../../domain/directory/extension.ts'
import { plural } from './plural.ts'

const FLOORS = ['parter', 'I piętro', 'II piętro', 'III piętro', 'IV piętro']
/** "zejdzie z drugiego piętra" */
const FROM_FLOORS = [
  'z parteru',
  'z pierwszego piętra',
  'z drugiego piętra',
  'z trzeciego piętra',
  'z czwartego piętra',
]

/** What every page says: units, times, and words on buttons. */
export const common = {
  cancel: 'Anuluj',
  close: 'Zamknij',
  yes: 'Tak',
  no: 'Nie',
  remove: (what: string) => `Usuń: ${what}`,
  retry: 'Spróbuj ponownie',
  loading: 'Wczytuję…',
  sending: 'Wysyłam…',
  optional: 'nieobowiązkowo',
  room: (room: string) => `p.\u00a0${room}`,
  extension: (extension: string) => `${isInside(extension) ? 'wew.' : 'tel.'}\u00a0${extension}`,
  floor: (floor: number) => FLOORS[floor] ?? `${floor}. piętro`,
  fromFloor: (floor: number) => FROM_FLOORS[floor] ?? `z ${floor}. piętra`,
  at: (time: string) => `o ${time}`,
  timePattern: 'gg:mm',
  timeUnread: 'Proszę podać godzinę, na przykład 14:30.',
  people: (n: number) => plural(n, 'osoba', 'osoby', 'osób'),
  minutes: (n: number) => plural(n, 'minuta', 'minuty', 'minut'),
  /** After "około": genitive. */
  aboutMinutes: (n: number) => (n <= 1 ? 'około minuty' : `około ${n} minut`),
  seconds: (n: number) => `${n}\u00a0s`,
  minutesShort: (n: number) => `${n}\u00a0min`,
  hoursShort: (n: number) => `${n}\u00a0godz.`,
  and: 'i',
  unknownTarget: 'Nie wiem, kto',
}

export type CommonTexts = typeof common
