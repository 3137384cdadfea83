/** The public holidays of Poland. */
export const holidays = {
  newYear: 'Nowy Rok',
  epiphany: 'Trzech Króli',
  easter: 'Wielkanoc',
  easterMonday: 'Poniedziałek Wielkanocny',
  labourDay: 'Święto Pracy',
  constitutionDay: 'Święto Konstytucji 3 Maja',
  pentecost: 'Zesłanie Ducha Świętego (Zielone Świątki)',
  corpusChristi: 'Boże Ciało',
  assumption: 'Wniebowzięcie Najświętszej Maryi Panny',
  allSaints: 'Wszystkich Świętych',
  independenceDay: 'Święto Niepodległości',
  christmasEve: 'Wigilia Bożego Narodzenia',
  christmas: 'Boże Narodzenie (pierwszy dzień)',
  secondChristmasDay: 'Boże Narodzenie (drugi dzień)',
}

export type HolidayTexts = typeof holidays
