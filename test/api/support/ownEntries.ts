/** What somebody has come to know by an order is an entry of its own, and who signs in or out before it is another. */
const BESIDE: readonly string[] = ['readNeeds', 'readRequest', 'signIn', 'signOut']

/** Of the security log, what an order says of itself. */
export const ownEntries = <Entry extends { readonly what: string }>(all: readonly Entry[]): readonly Entry[] =>
  all.filter(({ what }) => !BESIDE.includes(what))
