const hidden = '[secret]'

/** What Pulumi itself leaves alone when it filters its logs: too short to be a secret. */
const shortest = 3

/**
 * Replaces secrets wherever they stand in a text, also in the form that JSON gives them.
 *
 * @param secrets in plain; those shorter than three characters are not looked for.
 */
export const redactor = (secrets: Iterable<string>): ((text: string) => string) => {
  const forms = [...secrets]
    .filter((secret) => secret.length >= shortest)
    .flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1)])
  // The longest first, so that a secret inside of another leaves nothing of it.
  const ordered = [...new Set(forms)].sort((a, b) => b.length - a.length)
  return (text) => ordered.reduce((rest, secret) => rest.replaceAll(secret, hidden), text)
}
