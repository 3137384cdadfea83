import { hash, verify } from '@node-rs/argon2'

// argon2id, 19 MiB, two passes: the library's defaults are what OWASP asks for; written out so that they stay.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

export const hashPassword = (password: string): Promise<string> => hash(password, COST)

/** Takes as long for a login that does not exist, so that time does not tell who works here. */
export async function verifyPassword(passwordHash: string | undefined, password: string): Promise<boolean> {
  const known = passwordHash ?? (await decoy())
  const matches = await verify(known, password)
  return matches && passwordHash !== undefined
}

let decoyHash: Promise<string> | undefined
function decoy(): Promise<string> {
  decoyHash ??= hashPassword('nobody signs in with this')
  return decoyHash
}
