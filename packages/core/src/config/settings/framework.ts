import type { Framework } from '@konductor/interfaces'
import { catalogueOf, didYouMeanControl } from '../../compliance/catalogue.ts'
import { frameworkName } from '../../compliance/framework-name.ts'
import { closed, defaulted, optional, required } from '../codec/closed.ts'
import { anyKey, list, named } from '../codec/collections.ts'
import type { Fault, TypeOf } from '../codec/codec.ts'
import { anything, text } from '../codec/scalars.ts'
import { shapes } from '../codec/shapes.ts'

const controlId = () => text({ expected: 'the id of a control in quotes' })

const ControlCodec = shapes({
  text: controlId(),
  map: closed({
    id: required(controlId(), 'As its publisher writes it.', { example: 'SC-28' }),
    description: optional(text(), 'What it asks for.'),
  }),
})
type WrittenControl = TypeOf<typeof ControlCodec>

const idOf = (control: WrittenControl): string => (typeof control === 'string' ? control : control.id)

/** A framework as it is written. */
export const FrameworkCodec = closed(
  {
    name: required(
      text({ expected: 'the name of a framework' }),
      'Name of the framework: nist-800-53, fisma, iso-27001, iso-27017, iso-27018, hipaa, pci-dss, or any other.',
      { example: 'nist-800-53' },
    ),
    version: optional(text({ expected: 'a version in quotes' }), 'Version of the framework.', { example: '5' }),
    controls: defaulted(
      list(ControlCodec),
      [],
      'Controls that the project answers to, by id; where none are named, all that components support.',
      { example: ['SC-28', 'SC-8(1)'] },
    ),
    details: optional(named(anything(), anyKey), 'What else there is to say of it, kept as it is.'),
  },
  ({ name, controls }) => {
    const catalogue = catalogueOf(frameworkName(name).name)
    if (catalogue === undefined) return []
    return controls.flatMap((control, index): readonly Fault[] =>
      catalogue.shape.test(idOf(control))
        ? []
        : [
            {
              _tag: 'BadControlId',
              because: `${JSON.stringify(idOf(control))} cannot be the id of a control; expected ${catalogue.expected}`,
              fix: didYouMeanControl(idOf(control), catalogue, 'write the id as it is published'),
              below: ['controls', index, ...(typeof control === 'string' ? [] : ['id'])],
            },
          ],
    )
  },
)

const frameworkOf = ({ name: written, version, controls, details }: TypeOf<typeof FrameworkCodec>): Framework => {
  const { name, version: said } = frameworkName(written)
  const known = version ?? said
  return {
    name,
    ...(known === undefined ? {} : { version: known }),
    controls: controls.map((control) => (typeof control === 'string' ? { id: control } : control)),
    ...(details === undefined ? {} : { details }),
  }
}

/** The frameworks that are meant, entries of one framework and version as one. */
export const frameworksOf = (written: readonly TypeOf<typeof FrameworkCodec>[]): readonly Framework[] => {
  const byName = new Map<string, Framework>()
  for (const framework of written.map(frameworkOf)) {
    const key = JSON.stringify([framework.name, framework.version])
    const before = byName.get(key)
    const controls = [...(before?.controls ?? []), ...framework.controls]
    const distinct = controls.filter(({ id }, index) => controls.findIndex((other) => other.id === id) === index)
    byName.set(key, { ...before, ...framework, controls: distinct })
  }
  return [...byName.values()]
}
