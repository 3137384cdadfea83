import { hours } from '../../models/domain/clock.ts'
import { tokenCookie } from '../platform/web/tokenCookie.ts'

/** As long as browsers keep a cookie at all; renewed with every start of the tablet. When it ends is said by the server. */
const KEPT_MS = hours(24 * 400)

/** The tablet's own: it is never taken for a person's sign-in, nor a sign-in for it. */
export const corridorCookie = tokenCookie('parter-corridor', KEPT_MS)
