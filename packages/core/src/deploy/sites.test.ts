import type { TagPolicy } from '@konductor/interfaces'
import { expect, it } from 'vitest'
import { runLoggers } from './run-logger.ts'
import { tagging } from './sites.ts'

const policy: TagPolicy = {
  takes: () => true,
  encode: () => ({
    tags: [{ property: ['tags'], values: { owner: 'us' }, protected: ['owner'] }],
    changed: ['owner was cut'],
  }),
  properties: [['tags']],
  providerType: 'pulumi:providers:acme',
}

const noGit = {
  ...{ repository: 'unknown', branch: 'unknown', commit: 'unknown', commitMessage: 'unknown' },
  ...{ tag: null, dirty: null },
}

it('says where the project protects the tag to which that of a resource gives way', () => {
  const said: string[] = []
  const loggers = runLoggers({ level: 'standard', format: 'text' }, (_, line) => void said.push(line))
  const { rules } = tagging(
    new Map([['acme', { id: 'acme', builders: {}, tags: { policy, writtenBy: 'transform' } }]]),
    { git: noGit, project: { name: 'acme' }, compliance: { mode: 'enforcing', exceptions: [], frameworks: [] } },
    { frameworks: [] },
    'dev',
    loggers,
    'metadata.protected (config/dev.yaml:3:14)',
  )
  rules[0]?.onOverruled?.('acme:a:B', 'theirs', 'Owner')
  expect(said).toEqual([
    '[acme:WARN] Metadata was changed to fit: owner was cut',
    '[acme:WARN] acme:a:B theirs: its own Owner gives way to that of the project: metadata.protected (config/dev.yaml:3:14)',
  ])
})
