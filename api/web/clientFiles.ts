import type { RequestHandler } from 'express'
import sirv from 'sirv'

/** The built screens. Names with a hash never change; the page itself is always asked for anew. */
export function clientFiles(directory: string): RequestHandler {
  return sirv(directory, {
    single: true,
    etag: true,
    setHeaders(response, path) {
      const isHashed = path.startsWith('/assets/')
      response.setHeader('Cache-Control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
}
