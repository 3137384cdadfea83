import { IconMapQuestion } from '@tabler/icons-preact'
import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { evacuation } from '../state/evacuation.ts'
import { firstTexts } from '../state/language.ts'
import { me, unreached } from '../state/session.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Screen } from '../ui/Screen.tsx'
import { homePath, mayView } from './views.ts'
import type { ViewName } from './viewTable.ts'

interface OnlyProps {
  /** Absent: for everybody who is signed in. */
  readonly view?: ViewName
  readonly children: ComponentChildren
}

/** Lets those in whose view this is; others are shown the way. The server refuses by its own rules all the same. */
export function Only({ view, children }: OnlyProps) {
  const { url, route } = useLocation()
  const isOutside = me.value === null
  useEffect(() => {
    if (isOutside) route(`/sign-in?to=${encodeURIComponent(url)}`, true)
  }, [isOutside])
  if (me.value === undefined) return <Waiting />
  if (isOutside) return null
  if (view !== undefined && !mayView(view)) return <NotFound foreign />
  return <>{children}</>
}

/** "/" is the place where this person works. */
export function Home() {
  const { route } = useLocation()
  const known = me.value
  useEffect(() => {
    if (known !== undefined) route(known ? homePath() : '/sign-in', true)
  }, [known])
  return <Waiting />
}

/** The tablet's page is another program: it begins with a page of its own, without anybody's screens around it. */
export function DeviceEntry() {
  useEffect(() => location.reload(), [])
  return <Waiting />
}

export function NotFound({ foreign = false }: { readonly foreign?: boolean }) {
  const { frame } = firstTexts.value
  return (
    <Screen title={foreign ? frame.notYourRole : frame.notFoundTitle} class="narrow">
      <EmptyState icon={<IconMapQuestion size={48} />} title={foreign ? frame.notYourRoleBody : frame.notFoundBody}>
        <a class="button" href="/">
          {frame.goHome}
        </a>
      </EmptyState>
    </Screen>
  )
}

/** Until the server has said who we are. When it does not answer, the telephone list is one press away. */
function Waiting() {
  const { common, frame, network } = firstTexts.value
  return (
    <main class="work" id="work" tabIndex={-1}>
      <h1 class="unseen">Parter</h1>
      {unreached.value ? (
        <EmptyState title={network.lost}>
          <a class="button" href="/telephones">
            {frame.telephones}
          </a>
          {evacuation.copy.value ? (
            <a class="button" href="/evacuation">
              {frame.evacuation}
            </a>
          ) : null}
        </EmptyState>
      ) : (
        <p class="soft">{common.loading}</p>
      )}
    </main>
  )
}
