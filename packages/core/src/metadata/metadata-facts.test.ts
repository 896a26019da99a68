import type { Metadata } from '@konductor/interfaces'
import { expect, it } from 'vitest'
import { metadataFacts } from './metadata-facts.ts'

const metadata: Metadata = {
  git: {
    repository: 'https://github.com/acme/platform',
    branch: 'main',
    commit: '1a2b3c4',
    commitMessage: 'feat: x',
    tag: 'v1',
    dirty: true,
  },
  project: { name: 'platform', environment: 'dev', organization: 'acme', owner: 'us', costCenter: '012345' },
  compliance: {
    mode: 'warn',
    exceptions: [],
    frameworks: [
      { name: 'hipaa', controls: [] },
      { name: 'acme', version: '2', controls: [{ id: 'A(1)' }, { id: 'B' }] },
    ],
  },
}

it('metadata is one list of facts, each under one key in every cloud', () => {
  expect(metadataFacts(metadata, 'dev')).toEqual([
    { key: 'managed-by', value: 'konductor' },
    { key: 'project', value: 'platform' },
    { key: 'stack', value: 'dev' },
    { key: 'environment', value: 'dev' },
    { key: 'organization', value: 'acme' },
    { key: 'owner', value: 'us' },
    { key: 'cost-center', value: '012345' },
    { key: 'git.repository', value: 'https://github.com/acme/platform' },
    { key: 'git.branch', value: 'main' },
    { key: 'git.commit', value: '1a2b3c4' },
    { key: 'git.commit-message', value: 'feat: x' },
    { key: 'git.tag', value: 'v1' },
    { key: 'compliance.hipaa', value: 'yes' },
    { key: 'compliance.acme.2', controls: ['A(1)', 'B'] },
  ])
})

it('what nobody knows is no fact, and without a commit neither is the branch', () => {
  const git = { ...metadata.git, commit: 'unknown', commitMessage: 'unknown', tag: null }
  const facts = metadataFacts({ ...metadata, git, project: { name: 'p', owner: '' } }, 'dev')
  expect(facts.map(({ key }) => key)).toEqual([
    'managed-by',
    'project',
    'stack',
    'git.repository',
    'compliance.hipaa',
    'compliance.acme.2',
  ])
})
