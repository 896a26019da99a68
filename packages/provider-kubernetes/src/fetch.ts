import type { Fetcher } from '@konductor/interfaces'
import { fetchAll } from './manifests/fetch-all.ts'

/** Gets what version control names by a commit from its repositories, each once. */
export const fetcher: Fetcher = { fetch: fetchAll }
