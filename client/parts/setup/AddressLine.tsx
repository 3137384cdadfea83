import type { OfficeAddresses } from '../../../models/domain/setup/officeAddresses.ts'
import { Notice } from '../../ui/Notice.tsx'
import { setupWords } from './words.ts'

/** What people open at their desks; or why they cannot, and what to do about it. */
export function AddressLine({ addresses: { reach, urls } }: { readonly addresses: OfficeAddresses }) {
  const { checks, address } = setupWords.value
  if (reach === 'office')
    return (
      <p>
        {address.lead}{' '}
        {urls.map((url, at) => (
          <span key={url}>
            {at === 0 ? '' : ` ${address.or} `}
            <strong class="setup-address">{url}</strong>
          </span>
        ))}
      </p>
    )
  return (
    <Notice kind="info">
      <p>{checks.address.found[reach](NOTHING)}</p>
      {reach === 'here' ? <p>{checks.address.how}</p> : null}
    </Notice>
  )
}

const NOTHING = { count: 0, of: 0, names: '', when: '', howLong: '', said: '' }
