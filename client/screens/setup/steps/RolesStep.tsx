import { useState } from 'preact/hooks'
import type { DirectoryItems } from '../../../../models/wire/directory.ts'
import { PersonSelect } from '../../../parts/people/PersonSelect.tsx'
import { setupWords } from '../../../parts/setup/words.ts'
import { personOf } from '../../../state/directory.ts'
import { Button } from '../../../ui/Button.tsx'
import { StepFrame } from '../StepFrame.tsx'
import { type StepForm, useStep } from '../useStep.ts'
import { WithItems } from '../WithItems.tsx'
import type { StepProps } from './stepProps.ts'

/** Who stands at the top, who knows whose matter it is, who sits at BOK. */
export function RolesStep(props: StepProps) {
  return <WithItems>{(items) => <Roles {...props} items={items} />}</WithItems>
}

function Roles({ view, again, onDone, items }: StepProps & { readonly items: DirectoryItems }) {
  const { roles, faults } = setupWords.value
  const [isTried, setTried] = useState(false)
  const { secretaryId, secretariatIds, clerkIds } = items.office.item
  const form = useStep(view, again, {
    secretaryId,
    secretariatIds: secretariatIds.join(','),
    clerkIds: clerkIds.join(','),
  })
  const secretary = form.value('secretaryId')
  const [secretariat, clerks] = [listOf(form, 'secretariatIds'), listOf(form, 'clerkIds')]
  const faultOf = (isMissing: boolean) => (isTried && isMissing ? faults.person : undefined)
  const isComplete = () => {
    setTried(true)
    return secretary !== '' && secretariat.length > 0 && clerks.length > 0
  }
  const save = async () =>
    onDone(await form.finish({ secretaryId: secretary, secretariatIds: secretariat, clerkIds: clerks }))
  return (
    <StepFrame form={form} isComplete={isComplete} onSubmit={() => void save()}>
      <PersonSelect
        label={roles.secretary}
        value={secretary}
        fault={faultOf(secretary === '')}
        onChange={(personId) => form.set({ secretaryId: personId })}
      />
      <PeopleField
        form={form}
        name="secretariatIds"
        label={roles.secretariat}
        fault={faultOf(secretariat.length === 0)}
      />
      <PeopleField form={form} name="clerkIds" label={roles.clerks} fault={faultOf(clerks.length === 0)} />
      <p class="soft">{roles.accountsHint}</p>
    </StepFrame>
  )
}

interface PeopleFieldProps {
  readonly form: StepForm
  readonly name: string
  readonly label: string
  readonly fault: string | undefined
}

/** Several people, in the order in which they are asked. */
function PeopleField({ form, name, label, fault }: PeopleFieldProps) {
  const { roles } = setupWords.value
  const chosen = listOf(form, name)
  const set = (people: readonly string[]) => form.set({ [name]: people.join(',') })
  return (
    <fieldset class="stack-s">
      <legend class="legend">{label}</legend>
      <ol class="setup-numbers">
        {chosen.map((personId) => {
          const person = personOf(personId)?.name ?? personId
          return (
            <li key={personId}>
              <span class="row">
                {person}
                <Button size="small" kind="quiet" onPress={() => set(chosen.filter((each) => each !== personId))}>
                  {roles.remove(person)}
                </Button>
              </span>
            </li>
          )
        })}
      </ol>
      <PersonSelect
        label={roles.add}
        value=""
        fault={fault}
        onChange={(personId) => {
          if (personId !== '' && !chosen.includes(personId)) set([...chosen, personId])
        }}
      />
    </fieldset>
  )
}

const listOf = ({ value }: StepForm, name: string): readonly string[] =>
  value(name)
    .split(',')
    .filter((id) => id !== '')
