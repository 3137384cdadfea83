/** A request that nobody has granted, or that was taken back; and work, elsewhere or longer. */
export const USUALLY_LEFT_OUT =
  /anul|odrzu|odmow|wycof|cofni|odwol|usuni|niezatw|nieakcept|oczek|w toku|do akcept|projekt|robocz|zlozon|nieaktywn|zdaln|nadgodz|nadlicz|dyzur|obecn(?!osc)|^nie$|^n$|^0$|cancel|reject|declin|withdraw|pending|draft|request|remote|home office|overtime|^no$|^false$|inactive/
