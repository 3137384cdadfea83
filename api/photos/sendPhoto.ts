import type { Response } from 'express'
import type { PhotoCard } from '../../models/domain/photos/photoCard.ts'

/**
 * A picture and nothing that could run, whatever a browser takes it for. It stays nowhere, so that it is gone from every
 * screen when it was taken back.
 */
export function sendPhoto(response: Response, { jpeg }: PhotoCard): void {
  response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox; frame-ancestors 'none'")
  response.setHeader('Content-Disposition', 'inline; filename="photo.jpg"')
  response.type('image/jpeg').send(Buffer.from(jpeg, 'base64'))
}
