import type { ComponentChildren } from 'preact'
import type { OfficeFacts } from '../../../models/domain/digitalPages/officeFacts.ts'
import { Fact, Passage } from './Given.tsx'
import { PublicPage } from './PublicPage.tsx'
import { privacyWords } from './words.ts'

/** What is known of whom, in layers: the short version for everybody, the whole below it. */
export function PrivacyScreen() {
  const words = privacyWords.value
  return (
    <PublicPage title={words.title}>
      {(facts) => (
        <>
          <section class="sheet panel stack-s" aria-labelledby="privacy-short">
            <h2 id="privacy-short">{words.shortTitle}</h2>
            <Points sentences={words.short} />
          </section>
          <h2>{words.detailsTitle}</h2>
          <Details facts={facts} />
        </>
      )}
    </PublicPage>
  )
}

function Details({ facts }: { readonly facts: OfficeFacts }) {
  const words = privacyWords.value
  return (
    <>
      <Part title={words.controllerTitle}>
        <p>{words.controllerLead}</p>
        <dl class="facts">
          <Fact term={words.entityName}>{facts.entityName}</Fact>
          <Fact term={words.seat}>{facts.seat}</Fact>
          <Fact term={words.privacyContact}>{facts.privacyContact}</Fact>
        </dl>
      </Part>
      <Part title={words.officerTitle}>
        <p>{words.officerLead}</p>
        <dl class="facts">
          <Fact term={words.officerName}>{facts.officerName}</Fact>
          <Fact term={words.officerContact}>{facts.officerContact}</Fact>
        </dl>
      </Part>
      <Part title={words.keptTitle}>
        <Points sentences={words.kept} />
      </Part>
      <Part title={words.purposeTitle}>
        <Points sentences={words.purpose} />
      </Part>
      <Part title={words.recipientsTitle}>
        <p>{words.recipients}</p>
        <h4>{words.recipientsOwn}</h4>
        <Passage text={facts.recipients} />
      </Part>
      <Part title={words.retentionTitle}>
        <Points sentences={words.retention} />
        <h4>{words.retentionOwn}</h4>
        <Passage text={facts.retention} />
      </Part>
      <Part title={words.rightsTitle}>
        <Points sentences={words.rights} />
      </Part>
    </>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <section class="stack-s">
      <h3>{title}</h3>
      {children}
    </section>
  )
}

function Points({ sentences }: { readonly sentences: readonly string[] }) {
  return (
    <ul class="digital-points">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}
