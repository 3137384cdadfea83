import { z } from 'zod'
import type { Instant } from '../domain/clock.ts'
import { isFirstName, LONGEST_FIRST_NAME } from '../domain/photos/photoCard.ts'
import { PHOTO_MAX_BYTES } from '../domain/photos/plainJpeg.ts'

/** In Base64. */
const LONGEST_JPEG = Math.ceil(PHOTO_MAX_BYTES / 3) * 4

/** PUT /api/own-photo: whoever sends it agrees that clients see it. */
export const PhotoBody = z.strictObject({
  firstName: z.string().trim().max(LONGEST_FIRST_NAME).refine(isFirstName, 'a first name'),
  jpeg: z
    .string()
    .max(LONGEST_JPEG)
    .regex(/^[A-Za-z0-9+/]+={0,2}$/),
})
export type PhotoBody = z.infer<typeof PhotoBody>
export const PHOTO_BODY_MAX = LONGEST_JPEG + 1024

/** GET /api/own-photo */
export interface OwnPhotoView {
  /** Absent: clients see neither name nor face. */
  readonly card?: { readonly firstName: string; readonly since: Instant }
}
