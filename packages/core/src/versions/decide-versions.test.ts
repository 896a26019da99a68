import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { checked, project } from '../../test/project.ts'
import { decodeAt } from '../config/codec/section.ts'
import { bundledOn, bundledVersions } from './bundled.ts'
import { cachedVersionsFile, sha256Of } from './cached-versions.ts'
import { componentName } from './component-name.ts'
import { componentVersions, decideVersions } from './decide-versions.ts'
import { stateVersions } from './state-versions.ts'
import { VersionsCodec } from './versions.codec.ts'

const decide = (section: unknown, files: Readonly<Record<string, string>> = {}, root = project(files)) => {
  const decoded = decodeAt(VersionsCodec, section, 'versions')
  if (decoded._tag === 'Left') throw new Error(JSON.stringify(decoded.left))
  return decideVersions({ root, stack: 'dev', settings: decoded.right })
}

const tagsOf = ({ drafts }: ReturnType<typeof decide>) =>
  drafts.map(({ _tag, severity, at }) => `${severity} ${_tag} ${at}`)

const faults = (section: unknown) => {
  const decoded = decodeAt(VersionsCodec, section, 'versions')
  return decoded._tag === 'Left' ? decoded.left.map(({ _tag, at }) => `${_tag} ${at}`) : []
}

const json = JSON.stringify

describe('the version of a component', () => {
  const all = {
    'versions/dev.json': json({ kubevirt: '1.0.2' }),
    'default_versions.json': json({ kubevirt: '1.0.3' }),
    'versions/stable.json': json({ kubevirt: '1.0.4' }),
    'named.json': json({ kubevirt: '1.0.1' }),
  }
  const without = (...names: readonly string[]) =>
    Object.fromEntries(Object.entries(all).filter(([name]) => !names.includes(name)))
  const file = { file: 'named.json' }
  it.each([
    ['configuration', { ...file, components: { kubevirt: '1.0.0' } }, all, '1.0.0', 'versions.components'],
    ['the file that is named', file, all, '1.0.1', 'named.json'],
    ['the file of the stack', {}, all, '1.0.2', 'versions/dev.json'],
    ['the file of the project', {}, without('versions/dev.json'), '1.0.3', 'default_versions.json'],
    [
      'the file of the channel',
      {},
      without('versions/dev.json', 'default_versions.json'),
      '1.0.4',
      'versions/stable.json',
    ],
    ['the bundled table', {}, {}, bundledVersions['kubevirt']?.version, `as of ${bundledOn}`],
  ])('comes from %s', (_, section, files, version, from) => {
    const { decisions, drafts } = decide(section, files)
    expect(decisions['kubevirt']).toMatchObject({ version, from })
    expect(drafts).toEqual([])
  })

  it('is that of a unit that says one, by any spelling of the name', () => {
    const { of } = componentVersions(decide({}).decisions)
    const { version } = bundledVersions['cert-manager'] ?? {}
    expect([of('cert_manager')?.version, of('certManager')?.version, of('cert-manager', 'v1.0.0')?.version]).toEqual([
      version,
      version,
      'v1.0.0',
    ])
    expect(of('nobody-knows')).toBeUndefined()
  })

  it('may come from files that older stacks have', () => {
    const older = { cert_manager: '1.15.3', hostpath_provisioner: '0.20.0', multus: 'master', prometheus: '62.7.0' }
    const found = decide({}, { 'default-versions.json': json(older, null, '\t') })
    expect(found.decisions).toMatchObject({ 'cert-manager': { version: '1.15.3' }, multus: { version: 'master' } })
    expect(tagsOf(found)).toEqual(['warning UnpinnedVersion multus (default-versions.json:4:2)'])
  })
})

