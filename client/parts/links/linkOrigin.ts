import type { LinkOrigins } from '../../../models/wire/invitations.ts'
import { isLoopback } from './isLoopback.ts'

/** Under what a link is opened elsewhere: what was set, or as this browser reaches Parter, unless it sits on the server. */
export const linkOrigin = ({ origin, officeUrl }: LinkOrigins): string =>
  origin ?? (isLoopback(location.origin) ? officeUrl : undefined) ?? location.origin
