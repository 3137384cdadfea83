import type { BellsTexts } from '../pl/bells.ts'

export const bells: BellsTexts = {
  column: 'Bell',
  open: (place) => `Bell: ${place}`,
  none: 'none',
  has: 'works',
  make: 'Make a bell',
  lead: 'A client at the door opens the bell’s address on a phone, or presses it on a tablet. No account and no app. It rings for all clerks of this building, and for those above them when nobody goes.',
  phone: 'Telephone for people at the door',
  phoneHint: 'Shown outside opening hours, and when nobody can be called. It has to work from a mobile phone.',
  phoneMissing: 'Please enter a telephone number.',
  save: 'Save the number',
  saved: 'The telephone number is saved.',
  made: (place) => `${place}: the bell works.`,
  address: 'Address',
  code: 'Code',
  qr: (place) => `QR code of the bell: ${place}`,
  loopback:
    'Under this address the bell opens on the server only. Please set the address first under which phones reach Parter.',
  print: 'Print the sign',
  renew: 'New code…',
  renewAsk:
    'The old code and every printed sign stop working at once. Of use when somebody rings from outside the office.',
  renewYes: 'Yes, a new code',
  renewed: 'The bell has a new code. The old sign has to be replaced.',
  remove: 'Remove the bell…',
  removeAsk: 'There will be no bell at this address any more.',
  removeYes: 'Yes, remove it',
  removed: (place) => `${place}: bell removed.`,
  keep: 'Keep it',
  sign: {
    title: 'Need help? Please ring.',
    how: 'Scan the code with a phone, or type the address. Somebody from the office will come here.',
    other: 'Potrzebna pomoc? Proszę zeskanować kod albo wpisać adres: ktoś tu przyjdzie.',
    phone: 'or telephone:',
  },
}
