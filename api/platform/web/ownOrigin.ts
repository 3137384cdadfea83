import type { Request } from 'express'

interface Where {
  readonly publicOrigin?: string | undefined
  readonly secure: boolean
}

/** How the browser that asks names us, where nobody has set it. Only names of our own are answered at all. */
export const ownOrigin = ({ publicOrigin, secure }: Where, request: Request): string =>
  publicOrigin ?? `${secure ? 'https' : 'http'}://${request.get('host')}`
