import { INVITATION_PATH } from '../../../../models/wire/invitationPath.ts'
import type { SlipView } from '../../../../models/wire/invitations.ts'
import { isLoopback } from '../../../parts/links/isLoopback.ts'
import { QrCode } from '../../../parts/links/QrCode.tsx'
import { said as written } from '../../../state/language.ts'
import { office } from '../../../state/office.ts'
import { dayAndTime } from '../../../state/time.ts'
import { words } from '../words.ts'

/** For one person: whose it is, as whom they sign in, and the link in three ways: by camera, by hand, copied. */
export function Slip({ slip, origin }: { readonly slip: SlipView; readonly origin: string }) {
  const said = words.value.slips
  const { name, unitName, purpose, login, code, expiresAt, isMailed } = slip
  const link = `${origin}${INVITATION_PATH}#${code}`
  return (
    <article class="slip">
      <div class="slip-words">
        <h2>{name}</h2>
        {unitName ? <p class="soft">{written(unitName)}</p> : null}
        <p>
          {said.addresses[purpose]}
          {office.value ? <span class="soft"> · {written(office.value.name)}</span> : null}
        </p>
        <dl class="slip-facts">
          <dt>{said.login}</dt>
          <dd class="strong">{login}</dd>
          <dt>{said.address}</dt>
          <dd>
            {origin}
            <wbr />
            {INVITATION_PATH}
          </dd>
          <dt>{said.code}</dt>
          <dd class="slip-code">{code}</dd>
        </dl>
        <p class="slip-link">{link}</p>
        <p>
          {said.steps[purpose]} {said.until(dayAndTime(expiresAt))}
        </p>
        <p class="soft">{said.secret}</p>
        {isMailed ? <p class="soft slip-mailed">{said.mailed}</p> : null}
      </div>
      {isLoopback(origin) ? null : <QrCode text={link} label={said.qr(name)} />}
    </article>
  )
}
