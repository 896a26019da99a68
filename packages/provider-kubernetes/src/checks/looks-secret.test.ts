import { describe, expect, it } from 'vitest'
import { opened } from '../../testing/configured.ts'
import { looksSecret } from './looks-secret.ts'

// Put together here, so that nobody who looks for secrets finds these.
const github = `ghp_${'a1'.repeat(18)}`
const aws = `AKIA${'A1'.repeat(8)}`
const stripe = `sk_live_${'a1'.repeat(12)}`

describe('what looks like a secret', () => {
  it.each([
    ['the key', 'DB_PASSWORD', 'x'],
    ['the key, of what nobody changed yet', 'password', 'changeme'],
    ['a private key', 'pem', '-----BEGIN RSA PRIVATE KEY-----\nx'],
    ['AWS', 'a', `id ${aws}`],
    ['GitHub', 'a', github],
    ['GitHub, fine-grained', 'a', `github_pat_${'a1'.repeat(20)}`],
    ['GitLab', 'a', `glpat-${'a1'.repeat(10)}`],
    ['Slack', 'a', `xoxb-${'1'.repeat(12)}-a`],
    ['Slack, an address', 'a', 'https://hooks.slack.com/services/T0/B0/x'],
    ['Stripe', 'a', stripe],
    ['npm', 'a', `npm_${'a1'.repeat(18)}`],
    ['an address', 'DSN', 'postgres://bob:hunter2@db/x'],
    ['an address without a user', 'CACHE', 'redis://:hunter2@cache:6379'],
    ['the second address', 'a', 'amqp://a:$(PW)@one,amqp://a:hunter2@two'],
    ['YAML', 'app.yaml', 'db:\n  user: bob\n  password: hunter2hunter2 # of the test\n'],
    ['YAML, quoted', 'app.yaml', 'db:\n  - clientSecret: "hunter2 hunter2"\r\n'],
    ['properties', 'app.properties', 'spring.datasource.password=hunter2\nother=1'],
    ['variables', '.env', "A=b\nexport API_KEY='hunter2'"],
    ['JSON', 'app.json', '{"user":"bob","password":"hunter2"}'],
    ['a connection string', 'a', 'Server=db;User Id=bob;Password=hunter2;Encrypt=true'],
    ['the key, of digits alone', 'DB_PASSWORD', '12345678'],
    ['an address with a query', 'a', 'jdbc:mysql://db/x?user=bob&password=hunter2&ssl=true'],
  ])('is known by %s', (_, key, value) => {
    expect(looksSecret(key, value)).toBe(true)
  })

  it.each([
    ['nothing', 'PASSWORD', ''],
    ['a placeholder', 'PASSWORD', '${PASSWORD}'],
    ['a variable', 'PASSWORD', '$(PASSWORD)'],
    ['a path', 'PASSWORD', '/run/secrets/db'],
    ['another word', 'SECRETARY', 'Bob'],
    ['whether there is one', 'REQUIRE_PASSWORD', 'true'],
    ['how many there may be', 'MAX_TOKENS', '4096'],
    ['an address', 'URL', 'https://shop.example:8443/a@b?c=d:e@f'],
    ['an address with a user', 'URL', 'ssh://git@github.com:22/a/b'],
    ['an address with a placeholder', 'URL', 'postgres://bob:${PASSWORD}@db/x'],
    ['an address with a variable', 'URL', 'postgres://$(USER):$(PASSWORD)@db/x'],
    ['an address to fill in', 'URL', 'postgres://bob:<password>@db/x postgres://bob:{{ pw }}@db/x'],
    ['an image', 'IMAGE', `registry.example/a:1.2@sha256:${'a1'.repeat(32)}`],
    ['a public key', 'KEY', `pk_live_${'a1'.repeat(12)}`],
    ['a certificate', 'ca.crt', '-----BEGIN CERTIFICATE-----\nx'],
    ['the name of a secret', 'app.yaml', 'tls:\n  secret: web-tls\n  passwordFile: /run/x\n'],
    ['what is read elsewhere', 'app.yaml', 'password: ${DB_PASSWORD}\napi_key: /run/key\n'],
    ['a template', 'app.yaml', 'password: {{ .Password }}\n'],
    ['the next line', 'openapi.yaml', 'password:\n  type: string\n'],
    ['a type', 'schema.graphql', 'password: String\n'],
    ['no password', 'app.properties', 'password=\nother.password=null\nresetPassword=true\n'],
    ['a label', 'messages.properties', 'label.password=Password\nask.password=Your password, please\n'],
    ['a program', 'run.sh', 'PASSWORD="$(cat /run/x)"\nexport PASSWORD=$PW\n'],
    ['another program', 'run.py', 'password = os.environ["PW"]\npassword = read()\n'],
    ['a comment', 'app.yaml', '# password: hunter2\n'],
    ['prose', 'readme', 'The password: at least 8 characters.'],
    ['rules', 'app.yaml', 'passwordLength: 12\ntokenSeconds: 60\n'],
  ])('is not %s', (_, key, value) => {
    expect(looksSecret(key, value)).toBe(false)
  })

  it('is not looked for without end', () => {
    for (const text of [
      'a.'.repeat(200_000),
      ' '.repeat(400_000),
      'a://b:'.repeat(60_000),
      'password: "'.repeat(40_000),
    ]) {
      expect(looksSecret('a', text)).toBe(false)
    }
  })

  it('is acknowledged in a config map, and in the variables of a container', () => {
    const data = { DSN: 'postgres://bob:hunter2@db/x' }
    const containers = { web: { image: 'a/b:1', env: data, probes: { liveness: { tcp: 1 }, readiness: { tcp: 1 } } } }
    expect(opened({ configMaps: { settings: { data } }, deployments: { web: { containers } } })).toEqual([
      'KSV-0109 configMaps.settings.data.DSN',
      'CIS-K8s 5.4.1 deployments.web.containers.web.env.DSN',
    ])
  })
})
