import type { ErrorView } from '../../../../models/wire/views.ts'
import { NoAnswer, Refused } from '../../../state/api.ts'
import { language } from '../../../state/language.ts'

interface Sending {
  readonly file: File
  readonly secret: string
  /** Hears which part of it has left, from 0 to 1. */
  readonly onSent: (part: number) => void
}

/** A large file, as it is: only this old way of asking tells how far it has come. */
export function sendFile<T>(path: string, { file, secret, onSent }: Sending): Promise<T> {
  return new Promise((done, failed) => {
    const asking = new XMLHttpRequest()
    asking.open('POST', `/api${path}`)
    asking.responseType = 'json'
    asking.setRequestHeader('Accept-Language', language.peek())
    asking.setRequestHeader('Content-Type', 'application/octet-stream')
    asking.setRequestHeader('Authorization', `Bearer ${secret}`)
    asking.upload.onprogress = ({ loaded, total }) => onSent(total === 0 ? 0 : loaded / total)
    asking.onerror = asking.onabort = () => failed(new NoAnswer())
    asking.onload = () => {
      const answer: unknown = asking.response
      if (asking.status >= 200 && asking.status < 300) return done(answer as T)
      const isOurs = typeof answer === 'object' && answer !== null && 'code' in answer
      failed(isOurs ? new Refused({ detail: {}, ...answer } as ErrorView) : new NoAnswer())
    }
    asking.send(file)
  })
}
