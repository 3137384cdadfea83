import { effect, signal } from '@preact/signals'
import { said } from './language.ts'
import { office } from './office.ts'

/** What this page is; a number in front tells what waits. The tab of a ringing page is retitled by the ringing. */
export const pageTitle = signal('')

effect(() => {
  const parts = [pageTitle.value, office.value ? said(office.value.name) : '', 'Parter']
  document.title = parts.filter((part) => part !== '').join(' · ')
})
