import { z } from 'zod'
import { AVAILABILITIES } from './views.ts'

/** POST /api/session */
export const SignInBody = z.strictObject({
  login: z.string().trim().min(1).max(100),
  password: z.string().min(1).max(200),
})

/** PUT /api/availability: minutes after which it ends by itself; absent: until changed. */
export const AvailabilityBody = z.strictObject({
  availability: z.enum(AVAILABILITIES),
  minutes: z.int().min(1).max(600).optional(),
})

/** POST /api/first-administrator, with the one-time link's secret. */
export const FirstAdministratorBody = z.strictObject({
  secret: z.string().min(20).max(100),
  name: z.string().trim().min(2).max(100),
  login: z
    .string()
    .trim()
    .regex(/^[\p{L}\p{N}._@-]{2,100}$/u),
  password: z.string().min(8).max(200),
  officeName: z.string().trim().min(2).max(200),
})
