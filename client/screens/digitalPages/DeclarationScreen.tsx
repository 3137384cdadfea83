import type { OfficeFacts } from '../../../models/domain/digitalPages/officeFacts.ts'
import { DayFact, Fact, Passage } from './Given.tsx'
import { PublicPage } from './PublicPage.tsx'
import { declarationWords } from './words.ts'

/** How accessible Parter is, what is not, and what somebody can do about it: the parts that the law names. */
export function DeclarationScreen() {
  return (
    <PublicPage title={declarationWords.value.title}>
      {(facts) => (
        <>
          <WhatItIsAbout facts={facts} />
          <Status facts={facts} />
          <Preparation facts={facts} />
          <Contact facts={facts} />
          <Building facts={facts} />
        </>
      )}
    </PublicPage>
  )
}

interface PartProps {
  readonly facts: OfficeFacts
}

function WhatItIsAbout({ facts }: PartProps) {
  const words = declarationWords.value
  return (
    <section class="stack-s">
      <p id="a11y-wstep">
        <span id="a11y-podmiot">{facts.entityName ?? words.thisOffice}</span> {words.commits}
      </p>
      <p id="a11y-zakres">{words.scope}</p>
      <dl class="facts">
        <Fact term={words.url} id="a11y-url">
          {facts.applicationAddress}
        </Fact>
        <DayFact term={words.publishedOn} id="a11y-data-publikacja" day={facts.publishedOn} />
        <DayFact term={words.updatedOn} id="a11y-data-aktualizacja" day={facts.updatedOn} />
      </dl>
    </section>
  )
}

function Status({ facts: { compliance, notAccessible } }: PartProps) {
  const words = declarationWords.value
  return (
    <section class="stack-s" aria-labelledby="a11y-status-title">
      <h2 id="a11y-status-title">{words.statusTitle}</h2>
      <div id="a11y-status">
        {compliance === undefined ? <Passage text={undefined} /> : <p>{words.status[compliance]}</p>}
      </div>
      {compliance === undefined || compliance === 'full' ? null : (
        <>
          <h3>{words.notAccessibleTitle}</h3>
          <Passage text={notAccessible} />
        </>
      )}
    </section>
  )
}

function Preparation({ facts }: PartProps) {
  const words = declarationWords.value
  return (
    <section class="stack-s" aria-labelledby="a11y-prepared-title">
      <h2 id="a11y-prepared-title">{words.preparedTitle}</h2>
      <dl class="facts">
        <DayFact term={words.preparedOn} id="a11y-data-sporzadzenie" day={facts.preparedOn} />
        {facts.reviewedOn === undefined ? null : (
          <DayFact term={words.reviewedOn} id="a11y-data-przeglad" day={facts.reviewedOn} />
        )}
        <Fact term={words.method}>{facts.method === undefined ? undefined : words.methods[facts.method]}</Fact>
        {facts.method === 'external' ? (
          <Fact term={words.auditorName} id="a11y-audytor">
            {facts.auditorName}
          </Fact>
        ) : null}
      </dl>
      <h3>{words.keysTitle}</h3>
      <p>{words.keys}</p>
    </section>
  )
}

function Contact({ facts }: PartProps) {
  const words = declarationWords.value
  const { contactEmail } = facts
  return (
    <>
      <section class="stack-s" id="a11y-kontakt" aria-labelledby="a11y-contact-title">
        <h2 id="a11y-contact-title">{words.contactTitle}</h2>
        <p>{words.contactLead}</p>
        <dl class="facts">
          <Fact term={words.contactName} id="a11y-osoba">
            {facts.contactName}
          </Fact>
          <Fact term={words.contactEmail} id="a11y-email">
            {contactEmail === undefined ? undefined : <a href={`mailto:${contactEmail}`}>{contactEmail}</a>}
          </Fact>
          <Fact term={words.contactPhone} id="a11y-telefon">
            {facts.contactPhone}
          </Fact>
        </dl>
      </section>
      <section class="stack-s" id="a11y-procedura" aria-labelledby="a11y-procedure-title">
        <h2 id="a11y-procedure-title">{words.procedureTitle}</h2>
        {words.procedure.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </section>
    </>
  )
}

function Building({ facts }: PartProps) {
  const words = declarationWords.value
  return (
    <>
      <section class="stack-s" id="a11y-architektura" aria-labelledby="a11y-building-title">
        <h2 id="a11y-building-title">{words.architectureTitle}</h2>
        <p>{words.architectureLead}</p>
        <dl class="facts">
          <Fact term={words.seat}>{facts.seat}</Fact>
        </dl>
        <Passage text={facts.architecture} />
      </section>
      <section class="stack-s" id="a11y-komunikacja" aria-labelledby="a11y-talk-title">
        <h2 id="a11y-talk-title">{words.signLanguageTitle}</h2>
        <Passage text={facts.signLanguage} />
      </section>
    </>
  )
}
