import { formatPath, parsePath } from '@konductor/host'
import type { Acknowledgement, WrittenAcknowledgement } from '@konductor/interfaces'
import { isoDate } from '../../compliance/instant.ts'
import { date } from '../settings/date.ts'
import { closed, required } from './closed.ts'
import type { TypeOf } from './codec.ts'
import { anyKey, list, named } from './collections.ts'
import { text } from './scalars.ts'
import { shapes } from './shapes.ts'

/** What an acknowledgement says, and an exception with it. */
export const acknowledgementProperties = {
  control: required(text({ expected: 'the id of a control in quotes' }), 'The control that is given up.', {
    example: 'S3.9',
  }),
  reason: required(text({ expected: 'the reason, in a sentence' }), 'Why that is right.', {
    example: 'holds nothing but build caches',
  }),
  owner: required(text({ expected: 'the name of a team or person' }), 'Who answers for it.', {
    example: 'platform-team',
  }),
  expires: required(date(), 'The last day it counts.', { example: '2027-03-01' }),
} as const

/**
 * What is opened on purpose: who says so, why, and until when. Reasons by control id, as they were written before, are
 * read too; they have no owner and no end.
 */
export const Acknowledgements = shapes({
  list: list(closed(acknowledgementProperties)),
  map: named(text({ expected: 'the reason, in a sentence' }), { ...anyKey, known: [] }),
})

/** What {@link Acknowledgements} decodes to. */
export type DecodedAcknowledgements = TypeOf<typeof Acknowledgements>

const isList = (value: DecodedAcknowledgements): value is Extract<DecodedAcknowledgements, readonly unknown[]> =>
  Array.isArray(value)

/**
 * Acknowledgements in one form, each with its place.
 *
 * @param at What they stand beside: the path above `acknowledge`.
 */
export const acknowledgementsAt = (
  at: string,
  given: DecodedAcknowledgements | undefined,
): readonly WrittenAcknowledgement[] => {
  if (given === undefined) return []
  const place = (key: string | number): string => formatPath([...parsePath(at), 'acknowledge', key])
  return isList(given)
    ? given.map((each, index) => ({ ...inOneForm(each), at: place(index) }))
    : Object.entries(given).map(([control, reason]) => ({ control, reason, at: place(control) }))
}

/** An acknowledgement with its date as ISO 8601. */
export const inOneForm = <A extends Acknowledgement>(given: A): A =>
  given.expires === undefined ? given : { ...given, expires: isoDate(given.expires) }
