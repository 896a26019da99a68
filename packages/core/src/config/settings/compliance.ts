import { closed, defaulted, optional, required } from '../codec/closed.ts'
import { list } from '../codec/collections.ts'
import type { TypeOf } from '../codec/codec.ts'
import { choice, text } from '../codec/scalars.ts'
import { date } from './date.ts'

const ControlCodec = closed({
  id: required(text({ expected: 'the id of a control in quotes' }), 'As its publisher writes it.', {
    example: 'SC-28',
  }),
  description: optional(text(), 'What it asks for.'),
})

const FrameworkCodec = closed({
  name: required(text({ expected: 'the name of a framework' }), 'Name of the framework.', { example: 'nist-800-53' }),
  version: optional(text({ expected: 'a version in quotes' }), 'Version of the framework.', { example: '5' }),
  controls: defaulted(list(ControlCodec), [], 'Controls that the project answers to.'),
})

const FismaCodec = closed({
  level: optional(choice('low', 'moderate', 'high'), 'Impact level of the system.'),
  mode: optional(
    choice('disabled', 'warn', 'enforcing'),
    'How strictly the system is held to its authorization; recorded in `state`.',
  ),
  ato: optional(
    closed({
      id: optional(text({ expected: 'the id of an authorization in quotes' }), 'Id of the authorization to operate.'),
      authorized: optional(date(), 'When it was given.', { example: '2026-03-01' }),
      eol: optional(date(), 'When it ends.', { example: '2029-03-01' }),
    }),
    'Authorization to operate.',
  ),
})

/** The `compliance` section: the claims a project makes, as it makes them. */
export const ComplianceCodec = closed({
  frameworks: defaulted(list(FrameworkCodec), [], 'Frameworks that the project answers to.'),
  fisma: optional(FismaCodec, 'The Federal Information Security Modernization Act.'),
})

/** What {@link ComplianceCodec} decodes to. */
export type ComplianceSettings = TypeOf<typeof ComplianceCodec>
