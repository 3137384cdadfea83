import type { DeviceList } from '../../../models/wire/device.ts'
import { follow } from '../../state/live.ts'
import { useQuery } from '../../state/useQuery.ts'

/** The office's paired screens, asked for again whenever one came, went or was changed. */
export const useDevices = () => useQuery<DeviceList>('/devices', ({ soon }) => [follow('devices:changed', soon)])
