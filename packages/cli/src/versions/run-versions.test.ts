import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { folderWith, runInProcess } from '../testing/run-in-process.ts'

const project = (config: string, files: Readonly<Record<string, string>> = {}): string =>
  folderWith({ 'Pulumi.yaml': 'name: lab\nruntime: nodejs\n', 'Pulumi.dev.yaml': config, ...files })

const json = async (...args: string[]) => {
  const { code, stdout } = await runInProcess([...args, '--json'])
  return { code, ...JSON.parse(stdout) }
}

const tagsOf = (problems: readonly { readonly _tag: string }[]) => problems.map(({ _tag }) => _tag)

describe('konductor versions', () => {
  test('lists each component with its version and who says so', async () => {
    const folder = project('config:\n  versions: { components: { flux: v2.0.0, my-operator: "1.0.0" } }\n', {
      'versions/dev.json': '{ "kubevirt": "1.2.3" }',
    })
    const { code, stdout } = await runInProcess(['versions', folder])
    const rows = stdout.split('\n').map((line) => line.split(/ {2,}/))
    expect(code).toBe(0)
    expect(rows[0]).toEqual(['component', 'version', 'source'])
    expect(rows.filter(([, , from]) => from !== undefined && !/^(?:bundled|source)/.test(from))).toEqual([
      ['flux', 'v2.0.0', 'versions.components'],
      ['kubevirt', '1.2.3', 'versions/dev.json'],
      ['my-operator', '1.0.0', 'versions.components'],
    ])
  })

  test('gives the same as data, with what there is to say of versions', async () => {
    const report = await json('versions', project('config:\n  versions: { components: { multus: master } }\n'))
    expect(report).toMatchObject({
      code: 0,
      schemaVersion: 1,
      versions: { multus: { version: 'master', source: 'configuration', from: 'versions.components' } },
      problems: [],
    })
    expect(tagsOf(report.warnings)).toEqual(['UnpinnedVersion'])
  })

  test('ends with 1 and lists no versions where configuration is wrong', async () => {
    const report = await json('versions', project('config:\n  versions: { components: { multus: latest } }\n'))
    expect([report.code, report.versions, tagsOf(report.problems)]).toEqual([1, {}, ['VersionNotPinned']])
  })

  test('needs a project', async () => {
    expect(await json('versions', folderWith({}))).toMatchObject({ code: 1, problems: [{ _tag: 'NoProject' }] })
  })
})

describe('konductor versions fetch', () => {
  const text = '{ "kubevirt": "1.2.3", "flux": "v2.0.0" }\n'
  const sha256 = (of: string) => createHash('sha256').update(of).digest('hex')

  const serving = async (answer: RequestListener): Promise<string> => {
    const server = createServer(answer).listen(0, '127.0.0.1')
    onTestFinished(() => {
      server.closeAllConnections()
      server.close()
    })
    await once(server, 'listening')
    const address = server.address()
    return typeof address === 'object' && address !== null ? `http://127.0.0.1:${address.port}/versions.json` : ''
  }
  const naming = (url: string, sum: string) =>
    project(`config:\n  versions:\n    source:\n      url: ${url}\n      sha256: "${sum}"\n`)
  const cached = (folder: string, sum: string) => join(folder, '.konductor/cache/versions', `${sum}.json`)

  test('keeps the file, which later runs read without asking anybody', async () => {
    const folder = naming(await serving((_, response) => response.end(text)), sha256(text))
    expect(tagsOf((await json('versions', folder)).warnings)).toEqual(['VersionsNotFetched'])
    expect(await json('versions', 'fetch', folder)).toEqual({
      code: 0,
      schemaVersion: 1,
      problems: [],
      file: `.konductor/cache/versions/${sha256(text)}.json`,
      components: 2,
    })
    expect(readFileSync(cached(folder, sha256(text)), 'utf8')).toBe(text)
    const { versions, warnings } = await json('versions', folder)
    expect([versions.kubevirt.version, versions.kubevirt.source, warnings]).toEqual(['1.2.3', 'remote', []])
  })

  test('a copy that somebody changed is not used', async () => {
    const folder = naming(await serving((_, response) => response.end(text)), sha256(text))
    await json('versions', 'fetch', folder)
    writeFileSync(cached(folder, sha256(text)), '{ "kubevirt": "6.6.6" }')
    const { versions, warnings } = await json('versions', folder)
    expect([versions.kubevirt.source, tagsOf(warnings)]).toEqual(['bundled', ['VersionsNotFetched']])
  })

  test.each<readonly [string, RequestListener, string, string]>([
    ['another file', (_, response) => response.end('{}'), sha256(text), 'OtherVersionsFile'],
    ['no file', (_, response) => response.writeHead(404).end(), sha256(text), 'VersionsUnreachable'],
    ['no answer', () => {}, sha256(text), 'VersionsUnreachable'],
    ['a broken connection', (request) => request.destroy(), sha256(text), 'VersionsUnreachable'],
    ['too much', (_, response) => response.end(' '.repeat(2 ** 20 + 1)), sha256(text), 'VersionsUnreachable'],
    ['something else', (_, response) => response.end('<html>'), sha256('<html>'), 'VersionFileNotAMap'],
    [
      'a version that is none',
      (_, response) => response.end('{"flux":"latest"}'),
      sha256('{"flux":"latest"}'),
      'VersionNotPinned',
    ],
  ])('%s is a problem, and nothing is kept', async (what, answer, sum, tag) => {
    const folder = naming(await serving(answer), sum)
    const report = await json('versions', 'fetch', folder, '--timeout', what === 'no answer' ? '0.3' : '10')
    expect([report.code, tagsOf(report.problems)]).toEqual([1, [tag]])
    expect(existsSync(cached(folder, sum))).toBe(false)
  })

  test('says the SHA-256 that was found', async () => {
    const folder = naming(await serving((_, response) => response.end('{}')), sha256(text))
    const { problems } = await json('versions', 'fetch', folder)
    expect(problems[0].because).toContain(sha256('{}'))
  })

  test.each([
    ['no source', 'config: {}\n', [], 'NothingToFetch'],
    ['a wrong time', 'config: {}\n', ['--timeout', 'soon'], 'Malformed'],
    ['a wrong configuration', 'config:\n  versions: { source: 3 }\n', [], 'WrongType'],
  ])('%s is a problem', async (_, config, more, tag) => {
    expect(tagsOf((await json('versions', 'fetch', project(config), ...more)).problems)).toEqual([tag])
  })
})
