import { IconCalendarPlus } from '@tabler/icons-preact'
import { calendarFile } from '../../../models/domain/cards/calendarFile.ts'
import { minutes } from '../../../models/domain/clock.ts'
import type { AgreementView } from '../../../models/wire/agreements.ts'
import { said } from '../../state/language.ts'
import { office } from '../../state/office.ts'
import { serverNow, weekdayAndTime } from '../../state/time.ts'
import { Button } from '../../ui/Button.tsx'
import { PrintedCard } from '../cards/PrintedCard.tsx'
import { saveFile } from '../cards/saveFile.ts'
import { QrCode } from '../links/QrCode.tsx'
import { inOneLine, roomAndFloor, roomNotIn } from '../people/whereabouts.ts'
import { agreementWords } from './words.ts'

const USUALLY_MINUTES = 30

/** What the client takes along: when, where, with whom and the code, for paper, for a calendar and for a telephone. */
export function MeetingCard({ meeting, onClose }: { readonly meeting: AgreementView; readonly onClose: () => void }) {
  const { printed, cardOf, interpreter: words } = agreementWords.value
  const { startsAt, place, person, code, lastsMinutes = USUALLY_MINUTES } = meeting
  const officeName = office.value ? said(office.value.name) : ''
  const where = place
    ? inOneLine([officeName, said(place.name), roomNotIn(said(place.name), place), place.building])
    : officeName
  const file = calendarFile({
    uid: `${meeting.id}@parter`,
    writtenAt: serverNow(),
    startsAt,
    endsAt: startsAt + minutes(lastsMinutes),
    summary: printed.summary(officeName),
    location: where,
    description: `${printed.with}: ${person.name}\n${printed.code}: ${code}`,
  })
  return (
    <PrintedCard
      title={printed.title}
      words={printed}
      facts={[
        { name: printed.when, value: weekdayAndTime(startsAt) },
        { name: printed.where, value: where },
        { name: printed.with, value: inOneLine([person.name, said(person.position), roomAndFloor(person)]) },
        ...(meeting.interpreter === undefined
          ? []
          : [{ name: printed.interpreter, value: words.kinds[meeting.interpreter] }]),
        { name: printed.code, value: code },
      ]}
      code={<QrCode text={file} label={printed.qr} />}
      note={printed.how}
      more={
        <Button
          label={`${printed.file}: ${cardOf(code)}`}
          onPress={() => saveFile({ name: `${code}.ics`, content: new Blob([file], { type: 'text/calendar' }) })}
        >
          <IconCalendarPlus size={20} aria-hidden="true" />
          {printed.file}
        </Button>
      }
      onClose={onClose}
    />
  )
}
