import type { Compliance } from '@konductor/interfaces'
import * as E from 'fp-ts/lib/Either.js'
import { canonicalCompliance } from '../../compliance/canonical-compliance.ts'
import { instantOf, isoDate } from '../../compliance/instant.ts'
import { acknowledgementProperties, inOneForm } from '../codec/acknowledgements.ts'
import { closed, defaulted, optional, required } from '../codec/closed.ts'
import { dictionary, isMap, list } from '../codec/collections.ts'
import { Codec, failAll, type Fault, type TypeOf } from '../codec/codec.ts'
import { choice, flag, text } from '../codec/scalars.ts'
import { faultOf } from '../codec/codec.ts'
import { pathBelow } from '../codec/section.ts'
import { shapes } from '../codec/shapes.ts'
import { date } from './date.ts'
import { FrameworkCodec, frameworksOf } from './framework.ts'

const inOrder = (earlier: string | undefined, later: string | undefined): boolean => {
  const [first, second] = [earlier, later].map((each) => (each === undefined ? undefined : instantOf(each)))
  return first === undefined || second === undefined || first < second
}

/** Older stacks were given and looked at in one moment, of which they wrote now the day and now the time. */
const onOneDay = (one: string | undefined, other: string | undefined): boolean =>
  said(one).slice(0, 10) === said(other).slice(0, 10)

const said = (date: string | undefined): string => isoDate(date ?? '')

const AtoCodec = closed(
  {
    id: optional(text({ expected: 'the id of an authorization in quotes' }), 'Id of the authorization to operate.'),
    authorized: optional(date(), 'When it was given.', { example: '2026-03-01' }),
    eol: optional(date(), 'When it ends.', { example: '2029-03-01' }),
    lastTouch: optional(date(), 'When it was last looked at.', { example: '2026-09-01' }),
  },
  ({ authorized, eol, lastTouch }) => [
    ...(inOrder(authorized, eol)
      ? []
      : [outOfOrder('eol', `it ends on ${said(eol)}, and was given on ${said(authorized)}`)]),
    ...(onOneDay(authorized, lastTouch) || inOrder(authorized, lastTouch)
      ? []
      : [
          outOfOrder('lastTouch', `it was looked at on ${said(lastTouch)}, before it was given on ${said(authorized)}`),
        ]),
  ],
)

const outOfOrder = (key: string, because: string): Fault => ({
  _tag: 'DatesOutOfOrder',
  because,
  fix: 'correct one of the two dates',
  below: [key],
})

const PartyCodec = shapes({
  text: text({ expected: 'a name' }),
  map: closed({
    name: required(text({ expected: 'a name' }), 'Team or person.', { example: 'platform-team' }),
    contacts: defaulted(list(text({ expected: 'an address' })), [], 'How to reach them.', {
      example: ['platform@example.org'],
    }),
  }),
})

const Canonical = closed({
  mode: defaulted(
    choice('disabled', 'warn', 'enforcing'),
    'enforcing',
    'What becomes of what compliance finds: enforcing ends the run before anything is registered, warn logs it, disabled says nothing.',
  ),
  frameworks: defaulted(list(FrameworkCodec), [], 'Frameworks that the project answers to.'),
  fisma: optional(
    closed({
      level: optional(choice('low', 'moderate', 'high'), 'Impact level of the system, which chooses the baseline.'),
      ato: optional(AtoCodec, 'Authorization to operate.'),
    }),
    'The Federal Information Security Modernization Act. Its `mode` is read as `compliance.mode`.',
  ),
  exceptions: defaulted(
    list(
      closed({
        ...acknowledgementProperties,
        units: optional(
          list(text({ expected: 'the id of a unit' }), { min: 1 }),
          'Units it is for, by id; `*` at the end for all that start so.',
          {
            example: ['aws.services.s3.buckets.cache'],
          },
        ),
        labels: optional(dictionary(text()), 'Labels that the units it is for carry, all of them.', {
          example: { tier: 'scratch' },
        }),
      }),
    ),
    [],
    'Controls that are not met everywhere, on purpose; acknowledges what units open.',
    { aliases: ['acknowledge'] },
  ),
  ownership: optional(
    closed({
      owner: optional(PartyCodec, 'Who answers for the project.'),
      operations: optional(PartyCodec, 'Who runs it.'),
    }),
    'Who answers for the project, and how to reach them.',
  ),
  production: optional(
    flag(),
    'Whether it is held to the rules of production. Left out: whether `project.environment` is production.',
  ),
})
type Written = TypeOf<typeof Canonical>

const partyOf = (party: TypeOf<typeof PartyCodec>) =>
  typeof party === 'string' ? { name: party, contacts: [] } : party

const modelOf = ({ mode, frameworks, fisma, exceptions, ownership, production }: Written): Compliance => {
  const { ato } = fisma ?? {}
  return {
    mode,
    frameworks: frameworksOf(frameworks),
    ...(fisma === undefined
      ? {}
      : {
          fisma: {
            ...fisma,
            ...(ato === undefined
              ? {}
              : {
                  ato: {
                    ...ato,
                    ...(ato.authorized === undefined ? {} : { authorized: isoDate(ato.authorized) }),
                    ...(ato.eol === undefined ? {} : { eol: isoDate(ato.eol) }),
                    ...(ato.lastTouch === undefined ? {} : { lastTouch: isoDate(ato.lastTouch) }),
                  },
                }),
          },
        }),
    exceptions: exceptions.map(inOneForm),
    ...(ownership === undefined
      ? {}
      : {
          ownership: {
            ...(ownership.owner === undefined ? {} : { owner: partyOf(ownership.owner) }),
            ...(ownership.operations === undefined ? {} : { operations: partyOf(ownership.operations) }),
          },
        }),
    ...(production === undefined ? {} : { production }),
  }
}

/**
 * The `compliance` section: what the project answers to, how strictly, and what it does not meet on purpose. Every
 * generation of its spelling is read into one model; a framework that nobody knows is kept.
 */
export const ComplianceCodec = Object.assign(
  new Codec<Compliance>(Canonical.spec, (value, context) => {
    const { compliance, from } = canonicalCompliance(value)
    const { otherMode, ...block } = isMap(compliance) ? compliance : { otherMode: undefined }
    const whole = isMap(compliance) ? block : compliance
    const twice: readonly Fault[] =
      otherMode === undefined
        ? []
        : [
            {
              _tag: 'TwoSpellings',
              because: 'the mode is said twice, and not the same',
              fix: 'keep compliance.mode',
              below: [...from(['otherMode'])],
            },
          ]
    const read = Canonical.validate(whole, [{ key: '', type: Canonical, actual: whole }])
    if (E.isRight(read) && twice.length === 0) return E.right(modelOf(read.right))
    const errors = E.isLeft(read) ? read.left : []
    return failAll(value, context, [
      ...twice,
      ...errors.map((error) => ({ ...faultOf(error), below: [...from(pathBelow(error))] })),
    ])
  }),
  { properties: Canonical.properties },
)

/** What {@link ComplianceCodec} decodes to. */
export type ComplianceSettings = Compliance
