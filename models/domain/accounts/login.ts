/** What stands before a name and is no part of it. */
const TITLES = ['dr', 'hab', 'inz', 'lic', 'mgr', 'prof']

/** Of whom no letter is left that everybody's keyboard has. */
const NAMELESS = 'login'

/** Lower case, without Polish letters. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ł', 'l')
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')

/** `dr Anna Maria Kowalska` is `anna.kowalska`, and the second one `anna.kowalska2`: it can be typed on any keyboard. */
export function suggestedLogin(name: string, isTaken: (login: string) => boolean): string {
  const words = plain(name)
    .split(/\s+/)
    .map((word) => word.replace(/[^a-z0-9-]/g, '').replace(/^-+|(?<!-)-+$/g, ''))
    .filter((word) => word !== '' && !TITLES.includes(word))
  const first = words[0] ?? NAMELESS
  const last = words.length > 1 ? words.at(-1) : undefined
  const login = (last === undefined ? first : `${first}.${last}`).slice(0, 60)
  const whole = login.length < 2 ? `${NAMELESS}.${login}` : login
  if (!isTaken(whole)) return whole
  let number = 2
  while (isTaken(`${whole}${number}`)) number += 1
  return `${whole}${number}`
}
