import type { OfficeAddresses } from '../../models/domain/setup/officeAddresses.ts'
import type { LinkOrigins } from '../../models/wire/invitations.ts'

export interface LinkSources {
  readonly publicOrigin?: string | undefined
  readonly addresses?: (() => OfficeAddresses) | undefined
}

/** Where a link is opened: on another computer than this one. */
export function linkOrigins({ publicOrigin, addresses }: LinkSources): LinkOrigins {
  if (publicOrigin !== undefined) return { origin: publicOrigin }
  const [officeUrl] = addresses?.().urls ?? []
  return officeUrl === undefined ? {} : { officeUrl }
}
