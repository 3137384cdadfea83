import type { WebhookStanding } from '../../domain/webhooks/standing.ts'

/** By what somebody is called with no page open, told to themself. */
export const ownChannels = {
  title: 'Wezwania bez otwartej przeglądarki',
  lead: 'Tą drogą Parter wzywa Pana/Panią w godzinach pracy, także gdy nie jest otwarta żadna strona. Ustawia ją administrator.',
  failed: 'Nie udało się sprawdzić, jaką drogą przychodzą wezwania.',
  states: {
    on: 'działa',
    unheard: 'niepotwierdzona dziś',
    silent: 'bez potwierdzeń',
    failing: 'nie działa',
    unproven: 'czeka na próbę',
    off: 'wyłączona',
  } satisfies Record<WebhookStanding, string>,
  meaning: {
    on: 'Dziś już potwierdzono, że wiadomości docierają.',
    unheard:
      'Dziś nic jeszcze nie potwierdzono, więc tędy Parter teraz nie wzywa. Pyta o to sam w każdy dzień pracy; jeśli to potrwa, proszę powiedzieć administratorowi.',
    silent:
      'Ostatnich wezwań nikt nie potwierdził, więc tędy Parter teraz nie wzywa. Proszę sprawdzić, czy wiadomości docierają, i powiedzieć administratorowi.',
    failing:
      'Program urzędu nie przyjmuje teraz wiadomości, więc tędy Parter nie wzywa. Zajmuje się tym administrator.',
    unproven:
      'Tędy Parter jeszcze nie wzywa. Proszę poprosić administratora o próbę, otworzyć odnośnik z wiadomości i nacisnąć przycisk.',
    off: 'Tędy Parter nie wzywa. Włączyć może administrator, udaną próbą.',
  } satisfies Record<WebhookStanding, string>,
  heard: (when: string) => `Ostatnie potwierdzenie: ${when}.`,
  neverHeard: 'Jeszcze nic nie potwierdzono.',
}

export type OwnChannelsTexts = typeof ownChannels
