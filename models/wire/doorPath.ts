/** Where the bells are: short, because people type it from a sheet beside the door. */
export const DOOR_PATH = '/dzwonek'
