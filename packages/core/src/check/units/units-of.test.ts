import type { AnyModule } from '@konductor/interfaces'
import { expect, test } from 'vitest'
import { accepting, cloud } from '../../../test/cloud.ts'
import { checked, problemsOf, project } from '../../../test/project.ts'

test('a module that gives a promise of units is one problem, whatever else is wrong with it', async () => {
  const root = project({ 'Pulumi.dev.yaml': 'config:\n  aws:\n    enabled: true\n' })
  const units = (): never => Promise.resolve([]) as never
  expect(await problemsOf(checked(root, { modules: [cloud('aws', { units })] }))).toEqual([
    {
      _tag: 'BrokenModule',
      at: 'aws (Pulumi.dev.yaml:2:3)',
      because: 'the module aws failed while it worked out its units: units() gave a promise; it is synchronous',
      fix: 'report it to whoever makes @konductor/provider-aws',
    },
  ])
})

/** Makes one unit of each that it is offered, and offers them in turn. */
const passingOn = (id: string, from: string): AnyModule => ({
  ...accepting(id, from),
  units: (_config, offered) =>
    offered.map((unit) => ({
      kind: 'copy',
      id: `${id}.${unit.name}`,
      at: unit.at,
      name: `${unit.name}-${id}`,
      settings: {},
      needs: { of: { unit: unit.id, capability: from, at: unit.at } },
      offers: [id],
    })),
})

const three = 'config:\n  aws: { enabled: true }\n  b: { enabled: true }\n  c: { enabled: true }\n'

test('what goes from module to module arrives, in whichever order they are listed', async () => {
  const first = cloud('aws')
  const second = passingOn('b', 'aws.provider')
  const third = passingOn('c', 'b')
  const ids = async (...modules: readonly AnyModule[]) => {
    const outcome = await checked(project({ 'Pulumi.dev.yaml': three }), { modules })
    return outcome._tag === 'Right' ? outcome.right.units.map(({ id }) => id) : outcome.left
  }
  const expected = ['aws.providers.default', 'b.aws-default', 'c.aws-default-b']
  expect(await ids(first, second, third)).toEqual(expected)
  expect(await ids(third, second, first)).toEqual(expected)
})

test('modules that offer each other more and more are a problem', async () => {
  const offersOn = (id: string, from: string): AnyModule => {
    const { units, ...rest } = passingOn(id, from)
    return {
      ...rest,
      units: (config, offered) => [
        ...units(config, offered),
        { kind: 'first', id: `${id}.first`, at: id, name: `${id}-first`, settings: {}, needs: {}, offers: [id] },
      ],
    }
  }
  const root = project({ 'Pulumi.dev.yaml': 'config:\n  b: { enabled: true }\n  c: { enabled: true }\n' })
  const problems = await problemsOf(checked(root, { modules: [offersOn('b', 'c'), offersOn('c', 'b')] }))
  expect(problems.map(({ _tag, at, because }) => `${_tag} ${at}: ${because}`)).toEqual([
    'BrokenModule b (Pulumi.dev.yaml:2:3): the module b failed while it worked out its units: what it offers depends on what other modules offer, and theirs on it, without end',
    'BrokenModule c (Pulumi.dev.yaml:3:3): the module c failed while it worked out its units: what it offers depends on what other modules offer, and theirs on it, without end',
  ])
})
