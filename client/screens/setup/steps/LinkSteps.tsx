import type { SetupCounts, SetupStep } from '../../../../models/domain/setup/steps.ts'
import { AddressLine } from '../../../parts/setup/AddressLine.tsx'
import { setupWords } from '../../../parts/setup/words.ts'
import { StepFrame } from '../StepFrame.tsx'
import { useStep } from '../useStep.ts'
import type { StepProps } from './stepProps.ts'

type LinkStep = Extract<SetupStep, 'people' | 'places' | 'accounts'>
type LinkName = 'people' | 'peopleByHand' | 'places' | 'accounts'

/** Where each of these is done; here it is only said to be done. */
const LINKS: Readonly<Record<LinkStep, readonly { readonly href: string; readonly name: LinkName }[]>> = {
  people: [
    { href: '/directory/import', name: 'people' },
    { href: '/directory', name: 'peopleByHand' },
  ],
  places: [{ href: '/directory/places', name: 'places' }],
  accounts: [{ href: '/accounts', name: 'accounts' }],
}

export const PeopleStep = (props: StepProps) => <Links {...props} step="people" />
export const PlacesStep = (props: StepProps) => <Links {...props} step="places" />
export const AccountsStep = (props: StepProps) => <Links {...props} step="accounts" />

function Links({
  step,
  view,
  counts,
  addresses,
  again,
  onDone,
}: StepProps & { readonly step: LinkStep & keyof SetupCounts }) {
  const words = setupWords.value
  const form = useStep(view, again)
  // Other places are few offices' affair; people and accounts are everybody's.
  const isFirst = !view.isDone && step !== 'places'
  return (
    <StepFrame
      form={form}
      submit={words.markDone}
      isBeside={isFirst}
      onSubmit={() => void form.finish({}).then(onDone)}
    >
      <p>{words.inDirectory(words.counts[step](counts[step]))}</p>
      {step === 'accounts' ? <AddressLine addresses={addresses} /> : null}
      <p class="row">
        {LINKS[step].map(({ href, name }, at) => (
          <a class={isFirst && at === 0 ? 'button button-primary' : 'button'} href={href} key={href}>
            {words.links[name]}
          </a>
        ))}
      </p>
    </StepFrame>
  )
}
