import { Output } from '@pulumi/pulumi/output.js'
import { resourceType, type Resource } from '@pulumi/pulumi/resource.js'
import { record, type RecordOptions } from './record.ts'

/**
 * What a component breaks of the rules that all components keep: everything below it stands under a component, is
 * called `<name>` or `<name>-<role>`, and every public output is registered.
 *
 * @param create Makes the one component, with a name of its own; other resources it may take are not looked at.
 * @returns one sentence for each fault; empty when there is none.
 *
 * @example
 * expect(await componentFaults(() => new SecureBucket('logs'))).toEqual([])
 */
export const componentFaults = async (create: () => Resource, options: RecordOptions = {}): Promise<string[]> => {
  const made: Resource[] = []
  const all = await record(() => made.push(create()), options)
  const [component] = made
  const self = all.find(({ custom, type }) => !custom && component !== undefined && type === resourceType(component))
  if (component === undefined || self === undefined) return ['it registers no component']
  const below = all.filter(({ parent }) => parent !== undefined)
  const components = new Set(all.filter(({ custom }) => !custom).map(({ name }) => name))
  const expected = Object.entries(component)
    .filter(([key, value]) => key !== 'urn' && !key.startsWith('_') && Output.isInstance(value))
    .map(([key]) => key)
  const registered = Object.keys(self.outputs ?? {})
  return [
    ...(below.length === 0 ? [`${self.name} has no children`] : []),
    ...(/^[a-z][\w-]*:[\w/-]+:[A-Z]\w*$/.test(self.type)
      ? []
      : [`${self.type} is not a type token such as acme:sqs:SafeQueue`]),
    ...(self.outputs === undefined ? [`${self.name} registers no outputs`] : []),
    ...expected.filter((key) => !registered.includes(key)).map((key) => `output ${key} is not registered`),
    ...below
      .filter(({ parent }) => parent !== undefined && !components.has(parent))
      .map(({ name, parent }) => `${name} stands under ${parent ?? ''}, which is no component`),
    ...below
      .filter(({ name, parent }) => name !== parent && !name.startsWith(`${parent ?? ''}-`))
      .map(({ name, parent }) => `${name} is called neither ${parent ?? ''} nor ${parent ?? ''}-<role>`),
  ]
}
