import { azureMetadataTags, metadataFacts } from '@konductor/core/config'
import type { Metadata, ProviderModule } from '@konductor/interfaces'
import { aws } from '@konductor/provider-aws'
import { kubernetes } from '@konductor/provider-kubernetes'

const known: Metadata = {
  git: {
    repository: 'https://github.com/acme/platform',
    branch: 'main',
    commit: '1a2b3c4d',
    commitMessage: 'feat: a queue for orders',
    tag: 'v1.4.0',
    dirty: false,
  },
  project: {
    name: 'acme-platform',
    environment: 'dev',
    organization: 'acme',
    owner: 'platform-team',
    costCenter: '012345',
    tags: { team: 'orders' },
  },
  compliance: {
    mode: 'warn',
    exceptions: [],
    frameworks: [
      { name: 'nist-800-53', version: '5', controls: [] },
      { name: 'acme-baseline', controls: [{ id: 'A-1(2)' }, { id: 'A-2' }] },
    ],
  },
}

const code = (text: string): string => `\`${text}\``

const from: Readonly<Record<string, string>> = {
  'managed-by': 'Konductor itself',
  project: '`project.name`',
  stack: "Pulumi's stack",
  environment: '`project.environment`',
  organization: '`project.organization`',
  owner: '`project.owner`',
  'cost-center': '`project.costCenter`',
  'git.repository': 'git',
  'git.branch': 'git, with `onResources`',
  'git.commit': 'git, with `onResources`',
  'git.commit-message': 'git, with `onResources`',
  'git.tag': 'git, with `onResources`',
  'compliance.nist-800-53.5': 'a framework of `compliance.frameworks`',
  'compliance.acme-baseline': 'one of your own, with controls',
  team: '`project.tags`',
}

type Written = Readonly<Record<string, string>>

const written = async ({ tags }: Pick<ProviderModule, 'tags'>, place: string): Promise<Written> =>
  (await tags?.policy())?.encode(known, 'dev').tags.find(({ property }) => property.join('.') === place)?.values ?? {}

/** Of each fact the keys it has in each cloud, by what the encoders make of an example. */
export const metadataTable = async (): Promise<string> => {
  const inAws = await written(aws, 'tags')
  const inAzure = azureMetadataTags(known, 'dev', 'azure-native:resources:ResourceGroup').tags
  const [labels, annotations] = [
    await written(kubernetes, 'metadata.labels'),
    await written(kubernetes, 'metadata.annotations'),
  ]
  const rows = [...metadataFacts(known, 'dev').map(({ key }) => key), ...Object.keys(known.project.tags ?? {})]
  const cell = (values: Written, key: string): string =>
    [key, `konductor.dev/${key}`]
      .filter((name) => Object.hasOwn(values, name))
      .map(code)
      .join(' ')
  return [
    '| what | from | AWS tag | Azure tag | Kubernetes label | Kubernetes annotation | for example |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...rows.map((key) => {
      const example = code(inAws[key] ?? '')
      const cells = [inAws, inAzure, labels, annotations].map((values) => cell(values, key))
      return `| ${key} | ${from[key] ?? ''} | ${cells.join(' | ')} | ${example} |`
    }),
  ].join('\n')
}
