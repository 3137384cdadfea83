import { hash, verify } from '@node-rs/argon2'

// argon2id, 19 MiB, two passes: the library's defaults are what OWASP asks for; written out so that they stay.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** Of random bytes that nobody kept, at the same cost: what a login that does not exist is checked against. */
const DECOY = '$argon2id$v=19$m=19456,t=2,p=1$0e7IglPBoGnl4RL4nwRbtg$UEEF9Rea3l4o6DUMd6L9hNnzxT+T+yS8+GoW1hHiJHo'

export const hashPassword = (password: string): Promise<string> => hash(password, COST)

/** Takes as long for a login that does not exist, so that time does not tell who works here. */
export async function verifyPassword(passwordHash: string | undefined, password: string): Promise<boolean> {
  const matches = await verify(passwordHash ?? DECOY, password)
  return matches && passwordHash !== undefined
}