describe('a file of versions', () => {
  it.each([
    ['{ "multus": "latest" }', 'problem VersionNotPinned multus (default_versions.json:1:3)'],
    ['{ "multus": 1.30 }', 'problem UnquotedString multus (default_versions.json:1:3)'],
    ['{ "multus": null }', 'problem WrongType multus (default_versions.json:1:3)'],
    ['{ "multus": "v1 or so" }', 'problem Malformed multus (default_versions.json:1:3)'],
    ['{ "flux": "2.x" }', 'warning UnpinnedVersion flux (default_versions.json:1:3)'],
    ['{ "cert-manger": "1.0.0" }', 'warning UnknownComponent cert-manger (default_versions.json:1:3)'],
    [
      '{ "cdi": "1.0.0", "containerized_data_importer": "1.0.0" }',
      'problem TwoSpellings containerized_data_importer (default_versions.json:1:19)',
    ],
    ['[]', 'problem VersionFileNotAMap default_versions.json:1:1'],
    ['{ "a": ', 'problem YamlSyntax default_versions.json:1:8'],
    ['{ "__proto__": "1.0.0" }', 'problem ForbiddenKey __proto__ (default_versions.json:1:3)'],
  ])('that says %s gets %s', (text, expected) => {
    expect(tagsOf(decide({}, { 'default_versions.json': text }))).toEqual([expected])
  })

  it('that somebody else’s add-on is in is fine', () => {
    const found = decide({}, { 'default_versions.json': '{ "acme-queue-operator": "3.0.0" }' })
    expect([found.decisions['acme-queue-operator']?.version, found.drafts]).toEqual(['3.0.0', []])
  })

  it('must be there when it is named, and only once', () => {
    const twice = { 'default_versions.json': '{}', 'default-versions.json': '{}' }
    expect(tagsOf(decide({ file: 'none.json' }))).toEqual(['problem VersionFileNotFound versions.file'])
    expect(tagsOf(decide({}, twice))).toEqual(['problem TwoVersionFiles default-versions.json:1:1'])
    expect(tagsOf(decide({ channel: 'lts' }))).toEqual(['warning ChannelFileNotFound versions.channel'])
    expect(tagsOf(decide({ channel: 'lts' }, { 'versions/lts_versions.json': '{}' }))).toEqual([])
  })
})

describe('a remote file', () => {
  const text = '{ "kubevirt": "1.2.3" }\n'
  const sha256 = sha256Of(Buffer.from(text))
  const section = { source: { url: 'https://versions.example.com/a.json', sha256 } }
  const kept = (content: string) => {
    const root = project({})
    const file = cachedVersionsFile(root, sha256)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
    return root
  }

  it('counts once it was fetched', () => {
    const found = decide(section, {}, kept(text))
    expect(found.decisions['kubevirt']).toEqual({ version: '1.2.3', source: 'remote', from: section.source.url })
    expect(found.drafts).toEqual([])
  })

  it.each([
    ['was not fetched', () => project({})],
    ['was changed since', () => kept('{ "kubevirt": "6.6.6" }\n')],
  ])('that %s is left out, with a warning', (_, root) => {
    const found = decide(section, {}, root())
    expect(found.decisions['kubevirt']?.source).toBe('bundled')
    expect(tagsOf(found)).toEqual(['warning VersionsNotFetched versions.source'])
  })

  it('needs a pin, TLS and no credentials', () => {
    const url = 'https://x.example/a.json'
    expect(faults({ source: { url } })).toEqual(['Missing versions.source.sha256'])
    expect(faults({ source: { url, sha256: 'abc' } })).toEqual(['Malformed versions.source.sha256'])
    expect(faults({ source: { url: 'http://x.example/a.json', sha256 } })).toEqual(['Malformed versions.source.url'])
    expect(faults({ source: { url: 'https://me:pw@x.example/a', sha256 } })).toEqual([
      'CredentialsInUrl versions.source.url',
    ])
  })
})

test('in configuration a version is text, never `latest`, and stands once', () => {
  expect(faults({ components: { flux: 2.9 } })).toEqual(['UnquotedString versions.components.flux'])
  expect(faults({ components: { flux: 'latest' } })).toEqual(['VersionNotPinned versions.components.flux'])
  expect(faults({ components: { cdi: '1.0.0', 'containerized-data-importer': '1.0.0' } })).toEqual([
    'TwoSpellings versions.components.containerized-data-importer',
  ])
  expect(tagsOf(decide({ components: { multus: 'master' } }))).toEqual([
    'warning UnpinnedVersion versions.components.multus',
  ])
})

test('a warning of configuration has its line', async () => {
  const outcome = await checked(
    project({ 'Pulumi.dev.yaml': 'config:\n  versions:\n    components: { multus: master }\n' }),
    { modules: [] },
  )
  expect(outcome._tag === 'Right' ? outcome.right.warnings.map(({ at }) => at) : outcome).toEqual([
    'versions.components.multus (Pulumi.dev.yaml:3:19)',
  ])
})

test('state has what somebody chose, and what an enabled module uses', () => {
  const { decisions } = decide({ components: { 'my-operator': '1.0.0' } })
  const of = (enabled: boolean) =>
    Object.keys(stateVersions([{ enabled, module: { versions: ['cert_manager'] } }], decisions).versions ?? {})
  expect([of(true), of(false)]).toEqual([['cert-manager', 'my-operator'], ['my-operator']])
  expect(stateVersions([], decide({}).decisions)).toEqual({})
})

test('the bundled table has exact versions with a day and a source, by names that are their own', () => {
  for (const [name, { version, released, source }] of Object.entries(bundledVersions)) {
    expect(componentName(name)).toBe(name)
    expect(version).toMatch(/^v?\d+\.\d+\.\d+$/)
    expect(released).toMatch(/^\d{4}-\d\d-\d\d$/)
    expect(released <= bundledOn).toBe(true)
    expect(source).not.toBe('')
  }
})
