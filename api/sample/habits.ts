import type { MatterId, UnitId } from '../../models/domain/directory.ts'
import type { Need } from '../../models/domain/request/needs.ts'

/** When clients come, by the local hour: before noon, and again after it. */
export const BUSY_HOURS = [
  [8, 10],
  [9, 19],
  [10, 22],
  [11, 17],
  [12, 10],
  [13, 11],
  [14, 8],
] as const

/** What most clients come for; every other matter weighs 1. */
export const COMMON_MATTERS: Readonly<Record<MatterId, number>> = {
  'dowod-wydanie': 9,
  'dowod-odbior': 7,
  'dowod-utrata': 3,
  zameldowanie: 5,
  'zaswiadczenie-zameldowanie': 3,
  'profil-zaufany': 5,
  'odpis-aktu': 5,
  'zgloszenie-zgonu': 3,
  'podatek-nieruchomosci-osoby': 8,
  'ulga-w-podatku': 4,
  kasa: 3,
  'odpady-deklaracja': 7,
  'odpady-odbior': 4,
  'lokal-komunalny': 4,
  'wycinka-drzew': 3,
  'czyste-powietrze': 3,
  'usterka-drogi': 3,
  'plan-miejscowy': 2,
  'dodatek-mieszkaniowy': 5,
  'swiadczenia-rodzinne': 6,
  'pomoc-spoleczna': 6,
  'uslugi-opiekuncze': 5,
  'karta-seniora': 2,
  dostepnosc: 2,
  'tlumacz-migowy': 2,
}

/** Support that is asked for more often; every other weighs 1. */
export const COMMON_NEEDS: Readonly<Partial<Record<Need, number>>> = {
  noStairs: 14,
  wheelchair: 7,
  seat: 9,
  largePrint: 3,
  speakClearly: 4,
  formHelp: 4,
  inductionLoop: 2,
  signLanguage: 2,
  companion: 3,
  wayOut: 3,
}

/** Units differ: a register next to the stairs comes at once, a roads inspector is outside half of the day. */
export const PACE_OF_UNITS: Readonly<Record<UnitId, number>> = {
  bok: 0.4,
  sekretariat: 0.7,
  usc: 0.8,
  podatki: 0.9,
  komunalna: 1.2,
  geodezja: 1.3,
  planowanie: 1.3,
  drogi: 1.7,
  srodowisko: 1.4,
}
