const secretWords = /(passw(or)?d|secret|token|api[-_.]?key|private[-_.]?key|credential)s?$/i

/** What a secret is known by, whatever it is called. */
const shapes: readonly RegExp[] = [
  /-----BEGIN [A-Z ]{0,32}PRIVATE KEY-----/,
  // AWS
  /\b(AKIA|ASIA)[A-Z0-9]{16}\b/,
  // GitHub, GitLab
  /\b(gh[opsru]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{22}|glpat-[\w-]{20})/,
  // Slack: tokens, and addresses that whoever knows them may write to
  /\bxox[abeoprs]-[A-Za-z0-9-]{10}|hooks\.slack\.com\/services\/T\w{1,32}\/B\w{1,32}\/\w/,
  // Stripe: what begins with pk_ is public
  /\b[rs]k_(live|test)_[A-Za-z0-9]{16}/,
  // npm
  /\bnpm_[A-Za-z0-9]{36}/,
]

/** The password in the address of something: `postgres://shop:…@db/shop`. */
const inAddress = /\b[a-z][a-z0-9+.-]{0,32}:\/\/[^\s:/@?#"'<>]{0,128}:([^\s/@?#"'<>]{1,256})@/gi

/**
 * What stands behind a password's name in a text: a line of YAML, properties or variables, or a part of JSON, of a
 * connection string or of an address. Fewer words than for keys: `secret: web-tls` in a file mostly names something.
 */
const inText =
  /(?:^|[{,;?&])[ \t]*(?:-[ \t]+)?(?:export[ \t]+)?["']?[\w.-]{0,64}?(?:passw(?:or)?d|passphrase|api[-_.]?key|client[-_.]?secret|secret[-_.]?(?:access[-_.]?)?key|(?:access|api|auth|bearer|refresh)[-_.]?token)["']?[ \t]*[:=][ \t]*(?:"([^"\n]{1,512})"|'([^'\n]{1,512})'|([^\s"',;{}&]{1,512}))[ \t]*(?=$|[,;}&#\r])/gim

/**
 * What stands for a value: `${PASSWORD}`, `$(PASSWORD)`, `{{ password }}`, `<password>`, `%PASSWORD%`, `***`. Not
 * `changeme`: as long as nobody did, it is the password.
 */
const placeholder = /^(\$[({].*|\$\w+|\{\{.*|<.*>|%\w*%?|`.*|[*.]+|x{3,})$/is

/** What no password is, behind one's name: where it is read, what it is to be, or that there is none. */
const noPassword = [
  /^\//,
  /^(true|false|yes|no|on|off|null|nil|none|undefined|~|required|optional|string|str|text)$/i,
  // The label of a field.
  /^passw/i,
  // YAML that is more than a text, and calls in programs.
  /^[!&*[{|>]/,
  /^[\w.]+[([]/,
  /^(process\.env|env|os|System|config|vault)[.:]/,
]

/** What no secret is, under the key of one: `REQUIRE_PASSWORD: "true"`, `MAX_TOKENS: "4096"`. */
const isSetting = (key: string, value: string): boolean =>
  /^(true|false|yes|no|on|off|required|optional)$/i.test(value) || (/tokens$/i.test(key) && /^\d{1,7}$/.test(value))

const isPlaceholder = (value: string): boolean => placeholder.test(value.trim())

const passwordInText = (value: string): boolean =>
  [...value.matchAll(inText)].some(([, double, single, bare]) => {
    const written = double ?? single ?? bare ?? ''
    return !isPlaceholder(written) && !noPassword.some((pattern) => pattern.test(written))
  })

/**
 * Whether a value under a key is most probably a secret: it is called `password`, has the shape of a key or token that
 * is well known, or has a password in an address or behind its name.
 */
export const looksSecret = (key: string, value: string): boolean =>
  value !== '' &&
  // A path leads to where the secret is.
  ((secretWords.test(key) && !value.startsWith('/') && !isPlaceholder(value) && !isSetting(key, value)) ||
    shapes.some((shape) => shape.test(value)) ||
    [...value.matchAll(inAddress)].some(([, password = '']) => !isPlaceholder(password)) ||
    passwordInText(value))
