import { isMap } from '../checks/place.ts'

/** Whether an object is a Secret whose values anybody can read. */
export const isPlainSecret = (apiVersion: string, kind: string, object: Readonly<Record<string, unknown>>): boolean =>
  apiVersion === 'v1' &&
  kind === 'Secret' &&
  ['data', 'stringData'].some((key) => {
    const values = object[key]
    return isMap(values) && Object.values(values).some((value) => value !== '' && value !== null)
  })
