import type { BellView } from '../../../../models/wire/bells.ts'
import { DOOR_PATH } from '../../../../models/wire/doorPath.ts'
import type { LinkOrigins } from '../../../../models/wire/invitations.ts'
import { isLoopback } from '../../../parts/links/isLoopback.ts'
import { linkOrigin } from '../../../parts/links/linkOrigin.ts'
import { QrCode } from '../../../parts/links/QrCode.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { bellWords } from './words.ts'

interface BellSignProps {
  readonly bell: BellView
  readonly placeName: string
  readonly origins: LinkOrigins
}

/** The sign for the door, as it is printed: by camera, by hand, and by telephone. */
export function BellSign({ bell, placeName, origins }: BellSignProps) {
  const words = bellWords.value
  const origin = linkOrigin(origins)
  const address = `${origin}${DOOR_PATH}/${bell.code ?? ''}`
  return (
    <>
      {isLoopback(origin) ? <Notice kind="warn">{words.loopback}</Notice> : null}
      <section class="bell-sign" aria-label={words.print}>
        <p class="bell-sign-title">{words.sign.title}</p>
        <p class="soft">{placeName}</p>
        <QrCode text={address} label={words.qr(placeName)} />
        <p>{words.sign.how}</p>
        <p class="bell-sign-address">{address.replace(/^https?:\/\//, '')}</p>
        <p>
          {words.sign.phone} <span class="strong">{bell.phone}</span>
        </p>
        <p class="soft">{words.sign.other}</p>
      </section>
    </>
  )
}
