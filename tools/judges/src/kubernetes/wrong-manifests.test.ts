import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'
import { installJudges } from '../judging/install-judges.ts'
import { runJudges } from '../judging/run-judges.ts'

const { KONDUCTOR_TEST_ALL } = process.env
const missing = installJudges()
const skipped = missing !== undefined && KONDUCTOR_TEST_ALL === undefined
if (skipped) process.stderr.write(`SKIPPED: what the judges say of wrong manifests. ${missing}\n`)

// What the checks of the package itself are tested with; none of its entry points has what only tests need.
const testing = join(import.meta.dirname, '../../../../packages/provider-kubernetes/testing')
const load = (file: string) => import(pathToFileURL(join(testing, file)).href)

it.skipIf(skipped)('of 45 kinds of wrong manifest judges find 6, of which the checks of a plan find 43', async () => {
  if (missing !== undefined) throw new Error(missing)
  const { wrongManifests }: { wrongManifests: readonly (readonly [string, object, readonly string[]])[] } =
    await load('wrong-manifests.ts')
  const { deployment }: { deployment: () => object } = await load('manifests.ts')
  const { right = [], ...verdicts } = runJudges('judge-manifests.mjs', {
    right: [deployment()],
    ...Object.fromEntries(wrongManifests.map(([what, manifest]) => [what, [manifest]])),
  })
  // What is said of a deployment without any of these mistakes is about something else, and so are ports below 1024.
  const usual = new Set([...right.flatMap(({ findings }) => findings.map(({ rule }) => rule)), 'KBP113'])
  // Right ones would lead to what is not given here, too.
  const leading = new Set([
    'a host with capitals',
    'a path without a slash',
    'a service account without a namespace in a binding of the whole cluster',
  ])
  const found = Object.entries(verdicts).flatMap(([what, said]) =>
    said
      .filter(({ findings }) =>
        findings.some(({ rule }) => !usual.has(rule) && !(rule === 'LNK001' && leading.has(what))),
      )
      .map(({ judge }) => `${judge}: ${what}`),
  )
  expect(found.sort()).toEqual([
    'Monokle resource-links: a selector that its template does not fit',
    'kubernetes-models: a count that is text',
    'kubernetes-models: a deployment without a selector',
    'kubernetes-models: a label that is a number',
    'kubernetes-models: a quantity of 500mm',
    'kubernetes-models: data that is no base64',
  ])
  expect([wrongManifests.length, wrongManifests.filter(([, , said]) => said.length > 0).length]).toEqual([45, 43])
})
