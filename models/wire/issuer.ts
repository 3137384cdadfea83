/** Of the provider's own computer nobody listens on the way. */
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]']

/** As a provider of sign-ins writes its own address: with HTTPS, unless it runs on this computer. */
export function isIssuer(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, username, password, search, hash } = new URL(text)
  const isSafe = protocol === 'https:' || (protocol === 'http:' && LOOPBACK.includes(hostname))
  return isSafe && username + password + search + hash === ''
}
