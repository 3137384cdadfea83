import { createHash, randomBytes } from 'node:crypto'
import { CODE_LENGTH } from '../../models/domain/devices/device.ts'
import { newCodeOf } from '../platform/newCode.ts'

/** Forty random bits: short enough to type on a tablet, and far more than can be tried in the time it lives. */
export const newCode = (): string => newCodeOf(CODE_LENGTH)

export const newToken = (): string => randomBytes(32).toString('base64url')

export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url')
