import type { Reference, StackExport } from '@konductor/interfaces'
import type { Codec } from './codec.ts'
import { closed, required } from './closed.ts'
import { text, type TextRule } from './scalars.ts'
import { shapes } from './shapes.ts'

/** A unit of another stack: `{ stack: acme/network/prod, export: main }`. */
export const StackExportCodec: Codec<StackExport> = closed({
  stack: required(
    text({
      expected: 'a stack in full, <organization>/<project>/<stack>',
      pattern: /^[A-Za-z0-9_.-]+\/[A-Za-z0-9_.-]+\/[A-Za-z0-9_.-]+$/,
    }),
    'The stack that has it, in full.',
    { example: 'acme/network/prod' },
  ),
  export: required(
    text({ expected: "a key of that stack's exports", pattern: /^[A-Za-z_][A-Za-z0-9_-]*$/ }),
    'What that stack calls it in its `exports`.',
    { example: 'main' },
  ),
})

/** A reference as it is written: the name of a unit here, or an export of another stack. */
export type WrittenReference = string | StackExport

/**
 * The name of another unit, or `{ stack, export }` for a unit of another stack. Every setting that means a unit has
 * this codec, so that references reach across stacks by themselves.
 *
 * @example
 * optional(unitReference({ expected: 'the key of a queue under acme.queues' }), 'Queue that takes what fails.')
 */
export const unitReference = (rule: TextRule): Codec<WrittenReference> =>
  shapes({ text: text(rule), map: StackExportCodec })

/**
 * What a setting with {@link unitReference} means.
 *
 * @param idOf The id of the unit that has the name here.
 */
export const referTo = <C extends string>(
  written: WrittenReference,
  capability: C,
  at: string,
  idOf: (name: string) => string,
): Reference<C> =>
  typeof written === 'string'
    ? { unit: idOf(written), capability, at }
    : { unit: `${written.export} of the stack ${written.stack}`, capability, at, from: written }
