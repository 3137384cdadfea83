/** Where an administrator makes the bell of a place, and prints it for the door. */
export const bells = {
  column: 'Dzwonek',
  open: (place: string) => `Dzwonek: ${place}`,
  none: 'brak',
  has: 'działa',
  make: 'Załóż dzwonek',
  lead: 'Klient przy drzwiach otwiera adres dzwonka w telefonie albo naciska go na tablecie. Bez konta i bez aplikacji. Dzwoni u wszystkich osób z BOK w tym budynku, a gdy nikt nie idzie, u coraz wyżej postawionych.',
  phone: 'Telefon dla osób przy drzwiach',
  phoneHint: 'Widać go poza godzinami i gdy nikogo nie można wezwać. Musi działać z telefonu komórkowego.',
  phoneMissing: 'Proszę wpisać numer telefonu.',
  save: 'Zapisz numer',
  saved: 'Zapisano numer telefonu.',
  made: (place: string) => `${place}: dzwonek działa.`,
  address: 'Adres',
  code: 'Kod',
  qr: (place: string) => `Kod QR dzwonka: ${place}`,
  loopback:
    'Pod tym adresem dzwonek otwiera się tylko na serwerze. Proszę najpierw ustawić adres, pod którym Parter jest dostępny dla telefonów.',
  print: 'Drukuj tabliczkę',
  renew: 'Nowy kod…',
  renewAsk:
    'Stary kod i każda wydrukowana tabliczka przestaną działać od razu. Przydaje się, gdy ktoś dzwoni spoza urzędu.',
  renewYes: 'Tak, nowy kod',
  renewed: 'Dzwonek ma nowy kod. Starą tabliczkę trzeba wymienić.',
  remove: 'Usuń dzwonek…',
  removeAsk: 'Pod tym adresem nie będzie już dzwonka.',
  removeYes: 'Tak, usuń',
  removed: (place: string) => `${place}: dzwonek usunięty.`,
  keep: 'Zostaw',
  sign: {
    title: 'Potrzebna pomoc? Proszę zadzwonić.',
    how: 'Proszę zeskanować kod telefonem albo wpisać adres. Przyjdzie tu osoba z urzędu.',
    other: 'Need help? Scan the code or type the address: somebody will come to you here.',
    phone: 'albo telefon:',
  },
}

export type BellsTexts = typeof bells
