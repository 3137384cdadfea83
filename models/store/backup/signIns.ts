/**
 * Who is signed in where, which browsers take pushes for it, the links by which somebody may choose a
 * password, the tokens of other programs, the addresses that are told of requests with what waits for them, and the
 * office's provider of sign-ins, whose secret stands in no file.
 * None of it travels: a restore would sign in again whoever has signed out, or was signed out, since the backup was
 * made, a link that was used would open once more, and programs would hear of last week's clients.
 */
const SIGN_INS: readonly string[] = [
  'sessions',
  'pushSubscriptions',
  'invitations',
  'apiTokens',
  'webhooks',
  'webhookDeliveries',
  'signOn',
  'newcomers',
]

/** Which servers live, whose screens hang on them, what they have removed and count together: true of this moment alone. */
const SERVERS: readonly string[] = ['servers', 'serverLines', 'removals', 'tallies']

export const travels = (collection: string): boolean => ![...SIGN_INS, ...SERVERS].includes(collection)
