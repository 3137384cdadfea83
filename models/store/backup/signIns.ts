/**
 * What no backup takes along: sessions and the browsers that take pushes for them, links for choosing a password, tokens
 * of other programs, webhooks with what waits for them, and the provider of sign-ins with its secret.
 * A restore would sign people in who have signed out since. A link that was used would open once more, and programs
 * would hear of last week's clients.
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
