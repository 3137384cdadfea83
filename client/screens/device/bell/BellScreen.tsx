import { IconBell } from '@tabler/icons-preact'
import { useEffect } from 'preact/hooks'
import { BELL_NEEDS, type Need } from '../../../../models/domain/request/needs.ts'
import type { BellScreen as Shown } from '../../../../models/wire/bellScreen.ts'
import { LanguageSwitch } from '../../../frame/LanguageSwitch.tsx'
import { QrCode } from '../../../parts/links/QrCode.tsx'
import { NEED_ICONS } from '../../../parts/request/needIcons.tsx'
import { said, texts } from '../../../state/language.ts'
import { office } from '../../../state/office.ts'
import { pageTitle } from '../../../state/title.ts'
import { Button } from '../../../ui/Button.tsx'
import { CheckGroup } from '../../../ui/Choice.tsx'
import { path, place } from '../connection.ts'
import '../display/display.css'
import { phone, shown } from './atTheDoor.ts'
import './bellScreen.css'
import { Call } from './Call.tsx'
import { doorWords } from './doorWords.ts'
import { hasFailed, isBusy, needs, ring } from './ringing.ts'

/** The bell beside a door: one large button, what should be ready, and then who comes within how many minutes. */
export function BellScreen() {
  const words = doorWords.value
  const { frame } = texts.value
  const view = shown.value
  const name = view?.place ? said(view.place) : place.value
  const isLost = path.value.kind === 'silent'
  useEffect(() => {
    pageTitle.value = name === '' ? words.title : name
  }, [name, words])
  return (
    <div class="display bell-screen">
      <header class="display-head">
        {office.value?.sample ? <p class="sample">{frame.sample}</p> : null}
        <p>{name}</p>
        <LanguageSwitch />
      </header>
      <main class="display-main">
        <div role="status" class="display-line">
          {isLost ? <Lost /> : null}
        </div>
        {isLost || !view ? null : view.call ? <Call call={view.call} /> : view.off ? <Off view={view} /> : <Bell />}
      </main>
      <footer class="display-foot">
        <span>{office.value ? said(office.value.name) : null}</span>
        {isLost || !view?.onSite || view.off ? null : <OnPhone onSite={view.onSite} />}
      </footer>
    </div>
  )
}

function Bell() {
  const words = doorWords.value
  const { needs: names } = texts.value
  return (
    <>
      <h1 class="bell-lead">{words.lead}</h1>
      <Button kind="primary" class="bell-ring" busy={isBusy.value} onPress={() => void ring()}>
        <IconBell size={80} aria-hidden="true" />
        {words.ring}
      </Button>
      <div role="alert">{hasFailed.value ? <Telephone lead={words.tablet.notRung} /> : null}</div>
      <CheckGroup
        legend={words.needs}
        layout="grid"
        options={BELL_NEEDS.map((need) => ({ value: need, label: names[need], icon: iconOf(need) }))}
        values={needs.value}
        onChange={(next) => (needs.value = next)}
      />
      {phone.value === undefined ? null : (
        <p>
          {words.otherwise} <strong class="nowrap">{phone.value}</strong>
        </p>
      )}
    </>
  )
}

function iconOf(need: Need) {
  const Icon = NEED_ICONS[need]
  return <Icon size={32} aria-hidden="true" />
}

/** Nobody can be called from here now: when, and how instead. */
function Off({ view: { off, opens } }: { readonly view: Shown }) {
  const words = doorWords.value
  if (off === undefined) return null
  if (off === 'noBell') return <h1>{words.tablet.noBell}</h1>
  return (
    <>
      <h1>{words[off]}</h1>
      {opens ? <p class="display-within">{said(opens)}</p> : null}
      <p>{words[`${off}Lead`]}</p>
      {off === 'closed' ? <Telephone lead={words.otherwise} /> : <Telephone lead="" />}
    </>
  )
}

/** The button would do nothing: said in words, with the number, which this tablet has kept. */
function Lost() {
  const { tablet } = doorWords.value
  return phone.value === undefined ? <h1>{tablet.lostNoPhone}</h1> : <Telephone lead={tablet.lost} isHeading />
}

function Telephone({ lead, isHeading = false }: { readonly lead: string; readonly isHeading?: boolean }) {
  if (phone.value === undefined) return null
  return (
    <div class="bell-telephone">
      {isHeading ? <h1>{lead}</h1> : lead === '' ? null : <p>{lead}</p>}
      <p class="bell-number">{phone.value}</p>
    </div>
  )
}

/** For whoever would rather follow the call on their own phone: the code shows that they stand here. */
function OnPhone({ onSite: { path: at, code } }: { readonly onSite: NonNullable<Shown['onSite']> }) {
  const { tablet } = doorWords.value
  return (
    <div class="display-arrival">
      <span>
        {tablet.byPhone} <strong>{code}</strong>
      </span>
      <QrCode text={`${location.origin}${at}?here=${code}`} label={tablet.qr} />
    </div>
  )
}
