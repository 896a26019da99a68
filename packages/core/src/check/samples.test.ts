import { expect, test } from 'vitest'
import { accepting, cloud } from '../../test/cloud.ts'
import { checked, project } from '../../test/project.ts'

const coreOnly = `config:
  project:
    name: "example-project"
    environment: "dev"
    organization: "example-org"
    tags:
      owner: "infrastructure-team"
      costCenter: "123456"
  logging:
    level: "standard"
  metadata:
    compliance:
      frameworks:
        - name: "example-framework"
          version: "1.0"
          controls:
            - id: "control-1"
              description: "Example control description"
  aws:
    enabled: false
  azure:
    enabled: false
  kubernetes:
    enabled: false
`

test('a stack with every provider switched off decodes, whether or not they are installed', async () => {
  for (const modules of [[], [cloud(), accepting()]]) {
    const outcome = await checked(project({ 'Pulumi.dev.yaml': coreOnly }), { modules })
    expect(outcome).toMatchObject({
      _tag: 'Right',
      right: {
        settings: {
          project: {
            name: 'example-project',
            environment: 'dev',
            organization: 'example-org',
            tags: { owner: 'infrastructure-team', costCenter: '123456' },
          },
          compliance: {
            frameworks: [
              {
                name: 'example-framework',
                version: '1.0',
                controls: [{ id: 'control-1', description: 'Example control description' }],
              },
            ],
          },
        },
        units: [],
        warnings: [],
      },
    })
    if (outcome._tag === 'Right')
      expect(outcome.right.modules.map(({ id, enabled }) => [id, enabled]).sort()).toEqual([
        ['aws', false],
        ['azure', false],
        ['kubernetes', false],
      ])
  }
})

test('settings under core decode, in a layer too', async () => {
  const core = `core:
  project: { name: "example-iac-project", environment: "dev", owner: "platform-team", costCenter: "12345" }
  logging: { level: "verbose" }
aws:
  enabled: true
  region: "us-west-2"
  tags: { Environment: "dev", ManagedBy: "pulumi" }
  providers:
    default: { region: "us-west-2" }
    east: { region: "us-east-1", tags: { Region: "east" } }
  services:
    s3:
      enabled: true
      defaultBucketConfig: { versioning: true, encryption: true }
azure: { enabled: false, location: "westus2", tags: { environment: "dev" } }
`
  const stack = `config:\n${core.replace(/^/gm, '  ').trimEnd()}\n`
  const layered = { 'Pulumi.dev.yaml': 'config:\n  konductor:layers: [a.yaml]\n', 'a.yaml': core }
  for (const files of [{ 'Pulumi.dev.yaml': stack }, layered]) {
    const outcome = await checked(project(files), { modules: [cloud()] })
    expect(outcome).toMatchObject({
      _tag: 'Right',
      right: {
        settings: {
          project: {
            name: 'example-iac-project',
            environment: 'dev',
            owner: 'platform-team',
            costCenter: '12345',
            tags: {},
          },
          logging: { level: 'verbose' },
        },
        warnings: [],
      },
    })
    if (outcome._tag === 'Right')
      expect(outcome.right.units.map(({ id }) => id)).toEqual(['aws.providers.default', 'aws.providers.east'])
  }
})
