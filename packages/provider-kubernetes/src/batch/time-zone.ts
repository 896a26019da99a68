import { didYouMean, type Fault } from '@konductor/core/config'

/**
 * What is wrong with a time zone as IANA calls it; nothing where it is fine. Kubernetes knows neither `Local` nor
 * offsets, and takes names as they are written.
 */
export const timeZoneFaults = (timeZone: string): readonly Fault[] => {
  const known = Intl.supportedValuesOf('timeZone')
  if (/^[A-Z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)*$/.test(timeZone) && timeZone !== 'Local' && isKnown(timeZone))
    return []
  const meant = known.find((name) => name.toLowerCase() === timeZone.toLowerCase())
  return [
    {
      _tag: 'BadTimeZone',
      because: `${JSON.stringify(timeZone)} is no time zone as IANA calls it, such as Europe/Berlin`,
      fix: meant === undefined ? didYouMean(timeZone, known, 'take a name of the IANA table') : `write ${meant}`,
      below: ['timeZone'],
    },
  ]
}

/** Older names, which the table of known ones does not list, are time zones too. */
const isKnown = (timeZone: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone })
    return true
  } catch {
    return false
  }
}
