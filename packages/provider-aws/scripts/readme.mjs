// Prints README.md with its examples and its tables of settings and safeguards, all of them taken from the code.
import { readFileSync } from 'node:fs'
import { published as publish } from '@konductor/core/config'
import { format, resolveConfig } from 'prettier'
import { bucketSafeguards } from '../src/s3/bucket.controls.ts'
import { awsConfig } from '../src/section.ts'

const readme = new URL('../README.md', import.meta.url)
const cell = (text) => text.replaceAll('|', '\\|').replaceAll('*', '\\*').replaceAll('<', '&lt;')

const settings = (prefix, deep) => [
  '| setting | takes | what it does |',
  '| --- | --- | --- |',
  ...awsConfig
    .docs()
    .filter(({ path }) => path.startsWith(prefix))
    .map((row) => ({ ...row, path: row.path.slice(prefix.length) }))
    .filter(({ path }) => deep.includes(path.split(/[.[]/)[0]) || !/[.[]/.test(path))
    .map(({ path, type, description }) => `| \`${path}\` | ${cell(type)} | ${cell(description)} |`),
]

const published = new Map(publish(bucketSafeguards).map((each) => [each.does, each]))
const safeguards = [
  '| a bucket | rules of publishers | controls of NIST 800-53 | given up by |',
  '| --- | --- | --- | --- |',
  ...bucketSafeguards.map(({ does, supports, opening, lost }) => {
    const ids = Object.entries(supports).map(([publisher, all]) => `${publisher}: ${all.join(', ')}`)
    const how = opening
      ? `\`${opening.below.join('.')}\`, acknowledged as \`${opening.control}\``
      : lost === undefined
        ? 'nothing'
        : does.includes('customer key')
          ? '`encryption: aes256`'
          : 'not asking for it'
    return `| ${does} | ${ids.join('; ')} | ${(published.get(does)?.controls['nist-800-53'] ?? []).join(', ')} | ${how} |`
  }),
]

const tables = {
  providers: settings('providers.*.', ['assumeRole', 'assumeRoleWithWebIdentity', 'credentials']),
  buckets: settings('services.s3.buckets.*.', ['lifecycle', 'logging', 'replication']),
  safeguards,
}
const example = (name) => readFileSync(new URL(`../examples/${name}.ts`, import.meta.url), 'utf8')
const filled = readFileSync(readme, 'utf8')
  .replaceAll(
    /(<!-- code: (\w+) -->\n)[^]*?(<!-- end -->)/g,
    (_, start, name, end) => `${start}\n\`\`\`ts\n${example(name)}\`\`\`\n\n${end}`,
  )
  .replaceAll(
    /(<!-- table: (\w+) -->\n)[^]*?(<!-- end -->)/g,
    (_, start, name, end) => `${start}\n${tables[name].join('\n')}\n\n${end}`,
  )
process.stdout.write(await format(filled, { ...(await resolveConfig(readme)), parser: 'markdown' }))
