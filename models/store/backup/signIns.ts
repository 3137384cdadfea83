/**
 * Who is signed in where, and which browsers take pushes for it. Neither travels: a restore would sign in again whoever
 * has signed out, or was signed out, since the backup was made.
 */
const SIGN_INS: readonly string[] = ['sessions', 'pushSubscriptions']

export const travels = (collection: string): boolean => !SIGN_INS.includes(collection)
