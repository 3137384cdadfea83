import { type RequestHandler, Router } from 'express'

/**
 * Routers by the first part of an address. Whoever asks for one passes one look-up, not a layer for each of the others.
 */
export class RouterTable {
  private readonly routers = new Map<string, Router>()

  add(path: string, ...handlers: readonly RequestHandler[]): void {
    this.routers.set(path, Router().use(path, ...handlers))
  }

  readonly handle: RequestHandler = (request, response, next) => {
    const router = this.routers.get(firstPart(request.path))
    if (router) router(request, response, next)
    else next()
  }
}

function firstPart(path: string): string {
  const end = path.indexOf('/', 1)
  return end === -1 ? path : path.slice(0, end)
}
