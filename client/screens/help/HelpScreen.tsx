import { IconPrinter } from '@tabler/icons-preact'
import { useLocation } from 'preact-iso'
import { HELP_ROLES, type HelpRole, helpRoleOf } from '../../../models/domain/help/helpRole.ts'
import { digitalPagesWords } from '../../parts/digitalPages/words.ts'
import { directory } from '../../state/directory.ts'
import { me } from '../../state/session.ts'
import { Button } from '../../ui/Button.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { oneOf } from '../../ui/useDraft.ts'
import { Keys, Silent, Steps } from './HelpParts.tsx'
import { helpWords } from './words.ts'
import './help.css'

/** One page for each kind of work: what to do when, which keys, whom to call when Parter is silent. */
export function HelpScreen() {
  const words = helpWords.value
  const { path } = useLocation()
  const role = roleIn(path) ?? ownRole() ?? 'employee'
  const page = words.pages[role]
  return (
    <Screen key={role} title={words.of(words.roles[role])} class="narrow help">
      <p class="help-lead">{page.lead}</p>
      <Steps steps={page.steps} />
      {page.keys.length > 0 ? <Keys keys={page.keys} /> : null}
      <Silent text={page.silent} />
      <nav class="row spread help-others" aria-label={words.choose}>
        <ul class="row">
          {HELP_ROLES.map((each) => (
            <li key={each}>
              <a href={`/help/${each}`} aria-current={each === role ? 'page' : undefined}>
                {words.roles[each]}
              </a>
            </li>
          ))}
        </ul>
        {me.value ? <a href="/conduct-cards">{words.conduct}</a> : null}
        <Button onPress={() => print()}>
          <IconPrinter size={20} aria-hidden="true" />
          {digitalPagesWords.value.print}
        </Button>
      </nav>
    </Screen>
  )
}

const isHelpRole = oneOf(HELP_ROLES)

function roleIn(path: string): HelpRole | undefined {
  const wanted = path.split('/')[2]
  return isHelpRole(wanted) ? wanted : undefined
}

function ownRole(): HelpRole | undefined {
  if (!me.value) return undefined
  const { person, roles } = me.value
  return helpRoleOf(roles, directory.value?.secretariatIds.includes(person.id) ?? false)
}
