import { expect, test } from 'vitest'
import { createGraph } from '../graph/graph.ts'
import { createDefaultProviders, defaultName } from './default-providers.ts'

const request = { name: 'acme', version: '', pluginDownloadURL: '' }

test.for([
  ['', '', 'default'],
  ['7.48.0', '', 'default_7_48_0'],
  ['1.0.0-alpha.1+build.2', '', 'default_1_0_0_alpha_1_build_2'],
  ['1.2.3', 'https://example.com/a', 'default_1_2_3_https_/example.com/a'],
  ['', 'github://api.git-hub.com/ä/', 'default_github_/api.git-hub.com/_'],
] as const)('version %o from %o is called %s', ([version, pluginDownloadURL, name]) => {
  expect(defaultName({ ...request, version, pluginDownloadURL })).toBe(name)
})

const disabled = (text: string): string | undefined => {
  const identity = { project: 'site', stack: 'dev', organization: 'acme' }
  const graph = createGraph()
  const configuration = { values: { 'pulumi:disable-default-providers': text }, secretKeys: new Set<string>() }
  const providers = createDefaultProviders(identity, configuration, graph, (added) => graph.add(added))
  return providers.reference(request)?.split('::')[3]
}

test.for([
  ['', 'default'],
  ['[]', 'default'],
  ['["aws"]', 'default'],
  ['["aws", " acme "]', undefined],
  ['["*"]', undefined],
])('disable-default-providers %o gives %o', ([text, name]) => {
  expect(disabled(text ?? '')).toBe(name)
})

test('what is no list of names is refused', () => {
  expect(() => disabled('acme')).toThrow('Failed to parse acme: ')
  expect(() => disabled('[1]')).toThrow('pulumi:disable-default-providers[0] must be a string')
})
