import type { RequestHandler } from 'express'
import sirv from 'sirv'

/** The built screens, packed where the build has left a packed copy. Names with a hash never change; the page itself is always asked for anew. */
export function clientFiles(directory: string): RequestHandler {
  const serve = sirv(directory, {
    single: true,
    etag: true,
    gzip: true,
    brotli: true,
    // Files of the build and hidden ones are there or not: no address of them is a page of the screens.
    ignores: [/^\/assets(\/|$)/, /\/\./],
    setHeaders(response, path) {
      const isHashed = path.startsWith('/assets/')
      response.setHeader('Cache-Control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  // Every address is a page of the screens, but an order to none of them is one.
  return (request, response, next) =>
    request.method === 'GET' || request.method === 'HEAD' ? serve(request, response, next) : next()
}
