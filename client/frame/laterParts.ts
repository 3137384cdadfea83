/* What follows once any page stands, in one file: each part in one of its own would be a trip more. */
export { AccessReminder } from '../parts/accessRequests/AccessReminder.tsx'
export { BreakGlassNotice } from '../parts/signOn/BreakGlassNotice.tsx'
export { TelephonesScreen } from '../screens/telephones/TelephonesScreen.tsx'
export { AccountSheet } from './AccountSheet.tsx'
export { SessionEnd } from './SessionEnd.tsx'
export { TranslatedNotice } from './TranslatedNotice.tsx'
