import type { Place, Unit } from '../../models/domain/directory.ts'

/** Two buildings, and no lift in either. */
export const TOWN_HALL = 'Ratusz, ul. Lipowa 1'
export const WELFARE_CENTRE = 'GOPS, ul. Ogrodowa 4'

/** The units of the sample office; a nested one answers to its parent when its own manager is out. */
export const SAMPLE_UNITS: readonly Unit[] = [
  {
    id: 'kierownictwo',
    name: { pl: 'Kierownictwo urzędu', en: 'Leadership' },
    managerId: 'tomasz-wierzbicki',
  },
  {
    id: 'organizacyjny',
    name: { pl: 'Referat Organizacyjny', en: 'Organisation Unit' },
    managerId: 'dorota-zielonka',
    parentId: 'kierownictwo',
  },
  {
    id: 'sekretariat',
    name: { pl: 'Sekretariat', en: 'Secretariat' },
    managerId: 'iwona-kalinowska',
    parentId: 'organizacyjny',
  },
  {
    id: 'bok',
    name: { pl: 'Biuro Obsługi Klienta', en: 'Customer Service Office' },
    managerId: 'halina-mrozek',
    parentId: 'organizacyjny',
  },
  {
    id: 'spraw-obywatelskich',
    name: { pl: 'Referat Spraw Obywatelskich', en: 'Citizens’ Affairs Unit' },
    managerId: 'ryszard-wolski',
  },
  {
    id: 'usc',
    name: { pl: 'Urząd Stanu Cywilnego', en: 'Civil Registry Office' },
    managerId: 'elzbieta-rogalska',
  },
  {
    id: 'podatki',
    name: { pl: 'Referat Podatków i Opłat', en: 'Taxes and Fees Unit' },
    managerId: 'barbara-gorecka',
  },
  {
    id: 'finansowy',
    name: { pl: 'Referat Finansowy', en: 'Finance Unit' },
    managerId: 'andrzej-ptaszynski',
  },
  {
    id: 'komunalna',
    name: { pl: 'Referat Gospodarki Komunalnej', en: 'Municipal Services Unit' },
    managerId: 'janusz-kowalik',
  },
  {
    id: 'srodowisko',
    name: { pl: 'Referat Ochrony Środowiska i Rolnictwa', en: 'Environment and Agriculture Unit' },
    managerId: 'bozena-gilewska',
  },
  {
    id: 'planowanie',
    name: { pl: 'Referat Planowania Przestrzennego', en: 'Spatial Planning Unit' },
    managerId: 'jolanta-sowinska',
  },
  {
    id: 'geodezja',
    name: { pl: 'Referat Geodezji i Gospodarki Nieruchomościami', en: 'Surveying and Property Unit' },
    managerId: 'waldemar-krolak',
  },
  {
    id: 'drogi',
    name: { pl: 'Referat Dróg i Inwestycji', en: 'Roads and Investments Unit' },
    managerId: 'leszek-mazurek',
  },
  {
    id: 'oswiata',
    name: { pl: 'Referat Oświaty', en: 'Education Unit' },
    managerId: 'urszula-banach',
  },
  {
    id: 'promocja',
    name: { pl: 'Referat Promocji i Spraw Społecznych', en: 'Promotion and Social Affairs Unit' },
    managerId: 'izabela-kurzawa',
  },
  {
    id: 'gops',
    name: { pl: 'Gminny Ośrodek Pomocy Społecznej', en: 'Social Welfare Centre' },
    managerId: 'aleksandra-witkowska',
  },
  {
    id: 'gops-swiadczenia',
    name: { pl: 'Dział Świadczeń GOPS', en: 'Benefits Section of the Social Welfare Centre' },
    managerId: 'edyta-bartosik',
    parentId: 'gops',
  },
]

/** Where a client can wait; all of them on the ground floor. */
export const SAMPLE_PLACES: readonly Place[] = [
  {
    id: 'bok',
    name: { pl: 'Biuro Obsługi Klienta, pokój 3', en: 'Customer Service Office, room 3' },
    building: TOWN_HALL,
    floor: 0,
    room: '3',
    codePrefix: 'BOK',
  },
  {
    id: 'cichy-pokoj',
    name: { pl: 'Cichy pokój, pokój 2', en: 'Quiet room, room 2' },
    building: TOWN_HALL,
    floor: 0,
    room: '2',
    codePrefix: 'CP',
  },
  {
    id: 'wejscie',
    name: { pl: 'Wejście główne', en: 'Main entrance' },
    building: TOWN_HALL,
    floor: 0,
    room: 'hol',
    codePrefix: 'WEJ',
  },
  {
    id: 'gops-parter',
    name: { pl: 'GOPS, pokój 1 na parterze', en: 'Welfare Centre, room 1 on the ground floor' },
    building: WELFARE_CENTRE,
    floor: 0,
    room: '1',
    codePrefix: 'GOPS',
  },
]
