import type { Reference, StackExport } from '@konductor/interfaces'
import type { Output } from '@pulumi/pulumi'
import { secret } from '@pulumi/pulumi/output.js'
import { StackReference } from '@pulumi/pulumi/stackReference.js'
import { isMap } from '../../config/codec/collections.ts'
import { runError } from '../run-error.ts'
import type { ExportableBy } from './exportables.ts'

/** Gives what a reference to another stack stands for. */
export type Importer = (reference: Reference & { readonly from: StackExport }) => unknown

/** What one export says, in the two outputs of its stack. */
interface Place {
  readonly reference: Reference
  readonly from: StackExport
  readonly output: 'state' | 'secrets'
}

const listed = (names: readonly string[]): string => (names.length === 0 ? 'nothing' : names.join(', '))

const failed = ({ at }: Reference, because: string, fix: string): Error => runError(`${at}: ${because}; ${fix}`)

/** What the other stack says it exports under the name. */
const exportIn = (
  state: unknown,
  { reference, from: { stack, export: name } }: Place,
): Readonly<Record<string, unknown>> => {
  const exports = isMap(state) && isMap(state['exports']) ? state['exports'] : {}
  const found = Object.hasOwn(exports, name) ? exports[name] : undefined
  if (found === undefined)
    throw failed(
      reference,
      `the stack ${stack} exports no ${name}; it exports ${listed(Object.keys(exports).sort())}`,
      `add it to exports there and update ${stack}, or name another`,
    )
  if (!isMap(found) || !isMap(found['offers']))
    throw failed(
      reference,
      `the export ${name} of ${stack} is one fact, and a whole unit is needed here`,
      `name the unit itself in exports there: ${name}: <unit>`,
    )
  return found['offers']
}

/** What the export offers under the capability that the reference wants. */
const offerIn = (state: unknown, place: Place): Readonly<Record<string, unknown>> => {
  const { reference, from } = place
  const offers = exportIn(state, place)
  const offer = Object.hasOwn(offers, reference.capability) ? offers[reference.capability] : undefined
  if (!isMap(offer))
    throw failed(
      reference,
      `the export ${from.export} of ${from.stack} offers ${listed(Object.keys(offers).sort())}, and ${reference.capability} is needed here`,
      'name another export',
    )
  return offer
}

const secretsIn = (secrets: unknown, { reference, from }: Place): Readonly<Record<string, unknown>> => {
  const exports = isMap(secrets) && isMap(secrets['exports']) ? secrets['exports'] : {}
  const unit = exports[from.export]
  const offer = isMap(unit) ? unit[reference.capability] : undefined
  return isMap(offer) ? offer : {}
}

const fact = (value: unknown, name: string, { reference, from, output }: Place): string => {
  if (typeof value === 'string' && value !== '') return value
  throw failed(
    reference,
    `the export ${from.export} of ${from.stack} has no ${name} in ${output}`,
    `update ${from.stack} with a version of Konductor that writes it`,
  )
}

/**
 * Makes again what other stacks offer, from their outputs. Each stack is read once, however many references name it.
 * What the other stack says is judged when it is known: in a preview and an update always, in a plan where it is
 * answered.
 */
export const importer = (exportables: ExportableBy): Importer => {
  const stacks = new Map<string, StackReference>()
  const read = (name: string): StackReference => {
    // By a name of its own: the program may refer to the same stack, and Pulumi takes a name once.
    const known = stacks.get(name) ?? new StackReference(`konductor:${name}`, { name })
    stacks.set(name, known)
    return known
  }
  return ({ from, ...reference }) => {
    const how = exportables.get(reference.capability)
    // Judged before anything was built.
    if (how === undefined) throw new Error(`${reference.capability} cannot come from another stack`)
    const stack = read(from.stack)
    const place: Place = { reference, from, output: 'state' }
    const offer = stack.getOutput('state').apply((state: unknown) => offerIn(state, place))
    const text = (name: string): Output<string> => offer.apply((facts) => fact(facts[name], name, place))
    const hidden = (name: string): Output<string> =>
      secret(
        stack
          .getOutput('secrets')
          .apply((secrets: unknown) => fact(secretsIn(secrets, place)[name], name, { ...place, output: 'secrets' })),
      )
    return how.from({ text, secret: hidden, stack })
  }
}
