import { expect, test } from 'vitest'
import { cloud } from '../../test/cloud.ts'
import { checked, problemsOf, project } from '../../test/project.ts'

test('a registered module and a stack file give units in build order', async () => {
  const root = project({
    'Pulumi.dev.yaml': `config:
  aws:
    enabled: true
    providers: { east: {} }
    services: { s3: { buckets: { logs: { provider: east } } } }
`,
  })
  const result = await checked(root, { modules: [cloud()] })
  expect(result).toMatchObject({ _tag: 'Right' })
  if (result._tag === 'Right') {
    expect(result.right.units.map(({ id }) => id)).toEqual([
      'aws.providers.default',
      'aws.providers.east',
      'aws.services.s3.buckets.logs',
    ])
    expect(result.right.settings.project).toEqual({ name: 'acme', tags: {} })
    expect(result.right.warnings).toEqual([])
  }
})

test('an unknown key has its place and the nearest known one', async () => {
  const root = project({ 'Pulumi.dev.yaml': 'config:\n  aws:\n    enabled: true\n    regoin: us-west-2\n' })
  expect(await problemsOf(checked(root, { modules: [cloud()] }))).toEqual([
    {
      _tag: 'UnknownKey',
      at: 'aws.regoin (Pulumi.dev.yaml:4:5)',
      because: expect.stringContaining('"regoin" is not a setting here'),
      fix: 'did you mean "region"?',
    },
  ])
})
