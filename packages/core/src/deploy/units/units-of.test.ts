import { expect, test } from 'vitest'
import { cloud } from '../../../test/cloud.ts'
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
